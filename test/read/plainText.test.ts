import { expect, test } from 'vitest';
import { plainCell, plainText } from '../../pipeline/read/plainText.ts';
import { bytesOf } from './bytesOf.ts';

test.each([
  { name: 'lines ended by LF', text: 'a,b\n1,2\n', plain: 'a,b\n1,2\n' },
  { name: 'lines ended by CRLF', text: 'a,b\r\n1,2\r\n', plain: 'a,b\n1,2\n' },
  { name: 'lines ended by CR', text: 'a,b\r1,2\r', plain: 'a,b\n1,2\n' },
  { name: 'line ends of three kinds', text: 'a\r\nb\rc\n\r\n', plain: 'a\nb\nc\n\n' },
  { name: 'a byte order mark', text: '\ufeffa,b\n', plain: 'a,b\n' },
  { name: 'a second byte order mark, which is an error and stays', text: '\ufeff\ufeffa\n', plain: '\ufeffa\n' },
  { name: 'a break inside quotes', text: '"one\r\ntwo",3\r\n', plain: '"one\ntwo",3\n' },
  { name: 'letters of two and three bytes', text: 'é\r\n–\r\n', plain: 'é\n–\n' },
  { name: 'nothing', text: '', plain: '' },
])('$name', ({ text, plain }) => {
  expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(plainText(bytesOf(text)))).toBe(plain);
});

test('bytes that are no text stay as they are', () => {
  const utf16 = new Uint8Array([0xff, 0xfe, 0x61, 0x00, 0x0d, 0x00, 0x0a, 0x00]);
  expect(plainText(utf16)).toEqual(utf16);
});

test('the breaks of a cell are plain, and a cell without one is the same', () => {
  expect([plainCell('one\r\ntwo\rthree'), plainCell('one')]).toEqual(['one\ntwo\nthree', 'one']);
});
