import { expect, test } from 'vitest';
import type { DataRow, DataTables } from '../../pipeline/package/textTables.ts';
import { checkSourceFiles } from '../../pipeline/publish/releases/checkSourceFiles.ts';
import { compareReleases } from '../../pipeline/publish/releases/compareReleases.ts';

const FIGURE = ['area', 'indicator', 'period', 'value', 'source'];

function tableOf(name: string, kind: string, columns: readonly string[], rows: readonly string[]) {
  const file = `data/${name}.csv`;
  const rowOf = (text: string, index: number): DataRow => ({
    file,
    line: index + 2,
    cells: Object.fromEntries(text.split(',').map((cell, place) => [columns[place], cell])),
  });
  return [name, { name, kind, title: name, description: '', file, columns, rows: rows.map(rowOf) }] as const;
}

const dataOf = (sources: readonly string[], figures: readonly string[]): DataTables =>
  new Map([
    tableOf(
      'sources',
      'source-register',
      ['source_id', 'sha256', 'role'],
      sources.map((source) => `${source},outturn`),
    ),
    tableOf('observations', 'indicator', FIGURE, figures),
    tableOf('revisions', 'reference', ['area', 'indicator', 'period'], []),
  ]);

const HELD = 'Kent,ni-114,2015/16,1.2,release-2016';
const before = dataOf(['release-2016,aaaa', 'paper,bbbb'], [HELD]);
const messagesOf = (sources: readonly string[], figures: readonly string[]): readonly string[] => {
  const current = dataOf(sources, figures);
  return checkSourceFiles({ id: '1.0.0', tables: before }, current, compareReleases(before, current)).map(
    ({ severity, message }) => `${severity} ${message}`,
  );
};

test.each([
  [
    'new figures under the fingerprint of the last release',
    ['release-2016,aaaa'],
    [HELD, 'Kent,ni-114,2016/17,1.3,release-2016'],
    [
      'warning line 2, sha256 - one figure from release-2016 is new since release 1.0.0, and its sha256 is the one recorded then - record the SHA-256 of the file they come from, or give them a source of their own; where it is the file recorded, say so in exceptions.csv',
    ],
  ],
  [
    'a new source with the fingerprint of another',
    ['release-2016,aaaa', 'release-2017,aaaa'],
    [HELD, 'Kent,ni-114,2016/17,1.3,release-2017'],
    [
      'warning line 3, sha256 - sha256 of release-2017 is that of release-2016, which had it before - record the SHA-256 of the file its own figures come from',
    ],
  ],
  ['a new fingerprint', ['release-2016,cccc'], [HELD, 'Kent,ni-114,2016/17,1.3,release-2016'], []],
  ['a source without one', ['release-2016,aaaa', 'own,'], [HELD, 'Kent,ni-114,2016/17,1.3,own'], []],
  ['a changed figure and no new one', ['release-2016,aaaa'], ['Kent,ni-114,2015/16,1.3,release-2016'], []],
  ['a paper in the same file', ['release-2016,aaaa', 'paper,bbbb', 'appendix,bbbb'], [HELD], []],
])('%s: %j', (_, sources, figures, expected) => {
  expect(messagesOf(sources, figures)).toEqual(expected);
});
