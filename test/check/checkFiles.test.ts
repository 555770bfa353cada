import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { absenceFile, absenceYear } from '../import/absenceFile.ts';
import { checkFiles, type CheckFlags } from '../../pipeline/intake/checkFiles.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { formatReports, REPORT_FORMATS } from '../../pipeline/findings/formats.ts';

const folder = mkdtempSync(join(tmpdir(), 'check-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const SOUND = 'Dover,persistent-absence-10-primary,2008/09,12.9,430,3337,,School census';
const SMALL = 'Dover,persistent-absence-10-primary,2008/09,0.1,3,3337,,School census';

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const tableOf = (...rows: readonly string[]): string => `${[HEADER, ...rows].join('\n')}\n`;

interface Run {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
  readonly opened: readonly string[];
}

async function run(files: readonly string[], flags: CheckFlags = {}, further: Partial<Effects> = {}): Promise<Run> {
  const [said, complained, opened]: string[][] = [[], [], []];
  const effects: Effects = {
    ...diskEffects,
    say: (line) => said?.push(line),
    complain: (line) => complained?.push(line),
    readBytes: (path) => {
      opened?.push(path);
      return diskEffects.readBytes(path);
    },
    ...further,
  };
  const code = await checkFiles(effects, files, flags);
  return { code, said: said?.join('\n') ?? '', complained: complained?.join('\n') ?? '', opened: opened ?? [] };
}

const reportsOf = async (files: readonly string[], flags: CheckFlags = {}, further: Partial<Effects> = {}) => {
  const { code, said, opened } = await run(files, { ...flags, format: 'json' }, further);
  return { code, opened, reports: JSON.parse(said) };
};

const codesOf = async (file: string, flags: CheckFlags = {}): Promise<readonly string[]> =>
  (await reportsOf([file], flags)).reports[0].findings.map(
    (finding: { code: string; severity: string }) => `${finding.severity} ${finding.code}`,
  );

test('an accepted file ends with 0, a refused one among others with 1', async () => {
  const sound = write('sound.csv', tableOf(SOUND));
  const broken = write('broken.csv', tableOf(SOUND.replace('12.9', '12.9%')));
  expect((await run([sound])).code).toBe(0);
  expect((await run([sound, broken])).code).toBe(1);
});

test.each([
  [{ table: 'observations' }, 'unknown --table "observations"'],
  [{ format: 'xml' }, 'unknown --format "xml"'],
  [{ registers: join(folder, 'nowhere') }, 'is no folder with registers'],
])('wrong use ends with 2 and says why: %o', async (flags, words) => {
  const { code, said, complained, opened } = await run([write('sound.csv', tableOf(SOUND))], flags);
  expect([code, said, opened]).toEqual([2, '', []]);
  expect(complained).toContain(words);
});

test('the JSON is a list with a report a file, each finding with its place and message', async () => {
  const { reports } = await reportsOf([write('one.csv', tableOf(SOUND.replace('12.9', '12,9%'), SOUND))]);
  expect(reports).toHaveLength(1);
  expect(Object.keys(reports[0])).toEqual(['file', 'accepted', 'rows', 'findings']);
  expect([reports[0].accepted, reports[0].rows]).toEqual([false, 1]);
  expect(Object.keys(reports[0].findings[0])).toEqual(['code', 'severity', 'line', 'column', 'field', 'message']);
});

test('small counts are an error in a table and a notice in a return', async () => {
  const file = write('small.csv', tableOf(SMALL));
  expect(await codesOf(file)).toContain('error S08');
  expect(await codesOf(file, { return: true })).toEqual(['notice S08']);
});

/** A folder of registers with the files named, taken from the shipped ones unless given. */
function registersWith(name: string, files: Readonly<Record<string, string | null>>): string {
  const place = join(folder, name);
  mkdirSync(join(place, 'observations'), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(place, file), text ?? readFileSync(join('data', file)));
  }
  return place;
}

const HELD = { 'areas.csv': null, 'indicators.csv': null };

const findingsOf = async (file: string, flags: CheckFlags): Promise<readonly string[]> =>
  (await reportsOf([file], flags)).reports[0].findings.map(
    ({ code, severity, message }: { code: string; severity: string; message: string }) =>
      `${severity} ${code} ${message}`,
  );

test('a table is judged by the registers named and by none of data/', async () => {
  const file = write('sound.csv', tableOf(SOUND));
  const registers = registersWith('two-registers', HELD);
  const { opened } = await run([file], { registers });
  expect(opened.filter((path) => path !== file && !path.startsWith(registers))).toEqual([]);
  expect(opened).toContain(`${registers}/areas.csv`);
});

test('what is not checked for want of a register is told in one notice', async () => {
  const file = write(
    'break.csv',
    tableOf('Kent,ni-087,2009/10,7.1,,,,School census', 'Kent,ni-087,2010/11,7.0,,,,School census'),
  );
  const registers = registersWith('two-registers', HELD);
  expect(await findingsOf(file, { registers })).toEqual([
    `notice F06 break.csv - "${registers}" holds no sources.csv, revisions.csv, definitions.csv or disclosure.csv: not checked are ids of sources, whether revised figures are logged, changes of definition and any rule for small counts but the usual one (1 to 4) - nothing, or add them to that folder: no other folder is looked into`,
  ]);
  expect((await findingsOf(file, {})).map((text) => text.slice(0, 11))).toEqual(['warning D05']);
});

test('a target is set against the figures of the folder only', async () => {
  const header = 'area,indicator,period,target,direction,source';
  const file = write('targets.csv', `${header}\nKent,ni-117,2009/10,5.9,at most,The plan\n`);
  const codes = async (flags: CheckFlags) => (await findingsOf(file, flags)).map((text) => text.split(' ')[1]);
  expect(await codes({})).toEqual(['A03']);
  const registers = registersWith('without-figures', { ...HELD, 'sources.csv': null });
  expect(await codes({ registers })).toEqual(['F06']);
  const figures = registersWith('with-figures', {
    ...HELD,
    'sources.csv': null,
    'observations/own.csv': tableOf('Kent,ni-117,2008/09,5.9,,,,The plan'),
  });
  expect(await codes({ registers: figures })).toEqual(['A03']);
});

test.each([
  ['none', {}],
  ['a rule without rows', { 'disclosure.csv': 'threshold,owner,basis\n' }],
  ['a rule in words', { 'disclosure.csv': 'threshold,owner,basis\nfive,the council,a rule\n' }],
  ['a rule that protects less', { 'disclosure.csv': 'threshold,owner,basis\n2,the council,a rule\n' }],
])('counts from 1 to 4 are small where the folder has %s', async (name, rule) => {
  const file = write('small.csv', tableOf(SMALL));
  const registers = registersWith(`rule-${name.replaceAll(' ', '-')}`, { ...HELD, ...rule });
  expect((await findingsOf(file, { registers })).map((text) => text.slice(0, 9))).toContain('error S08');
});

test('a folder may protect more', async () => {
  const file = write('seven.csv', tableOf(SMALL.replace('0.1,3', '0.2,7')));
  const registers = registersWith('ten', {
    ...HELD,
    'disclosure.csv': 'threshold,owner,basis\n10,the council,a rule\n',
  });
  expect((await findingsOf(file, { registers })).map((text) => text.slice(0, 9))).toContain('error S08');
  expect((await findingsOf(file, {})).filter((text) => text.startsWith('error'))).toEqual([]);
});

test('what is no regular file is refused and never opened', async () => {
  const target = write('target.csv', tableOf(SOUND));
  mkdirSync(join(folder, 'folder.csv'));
  symlinkSync(target, join(folder, 'link.csv'));
  symlinkSync(join(folder, 'loop-b.csv'), join(folder, 'loop-a.csv'));
  symlinkSync(join(folder, 'loop-a.csv'), join(folder, 'loop-b.csv'));
  symlinkSync('/nowhere/at/all.csv', join(folder, 'dangling.csv'));
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
  const names = ['folder.csv', 'link.csv', 'loop-a.csv', 'loop-b.csv', 'dangling.csv', 'pipe.csv'];
  const files = [...names.map((name) => join(folder, name)), '/dev/null', '/dev/zero'];
  const { code, reports, opened } = await reportsOf(files);
  expect(code).toBe(1);
  for (const report of reports) {
    expect([report.accepted, report.findings.map((one: { code: string }) => one.code)]).toEqual([false, ['F01']]);
  }
  expect(opened.filter((path) => files.includes(path))).toEqual([]);
  expect(await codesOf(join(folder, 'missing.csv'))).toEqual(['error F03']);
  expect(await codesOf(join(folder, 'loop-a.csv', 'inside.csv'))).toEqual(['error F01']);
});

test('of a folder without a table it is said what was looked for, and what to do', async () => {
  mkdirSync(join(folder, 'papers'));
  write('papers/minutes.docx', 'x');
  write('papers/~$return.xlsx', 'x');
  expect(await findingsOf(join(folder, 'papers'), {})).toEqual([
    `error F01 papers - the folder "${join(folder, 'papers')}" holds no table: no file in it or below ends in ` +
      '.csv, .tsv, .txt, .xlsx, .ods, .xls, .parquet, .csv.gz or .zip - ' +
      'save the table as CSV UTF-8 or .xlsx and put it there, or name another folder or file',
  ]);
});

test('a workbook of gigabytes is refused by its size alone', async () => {
  const file = write('huge.xlsx', '');
  truncateSync(file, 5 * 1024 ** 3);
  const { reports, opened } = await reportsOf([file]);
  expect(reports[0].findings.map((one: { code: string }) => one.code)).toEqual(['P11']);
  expect(opened).not.toContain(file);
});

test('what the system will not open is a finding; a defect of ours is not hidden', async () => {
  const file = write('locked.csv', tableOf(SOUND));
  const refusing = (error: Error): Partial<Effects> => ({
    readBytes: (path) => (path === file ? Promise.reject(error) : diskEffects.readBytes(path)),
  });
  const denied = Object.assign(new Error('permission denied'), { code: 'EACCES', syscall: 'open' });
  const { reports } = await reportsOf([file], {}, refusing(denied));
  expect(reports[0].findings[0].message).toContain('cannot be opened (EACCES)');
  await expect(run([file], {}, refusing(new TypeError('invalid something')))).rejects.toThrow('invalid something');
});

test.each([
  ['one cell of 10 MB', tableOf(SOUND.replace('School census', 'x'.repeat(10_000_000)))],
  ['a header of 10 MB', `${'a'.repeat(10_000_000)}\n1\n`],
  ['a quoted cell of ten million characters in five million lines', `${HEADER}\n"${'x\n'.repeat(5_000_000)}"\n`],
  ['100,000 double quotes', tableOf(SOUND.replace('School census', '"'.repeat(100_000)))],
  ['a million columns', `${'a,'.repeat(1_000_000)}a\n1\n`],
  ['ten million blank lines', '\n'.repeat(10_000_000)],
  ['40 MB of zero bytes', new Uint8Array(40_000_000)],
  ['a control character in a column name', `${HEADER},\u001b[31mred\n${SOUND},1\n`],
  [
    'a hundred thousand unknown names',
    tableOf(...Array.from({ length: 100_000 }, (_, i) => SOUND.replace('Dover', `D${i}`))),
  ],
])('%s: refused in few words, none of them the cell itself', async (_, content) => {
  const file = write('hostile.csv', content);
  // Checked once: the formats say what was found, each in its way.
  const { code, reports } = await reportsOf([file]);
  expect(code).toBe(1);
  // In JSON a finding stands under its file and does not name it again.
  const findings = reports[0].findings.map((finding: object) => ({ ...finding, file }));
  for (const format of REPORT_FORMATS) {
    const said = formatReports([{ ...reports[0], findings }], format);
    expect(said.length).toBeLessThan(40_000);
    expect(Math.max(...said.split('\n').map((line) => line.length))).toBeLessThan(1000);
    expect(said.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  }
});

test('a file name is spelled out on the terminal and kept as it is in JSON', async () => {
  const file = write('odd\u001b[31m\nname.csv', tableOf(SOUND.replace('Dover', 'Dovr')));
  const { said } = await run([file]);
  expect(said).toContain('odd<U+001B>[31m<U+000A>name.csv');
  expect(said).not.toContain('\u001b');
  expect((await reportsOf([file])).reports[0].file).toBe(file);
});

test('a CSV in another encoding or packed is opened to be looked at, and said so', async () => {
  const text = tableOf(SOUND);
  const wide = new Uint8Array(text.length * 2 + 2);
  wide.set([0xff, 0xfe]);
  for (let at = 0; at < text.length; at += 1) wide[2 + at * 2] = text.charCodeAt(at);
  const latin = Uint8Array.from(tableOf(SOUND.replace('census', 'caf\u00e9')), (character) => character.charCodeAt(0));
  const packed = gzipSync(new TextEncoder().encode(text));
  expect(await codesOf(write('plain.csv', text))).toEqual([]);
  expect(await codesOf(write('wide.csv', wide))).toEqual(['notice E09']);
  expect(await codesOf(write('latin.csv', latin))).toEqual(['notice E09']);
  expect(await codesOf(write('packed.csv.gz', packed))).toEqual(['notice W20']);
  expect((await run([join(folder, 'packed.csv.gz')])).code).toBe(0);
});

test('an archive has a report for each of its tables, and is refused where it has none', async () => {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const broken = tableOf(SOUND.replace('12.9', '12.9%'));
  const archive = write('two.zip', zipSync({ 'a.csv': encode(tableOf(SOUND)), 'b/c.csv': encode(broken) }));
  const { code, reports } = await reportsOf([archive]);
  expect(code).toBe(1);
  expect(reports.map(({ file, accepted }: { file: string; accepted: boolean }) => [file, accepted])).toEqual([
    [`${archive}/a.csv`, true],
    [`${archive}/b/c.csv`, false],
  ]);
  expect(await codesOf(write('none.zip', zipSync({ 'a.pdf': encode('%PDF') })))).toEqual(['error W20', 'notice W20']);
});

test('a return and a table that is kept are read strictly: what the build refuses is refused here', async () => {
  const packed = gzipSync(new TextEncoder().encode(tableOf(SOUND)));
  const file = write('kept.csv', packed);
  expect(await codesOf(file, { return: true })).toEqual(['error E06']);
  const registers = join(folder, 'registers');
  mkdirSync(registers);
  for (const name of ['areas.csv', 'indicators.csv'])
    writeFileSync(join(registers, name), readFileSync(`data/${name}`));
  writeFileSync(join(registers, 'kept.csv'), packed);
  expect(await codesOf(join(registers, 'kept.csv'), { registers })).toContain('error E06');
  expect(await codesOf(file, { registers })).toContain('notice W20');
});

test('a published file is told for what it is, with the command that brings it in, and nothing is said of its header', async () => {
  const published = join(folder, 'absence by geography.csv');
  writeFileSync(published, absenceFile(absenceYear('201718')));
  const { reports } = await reportsOf([published]);
  expect(reports[0].findings.map(({ message }: { message: string }) => message)).toEqual([
    `absence by geography.csv - a published file, and no table of ours: Pupil absence in schools in England: absence by geography - leave it as it is, and bring it in with npm run import -- "${published}"`,
  ]);
  const like = write('like.csv', absenceFile(absenceYear('201718')).replaceAll('Academic year', 'Autumn term'));
  expect((await reportsOf([like])).reports[0].findings[0].message).toContain(
    'it is like Pupil absence in schools in England',
  );
});
