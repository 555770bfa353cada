import { LICENCES_PATH, SOFTWARE_BILL_PATH } from '../../pages/about/softwarePaths.ts';
import { describePath, fullPath, listFolder, projectFolder, readText } from '../effects.ts';
import { formatLicences } from './formatLicences.ts';
import { formatSoftwareBill } from './formatSoftwareBill.ts';
import type { SiteDocument } from '../siteDocument.ts';
import { listSoftware, type LockFile, type Software } from './softwareList.ts';

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
