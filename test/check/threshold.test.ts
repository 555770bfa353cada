import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { registersFrom } from '../../pipeline/check/registersFrom.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import type { RawTable } from '../../pipeline/read/rawTable.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { bytesOf } from '../read/bytesOf.ts';

const ruleOf = (text: string): RawTable => parseTable('disclosure.csv', bytesOf(text));
const readTable = async (name: string) => parseTable(name, await diskEffects.readBytes(`data/${name}`));
const [areas, indicators] = await Promise.all([readTable('areas.csv'), readTable('indicators.csv')]);

function messagesOf(count: number, rule: string | undefined): readonly string[] {
  const row = `Dover,persistent-absence-10-primary,2008/09,,${count},3337,,School census`;
  const text = `area,indicator,period,value,numerator,denominator,status,source\n${row}\n`;
  const disclosure = rule === undefined ? undefined : ruleOf(`threshold,owner,basis\n${rule},nobody,a test\n`);
  const registers = registersFrom({ areas, indicators, disclosure });
  return checkFile({ file: 'a.csv', bytes: bytesOf(text), table: 'indicator', registers, today: '2025-11-01' })
    .findings.filter(({ code }) => code === 'S08')
    .map(({ message }) => message.split(' - ')[1] ?? '');
}

test.each([
  [4, undefined, ['Dover: a count below 5 is published']],
  [5, undefined, []],
  [9, '10', ['Dover: a count below 10 is published']],
  [10, '10', []],
  [4, '3', ['Dover: a count below 5 is published']],
  [0, '10', []],
])('a count of %i is judged by the rule in the data (%s)', (count, rule, said) => {
  expect(messagesOf(count, rule)).toEqual(said);
});
