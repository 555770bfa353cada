import type { LockFile, Software } from './softwareList.ts';

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
