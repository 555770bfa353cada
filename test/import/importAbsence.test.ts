import { gzipSync, strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { checkImported } from '../../pipeline/import/plan/keepImport.ts';
import { absenceFile, absenceYear, type AbsenceRow } from './absenceFile.ts';
import { importFolder } from './importFolder.ts';

const SAID = { published: '2019-03-21', by: 'Data and performance manager' };

const errorsOf = async (folder: Awaited<ReturnType<typeof importFolder>>, files: ReadonlyMap<string, string>) =>
  (await checkImported(folder.effects, 'data', files)).filter(({ severity }) => severity === 'error');

const firstOf = (rows: readonly AbsenceRow[], level: AbsenceRow['level'], type: string): AbsenceRow => {
  const found = rows.find((row) => row.level === level && row.type === type);
  if (found === undefined) throw new Error('missing row');
  return found;
};

test('a further year comes in whole: rows in their place, source, sums, change log, version, and the checks accept it', async () => {
  const rows = absenceYear('201718');
  const folder = await importFolder({ 'absence.csv': absenceFile(rows) });
  const before = folder.textOf('data/observations/absence.csv');
  const { files, isRefused } = await folder.import(['absence.csv'], SAID);

  expect(isRefused).toBe(false);
  expect([...files.keys()].toSorted()).toEqual([
    'CHANGELOG.md',
    'datapackage.json',
    'observations/absence.csv',
    'publisher-sums.csv',
    'sources.csv',
  ]);
  const after = files.get('observations/absence.csv') ?? '';
  const lines = after.trimEnd().split('\n');
  const fresh = lines.filter((line) => !before.includes(line));
  expect(fresh.length).toBe(24);
  expect(lines.filter((line) => before.includes(line)).join('\n')).toBe(before.trimEnd());
  const kent = firstOf(rows, 'Local authority', 'State-funded primary');
  const at = lines.findIndex((line) => line.startsWith('Kent,half-days-primary,2017/18,'));
  expect(lines[at - 1]).toMatch(/^Kent,half-days-primary,2016\/17,/);
  expect(lines[at]).toBe(
    `Kent,half-days-primary,2017/18,3.95,${kent.missed},${kent.possible},,dfe-absence-2017-18,3.94737,sess_overall_percent,Absence by geography,10,,3,${kent.enrolments},`,
  );
  expect(lines.find((line) => line.startsWith('England,half-days-primary,2017/18,'))).toContain(
    ',3.9,sess_overall_percent,Absence by geography,2,Printed to 1 decimal for England; recomputed from the counts.,',
  );
  expect(files.get('sources.csv')).toMatch(
    /^dfe-absence-2017-18,Pupil absence in schools in England 2017\/18,Department for Education,.*,2030-01-02,Open Government Licence v3\.0,[0-9a-f]{64},statistical release,outturn,2019-03-21,/m,
  );
  expect(files.get('CHANGELOG.md')).toContain(
    '- You can now read England, South East and Kent, 2017/18 from *Pupil absence in schools in England 2017/18* in `observations/absence.csv`: 24 figures more.',
  );
  expect(await errorsOf(folder, files)).toEqual([]);
});

test('the same file again changes nothing', async () => {
  const folder = await importFolder({ 'absence.csv': absenceFile(absenceYear('201718')) });
  await folder.import(['absence.csv'], { ...SAID, keeps: true });
  const again = await folder.import(['absence.csv'], { by: SAID.by });
  expect(again).toEqual({ files: new Map(), isRefused: false });
  expect(folder.said.join('\n')).toContain('24 as we hold them');
});

test('the publisher’s own sums are made and kept, the sum of all types of school too', async () => {
  const rows = absenceYear('201718');
  const folder = await importFolder({ 'absence.csv': absenceFile(rows) });
  const { files } = await folder.import(['absence.csv'], SAID);
  const all = (files.get('publisher-sums.csv') ?? '').trimEnd().split('\n');
  const sums = all.filter((line) => line.includes(',dfe-absence-2017-18,'));
  expect(sums.length).toBe(16);
  const total = firstOf(rows, 'Local authority', 'Total').missed;
  expect(sums).toContain(`Kent,schools,9,Total,2017/18,sess_overall,${total},${total},dfe-absence-2017-18,13`);
  // England and the South East have other authorities, which the file does not hold.
  expect(folder.said.join('\n')).toContain(
    '8 sums not made, because the file holds a part of them only: England, South East',
  );
});

test('a school that is lost, or a whole that is wrong, is refused with what the parts add to', async () => {
  const rows = absenceYear('201718');
  const doubled = [...rows, firstOf(rows, 'School', 'Special')];
  const folder = await importFolder({ 'absence.csv': absenceFile(doubled) });
  const { isRefused, files } = await folder.import(['absence.csv'], SAID);
  expect(isRefused).toBe(true);
  expect(files.size).toBe(0);
  expect(folder.complained.join('\n')).toMatch(
    /^absence\.csv:12 error I06 line 12 - Kent, Special, 2017\/18, enrolments: 4 rows add to 2,491, the file prints 1,878 - /m,
  );
});

test('a figure the publisher has changed is marked, logged by a post, and said with both values', async () => {
  const rows = absenceYear('201718');
  const folder = await importFolder({ 'first.csv': absenceFile(rows) });
  await folder.import(['first.csv'], { ...SAID, keeps: true });
  const revised = rows.map((row) =>
    row.level === 'Regional' && row.type === 'Special' ? { ...row, missed: Number(row.missed) + 40_000 } : row,
  );
  folder.write('second.csv', absenceFile(revised));
  const nobody = await folder.import(['second.csv'], {
    published: '2020-03-26',
    source: 'dfe-absence-2017-18-revised',
  });
  expect(nobody.isRefused).toBe(true);
  expect(folder.complained.at(-1)).toContain(
    'error I09 second.csv - a figure changes, and no post says so - add --by POST',
  );
  const { files } = await folder.import(['second.csv'], {
    by: SAID.by,
    published: '2020-03-26',
    source: 'dfe-absence-2017-18-revised',
    title: 'Pupil absence in schools in England 2017/18, revised',
  });
  expect(files.get('revisions.csv')).toMatch(
    /\nSouth East,half-days-special,2017\/18,4\.47,5\.\d\d,"The publisher's figure changed: Pupil absence in schools in England 2017\/18, revised\.",2030-01-02,Data and performance manager\n$/,
  );
  expect(files.get('observations/absence.csv')).toMatch(
    /\nSouth East,half-days-special,2017\/18,5\.\d\d,\d+,\d+,r,dfe-absence-2017-18-revised,/,
  );
  expect(folder.said.join('\n')).toMatch(/South East, half-days-special, 2017\/18: 4\.47 becomes 5\.\d\d/);
  expect(await errorsOf(folder, files)).toEqual([]);
});

test('several files are one import: with one of them refused nothing is written', async () => {
  const folder = await importFolder({
    'good.csv': absenceFile(absenceYear('201718')),
    'bad.csv': absenceFile(absenceYear('201819')).replaceAll('Academic year', 'Autumn term'),
  });
  const { files, isRefused } = await folder.import(['good.csv', 'bad.csv'], SAID);
  expect(isRefused).toBe(true);
  expect(files.size).toBe(0);
  expect(folder.complained.join('\n')).toContain(
    'bad.csv error I02 bad.csv - no recipe knows this table; the nearest, dfe-absence',
  );
});

test('without the day of publication the file is refused and says how to give it', async () => {
  const folder = await importFolder({ 'absence.csv': absenceFile(absenceYear('201718')) });
  const { isRefused } = await folder.import(['absence.csv']);
  expect(isRefused).toBe(true);
  expect(folder.complained.join('\n')).toContain(
    'absence.csv error I09 absence.csv - the file does not say when it was published - add --published YYYY-MM-DD',
  );
});

test('the same figures packed anew, under another fingerprint, are nothing to write', async () => {
  const text = absenceFile(absenceYear('201718'));
  const folder = await importFolder({ 'absence.csv': text, 'again.csv.gz': gzipSync(strToU8(text)) });
  await folder.import(['absence.csv'], { ...SAID, keeps: true });
  expect(await folder.import(['again.csv.gz'])).toEqual({ files: new Map(), isRefused: false });
});

test('a count that moves under the last decimal is said as a count', async () => {
  const rows = absenceYear('201718');
  const folder = await importFolder({ 'first.csv': absenceFile(rows) });
  await folder.import(['first.csv'], { ...SAID, keeps: true });
  const raised = rows.map((row) =>
    row.level === 'National' && row.type === 'Total' ? { ...row, missed: Number(row.missed) + 1 } : row,
  );
  folder.write('second.csv', absenceFile(raised));
  const { files } = await folder.import(['second.csv'], { ...SAID, source: 'dfe-absence-2017-18' });
  const missed = Number(firstOf(rows, 'National', 'Total').missed);
  expect(folder.said.join('\n')).toMatch(new RegExp(`4\\.\\d\\d becomes 4\\.\\d\\d, ${missed} becomes ${missed + 1}`));
  expect(files.get('revisions.csv')).toContain(`${missed} of `);
});
