import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { findStrays } from '../../pipeline/intake/findStrays.ts';

const folder = mkdtempSync(join(tmpdir(), 'strays-'));

beforeAll(() => {
  mkdirSync(join(folder, 'money'));
  mkdirSync(join(folder, 'returns'));
  for (const name of [
    'datapackage.json',
    'CHANGELOG.md',
    'areas.csv',
    'data (1).csv',
    '~$plan.csv',
    'indicator.csv',
    'money/budget.csv',
    'returns/dover.csv',
  ]) {
    writeFileSync(join(folder, name), '');
  }
  symlinkSync('/etc/hostname', join(folder, 'outside.csv'));
  symlinkSync(folder, join(folder, 'money', 'self'));
  execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
});

afterAll(() => rmSync(folder, { recursive: true }));

test('links, pipes, odd names, files too many and too few are each named with the mend', async () => {
  const { findings, missing } = await findStrays(diskEffects, folder, [
    'areas.csv',
    'indicators.csv',
    'money/budget.csv',
    'outside.csv',
  ]);
  expect(findings.map(({ code, file }) => `${code} ${file}`).sort()).toEqual([
    'F01 data/money/self',
    'F01 data/outside.csv',
    'F01 data/pipe.csv',
    'F02 data/data (1).csv',
    'F02 data/~$plan.csv',
    'F03 data/indicator.csv',
    'F03 data/indicators.csv',
    'F03 data/outside.csv',
  ]);
  const messages = findings.map(({ message }) => message);
  expect(messages).toContain(
    'data (1).csv - "data (1).csv": file names may hold letters, digits, - and _ only - rename it, for example to "data-1.csv"',
  );
  expect(messages).toContain(
    'indicator.csv - unexpected file "indicator.csv" - rename it to "indicators.csv" if that is meant',
  );
  expect(missing).toEqual(['indicators.csv', 'outside.csv']);
});
