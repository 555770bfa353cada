import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { registerOf, returnOf, withReturns } from './sentReturns.ts';

const PLACES = { data: 'data', published: 'public/data' };
const HEADER = 'area,indicator,period,value,numerator,denominator,status,source,note';

/** Distinctive numbers: none stands in any table of data/. */
const PLANTED = ['41983', '99971', '41.99', '57173', '57988'];
/** The rule is raised so far that distinctive numbers are small; what the data hold of fewer children is left out for it. */
const RAISED = 60000;
const FILES = {
  'register.csv': registerOf('malling.csv,Malling,2009-10-01,in force,,,seen: 57173'),
  'malling.csv': [
    HEADER,
    'Malling,ni-117,2007/08,41.995,41983,99971,,Roll of 99971,of them 57173 twice',
    'Malling,half-days-primary,2007/08,5.00,100000,2000000,,Invented for a test,',
    '',
  ].join('\n'),
  'data/disclosure.csv': `threshold,owner,basis\n${RAISED},a test,a test\n`,
  ...Object.fromEntries(
    await Promise.all(
      ['absence', 'absence-districts', 'exclusions'].map(async (name) => {
        const path = `data/observations/${name}.csv`;
        return [path, await withoutSmallerCounts(path)] as const;
      }),
    ),
  ),
};

/** Whether a number stands in a text by itself or with further decimals, and not inside a longer one. */
const holds = (text: string, number: string): boolean =>
  text.includes(number) &&
  new RegExp(`(?<![\\d.])${number.replace('.', '\\.')}${number.includes('.') ? '' : '(?!\\d)'}`).test(text);

test('no number of a withheld figure reaches a file, a line said or a finding', async () => {
  const { effects, written, said } = withReturns(FILES);
  const { findings, index } = await buildData(effects, PLACES, { withArchives: true });
  expect(index).not.toBeNull();
  const places = [...textsIn(written), ['said', said.join('\n')], ['findings', JSON.stringify(findings)]] as const;
  expect(places.length).toBeGreaterThan(500);
  const found = places.flatMap(([place, text]) =>
    PLANTED.filter((number) => holds(text, number)).map((number) => `${place}: ${number}`),
  );
  expect(found).toEqual([]);
  const area = places.find(([place]) => place === 'areas/malling.json')?.[1] ?? '';
  expect(area).toContain('withheld to protect children');
  expect(area).toContain('"numerator":[100000]');
});

test('a refused return is left where it is, and what is said of it quotes no figure', async () => {
  const { effects, written, said } = withReturns({
    ...FILES,
    'malling.csv': FILES['malling.csv'].replace('41.995', '57173').replace('2007/08,5.00', '2007/08,41983*'),
  });
  const { findings, index } = await buildData(effects, PLACES);
  expect(index).toBeNull();
  expect(written.size).toBe(0);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ line, code }) => `${line} ${code}`)).toContain('3 S04');
  expect(PLANTED.filter((number) => holds(JSON.stringify([findings, said]), number))).toEqual([]);
  expect(errors[0]?.message).toContain('npm run check -- --return data/returns/malling.csv');
});

test('a figure another table gives away stops the build, and the last good output is untouched', async () => {
  const { effects, written } = withReturns({
    'register.csv': registerOf('malling.csv,Malling,2009-10-01,in force,,,'),
    'malling.csv': returnOf('Malling,ni-114,2007/08,0.38,3,7919,,Invented for a test'),
    'data/observations/exclusions.csv': await withRow('Malling,ni-114,2007/08,1.52,12,7919,,dfe-exclusions-2016-17'),
  });
  const { findings, index } = await buildData(effects, PLACES);
  expect(index).toBeNull();
  expect(written.size).toBe(0);
  const errors = findings.filter(({ severity }) => severity === 'error');
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['S08']));
  expect(errors[0]?.message).toMatch(
    /^\S+ - ni-114 2007\/08: \S+ still holds a number of the withheld figure of Malling - /,
  );
});

async function withoutSmallerCounts(path: string): Promise<string> {
  const lines = new TextDecoder().decode(await diskEffects.readBytes(path)).split('\n');
  const isKept = (line: string): boolean => {
    const [, indicator = '', , , numerator = ''] = line.split(',');
    return /^(half-days|fixed)/.test(indicator) || !/^\d+$/.test(numerator) || Number(numerator) >= RAISED;
  };
  return lines.filter(isKept).join('\n');
}

async function withRow(row: string): Promise<string> {
  const text = new TextDecoder().decode(await diskEffects.readBytes('data/observations/exclusions.csv'));
  const columns = (text.split('\n')[0] ?? '').split(',').length;
  return `${text.trimEnd()}\n${row}${','.repeat(columns - row.split(',').length)}\n`;
}

/** Every written file as text, and every file inside every archive. */
function textsIn(files: ReadonlyMap<string, string | Uint8Array>): readonly (readonly [string, string])[] {
  return [...files].flatMap(([path, content]) => {
    if (typeof content === 'string') return [[path, content] as const];
    if (!/\.(zip|xlsx)$/.test(path)) return [[path, new TextDecoder().decode(content)] as const];
    const inside = Object.entries(unzipSync(content)).map(([name, bytes]) => [`${path}/${name}`, bytes] as const);
    return textsIn(new Map(inside));
  });
}
