import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  formatLicences,
  formatSoftwareBill,
  makeSoftwareDocuments,
} from '../../src/prerender/software/softwareDocuments.ts';
import { listSoftware, type LockFile } from '../../src/prerender/software/softwareList.ts';

// Written by npm.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as LockFile;
const list = listSoftware(lock);

const small: LockFile = {
  name: 'a-project',
  version: '1.0.0',
  packages: {
    '': { version: '1.0.0', license: 'MIT' },
    'node_modules/b': { version: '2.0.0', license: '(MIT OR CC0-1.0)', dev: true, integrity: 'sha512-AAEC/w==' },
    'node_modules/@a/one': { version: '1.2.3', license: 'MIT' },
    'node_modules/@a/one/node_modules/b': { version: '2.0.0', license: '(MIT OR CC0-1.0)' },
    'node_modules/c': { version: '3.0.0', license: 'MIT/X11', dev: true },
    'node_modules/d': { version: '4.0.0', optional: true },
    'node_modules/e': { version: '5.0.0', license: [{ type: 'Public Domain' }, { type: 'MIT' }], dev: true },
  },
};

test('every package stands once by name and version, needed to run if any copy of it is', () => {
  const told = listSoftware(small).map(({ name, version, isForBuilding }) => [name, version, isForBuilding]);
  expect(told).toEqual([
    ['@a/one', '1.2.3', false],
    ['b', '2.0.0', false],
    ['c', '3.0.0', true],
    ['d', '4.0.0', false],
    ['e', '5.0.0', true],
  ]);
});

test('the bill of materials has a package URL, scope, hash and licence of each, and no date', () => {
  const bill = JSON.parse(formatSoftwareBill(small, listSoftware(small)));
  expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
  expect(bill.components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/%40a/one@1.2.3',
      name: '@a/one',
      version: '1.2.3',
      scope: 'required',
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/%40a/one@1.2.3',
    },
    expect.objectContaining({
      purl: 'pkg:npm/b@2.0.0',
      hashes: [{ alg: 'SHA-512', content: '000102ff' }],
      licenses: [{ expression: 'MIT OR CC0-1.0' }],
    }),
    expect.objectContaining({ scope: 'excluded', licenses: [{ license: { name: 'MIT/X11' } }] }),
    expect.objectContaining({ scope: 'optional', name: 'd' }),
    expect.objectContaining({ name: 'e', licenses: [{ expression: 'LicenseRef-Public-Domain OR MIT' }] }),
  ]);
  expect(JSON.stringify(bill)).not.toMatch(/timestamp|serialNumber|licenses":\[\]/);
});

test('a package without a stated licence is said to state none', () => {
  expect(formatLicences(listSoftware(small), new Map())).toContain('d 4.0.0: no licence stated in the package');
});

test('the lists hold every package of the lock file and every dependency by name, and no address of a registry', async () => {
  const documents = await makeSoftwareDocuments();
  const [licences = '', bill = ''] = documents.map(({ content }) => new TextDecoder().decode(content));
  const folders = Object.keys(lock.packages).filter((folder) => folder !== '');
  expect(new Set(folders.map((folder) => folder.slice(folder.lastIndexOf('node_modules/') + 13)))).toEqual(
    new Set(list.map(({ name }) => name)),
  );
  // Written by npm.
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  for (const [name, version] of Object.entries(dependencies)) {
    expect(licences).toContain(`\n${name} ${version}: `);
    expect(bill).toContain(`"name": "${name}"`);
  }
  expect(licences).toContain('Copyright (c) Meta Platforms, Inc. and affiliates');
  expect(bill).not.toMatch(/https?:\/\//);
});

/**
 * Licences whose terms the project has looked at; another has to be read before its package is used. The one of fonts,
 * OFL, asks nothing of what is made with a font, and we give none away.
 */
const READ =
  /^(MIT|MIT\/X11|LicenseRef-Public-Domain|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|MPL-2\.0|Unlicense|CC0-1\.0|Zlib|OFL-1\.1|GPL-3\.0-or-later|)$/;

test('no package has a licence nobody has read, and none that runs is under the GPL alone', () => {
  const parts = list.flatMap(({ name, licence }) =>
    licence
      .replace(/[()]/g, '')
      .split(/ AND | OR /)
      .map((part) => ({ name, part })),
  );
  expect(parts.filter(({ part }) => !READ.test(part))).toEqual([]);
  expect(list.filter(({ licence }) => /GPL/.test(licence) && !/ OR /.test(licence))).toEqual([]);
});
