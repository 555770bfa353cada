import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkFile } from '../../pipeline/check/checkFile.ts';
import { asList, type DataPackage } from '../../pipeline/check/table/schema.ts';
import { readContext } from '../bad-inputs/readContext.ts';

// The package is ours and of this shape.
const dataPackage = JSON.parse(readFileSync('data/datapackage.json', 'utf8')) as DataPackage;
const registers = readContext();

const pathsOf = dataPackage.resources.flatMap(({ name, path }) =>
  asList(path).map((one): readonly [string, string] => [name, one]),
);

/** What a table of `data/` is taken for when it is checked by itself. */
const KINDS: Readonly<Record<string, string>> = {
  areas: 'area-register',
  mapping: 'mapping',
  population: 'population',
  indicators: 'indicator-register',
  'observations-kpi': 'indicator',
  'observations-absence': 'indicator',
  'observations-absence-districts': 'indicator',
  'observations-exclusions': 'indicator',
  targets: 'target',
  sources: 'source-register',
  'work-programme': 'work-programme',
  recommendations: 'recommendations',
  answers: 'answers',
  'action-progress': 'action-progress',
  commentary: 'commentary',
};

test.each(pathsOf)('the table %s, checked alone, is known for what it is', (name, path) => {
  const bytes = readFileSync(`data/${path}`);
  const { parsed, findings } = checkFile({ file: 'a.csv', bytes, registers, dataPackage, today: '2026-11-30' });
  expect(parsed?.table ?? null).toBe(KINDS[name] ?? null);
  if (parsed !== null) return;
  const [first, ...others] = findings.filter(({ code }) => code !== 'P02');
  expect(others).toEqual([]);
  expect(first?.message).toBe(
    `line 1 - this is the table "${name}" of the data folder, which is not checked alone - ` +
      'put it in the data folder and run npm run data, which checks it beside the tables it speaks of',
  );
});
