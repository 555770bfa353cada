import { readdirSync, readFileSync, statSync } from 'node:fs';
import { asList, type DataPackage } from '../../pipeline/check/table/schema.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';

/** The data folder as shipped, with a redirect, which it has none of. */
export const DATA_FILES: ReadonlyMap<string, Uint8Array> = new Map([
  ...readdirSync('data', { recursive: true, encoding: 'utf8' })
    .map((name) => `data/${name}`)
    .filter((path) => statSync(path).isFile())
    .map((path) => [path, new Uint8Array(readFileSync(path))] as const),
  ['data/releases/redirects.csv', new TextEncoder().encode('from,to\nold.html,new.html\n')] as const,
]);

// The package is ours and of this shape.
const PACKAGE = JSON.parse(new TextDecoder().decode(DATA_FILES.get('data/datapackage.json'))) as DataPackage;

/**
 * The shipped package with the text of the first row of every text column changed, and the columns changed as
 * `file column`.
 */
export function packageWith(change: (text: string) => string): { effects: Effects; columns: readonly string[] } {
  const files = new Map(DATA_FILES);
  const columns: string[] = [];
  for (const { path, schema } of PACKAGE.resources) {
    const file = `data/${asList(path)[0]}`;
    const [header = '', first = '', ...rest] = cutLines(new TextDecoder().decode(files.get(file)));
    const cells = first.match(/("([^"]|"")*"|[^,]*)(,|$)/g)?.slice(0, header.split(',').length) ?? [];
    const changed = cells.map((cell, index) => {
      const field = schema.fields.find(({ name }) => name === header.split(',')[index]);
      const [, quoted, plain, comma] = /^(?:"([^]*)"|([^]*?))(,?)$/.exec(cell) ?? [];
      if (field?.type !== 'string' || first === '') return cell;
      columns.push(`${file} ${index + 1}`);
      return `"${change(quoted ?? plain ?? '')}"${comma}`;
    });
    if (first !== '') files.set(file, new TextEncoder().encode([header, changed.join(''), ...rest].join('\n')));
  }
  const readBytes = async (path: string): Promise<Uint8Array> => files.get(path) ?? missing(path);
  const describePath: Effects['describePath'] = async (path) =>
    path === 'data/releases/redirects.csv'
      ? { name: 'redirects.csv', kind: 'file', bytes: 10 }
      : diskEffects.describePath(path);
  return { effects: { ...diskEffects, readBytes, describePath }, columns };
}

function missing(path: string): never {
  throw new Error(`missing file ${path}`);
}

/** Lines outside quotation marks. */
const cutLines = (text: string): readonly string[] => text.match(/(?:"(?:[^"]|"")*"|[^"\n])+/g) ?? [];
