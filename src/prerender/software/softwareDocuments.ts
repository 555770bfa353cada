import { listSoftware, type Software, type LockFile } from './softwareList.ts';
import { LICENCES_PATH, SOFTWARE_BILL_PATH } from '../../pages/about/softwarePaths.ts';
import { describePath, fullPath, listFolder, projectFolder, readText } from '../effects.ts';
import type { SiteDocument } from '../siteDocument.ts';

const RULE = '-'.repeat(72);

const line = ({ name, version, licence }: Software): string =>
  `${name} ${version}: ${licence === '' ? 'no licence stated in the package' : licence}`;

/** The texts, each once, under the packages that carry it. */
function writeTexts(texts: ReadonlyMap<string, string>): readonly string[] {
  const carriers = new Map<string, readonly string[]>();
  for (const [carrier, text] of texts) carriers.set(text, [...(carriers.get(text) ?? []), carrier]);
  return [...carriers].map(([text, names]) => [RULE, names.join('\n'), '', text].join('\n'));
}

/**
 * `licences.txt`: every package by what it is needed for, with the licence it states, and the texts of those whose code
 * runs when figures and pages are made or on a reader's device.
 *
 * @param texts licence text by `name version`
 */
export function formatLicences(list: readonly Software[], texts: ReadonlyMap<string, string>): string {
  const running = list.filter(({ isForBuilding }) => !isForBuilding);
  const building = list.filter(({ isForBuilding }) => isForBuilding);
  return [
    'Software of others in this publication, with the licence each package states.',
    'The program of this site itself is under the MIT licence; figures keep the licence of their source.',
    '',
    `Used to make the figures and pages, or by the pages themselves (${running.length}):`,
    ...running.map(line),
    '',
    `Used only to build and test (${building.length}):`,
    ...building.map(line),
    '',
    'Licence texts of the first list:',
    ...writeTexts(texts),
    '',
  ].join('\n');
}

/** Name of a package as package URLs have it: `pkg:npm/%40types/node@20.0.0`. */
const packageUrl = ({ name, version }: Pick<Software, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** A licence is told by its SPDX id, an expression of several, or, where it is neither, by the words stated. */
function describeLicence(licence: string): readonly object[] {
  if (licence === '') return [];
  if (/ (AND|OR|WITH) /.test(licence)) return [{ expression: licence.replace(/^\((.*)\)$/, '$1') }];
  return [{ license: /^[A-Za-z0-9.+-]+$/.test(licence) ? { id: licence } : { name: licence } }];
}

function scopeOf({ isForBuilding, isOptional }: Software): 'required' | 'optional' | 'excluded' {
  if (isForBuilding) return 'excluded';
  return isOptional ? 'optional' : 'required';
}

/**
 * Software bill of materials (CycloneDX 1.6): every package with version, licence and hash. No date and no serial
 * number, so that the same lock file gives the same bytes.
 */
export function formatSoftwareBill(
  { name, version }: Pick<LockFile, 'name' | 'version'>,
  list: readonly Software[],
): string {
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
    components: list.map((software) => ({
      type: 'library',
      'bom-ref': packageUrl(software),
      name: software.name,
      version: software.version,
      scope: scopeOf(software),
      ...(software.sha512 === '' ? {} : { hashes: [{ alg: 'SHA-512', content: software.sha512 }] }),
      ...(software.licence === '' ? {} : { licenses: describeLicence(software.licence) }),
      purl: packageUrl(software),
    })),
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}

const LICENCE_FILE = /^licen[cs]e(\.(md|txt|markdown))?$/i;

/** The licence a package brings; blank where it brings none or is not installed here. */
async function readLicence({ folder }: Software): Promise<string> {
  const place = fullPath(projectFolder, folder);
  if ((await describePath(place)) !== 'folder') return '';
  const name = (await listFolder(place)).find((entry) => LICENCE_FILE.test(entry));
  return name === undefined ? '' : (await readText(fullPath(place, name))).replaceAll('\r\n', '\n').trim();
}

/** The list of licences and the software bill of materials, both from the lock file. */
export async function makeSoftwareDocuments(): Promise<readonly SiteDocument[]> {
  // npm writes the file; only what the type names is read.
  const lock = JSON.parse(await readText(fullPath(projectFolder, 'package-lock.json'))) as LockFile;
  const list = listSoftware(lock);
  const texts = new Map<string, string>();
  // What is installed on some machines only would make the list differ between them.
  for (const software of list.filter(({ isForBuilding, isOptional }) => !isForBuilding && !isOptional)) {
    const text = await readLicence(software);
    if (text !== '') texts.set(`${software.name} ${software.version}`, text);
  }
  const encode = (text: string) => new TextEncoder().encode(text);
  return [
    { path: LICENCES_PATH, content: encode(formatLicences(list, texts)) },
    { path: SOFTWARE_BILL_PATH, content: encode(formatSoftwareBill(lock, list)) },
  ];
}
