import { readEdition, type EditionData } from '../../pipeline/intake/readEdition.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects, FolderEntry } from '../../pipeline/effects.ts';
import { TODAY } from '../releases/memoryFolder.ts';
import { heldInto } from '../pipeline/heldFolder.ts';

/** What a build under test wrote, said and complained of. */
export interface Captured {
  readonly effects: Effects;
  readonly written: Map<string, string | Uint8Array>;
  readonly said: string[];
}

const FOLDER = 'data/returns';

/** The real data folder with other returns in it, by file name; nothing is written to the disk. A path with a slash is one of `data/`. */
export function withReturns(files: Readonly<Record<string, string | Uint8Array>>): Captured {
  const given = new Map(Object.entries(files).map(([name, content]) => [pathOf(name), bytesOf(content)]));
  const written = new Map<string, string | Uint8Array>();
  const said: string[] = [];
  const effects: Effects = {
    ...diskEffects,
    // Later than any day on which a file of the data was read.
    today: () => TODAY,
    readBytes: async (path) => given.get(path) ?? (isReturn(path) ? missing(path) : diskEffects.readBytes(path)),
    describePath: async (path) =>
      given.has(path) ? entryOf(path) : isReturn(path) ? null : diskEffects.describePath(path),
    listFolder: async (path) => {
      if (path === FOLDER) return [...given.keys()].filter(isReturn).map(entryOf);
      // A test's tables are no revision of the figures released.
      return path === 'data/releases' ? [] : diskEffects.listFolder(path);
    },
    startFolder: heldInto(written),
    say: (line) => said.push(line),
    complain: (line) => said.push(line),
  };
  return { effects, written, said };
}

const isReturn = (path: string): boolean => path.startsWith(`${FOLDER}/`) && !path.startsWith(`${FOLDER}/examples`);
const pathOf = (name: string): string => (name.includes('/') ? name : `${FOLDER}/${name}`);
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? new TextEncoder().encode(content) : content;
const entryOf = (path: string): FolderEntry => ({ name: path.split('/').at(-1) ?? path, kind: 'file', bytes: 1 });
function missing(path: string): never {
  throw new Error(`missing file ${path}`);
}

const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';
const REGISTER = 'file,area,received,standing,replaces,signed_off_by,note';

/** A return's text from its rows. */
export const returnOf = (...rows: readonly string[]): string => [HEADER, ...rows, ''].join('\n');
/** The register's text from its lines. */
export const registerOf = (...lines: readonly string[]): string => [REGISTER, ...lines, ''].join('\n');

/** A row of permanent exclusions of 2007/08: every pupil of these places is invented for the test. */
export function exclusions(area: string, numerator: number, denominator = 8000): string {
  const value = Math.round((1000 * numerator * 100) / denominator) / 100;
  return `${area},ni-114,2007/08,${value},${numerator},${denominator},,Invented for a test`;
}

/** Reads the data with these returns, as a publication. */
export function readWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<EditionData> {
  return readEdition(withReturns(files).effects, 'data');
}

/** Findings about returns, as `severity code message`, errors and all. */
export const ofReturns = ({ findings }: Pick<EditionData, 'findings'>): readonly string[] =>
  findings
    .filter(({ file }) => file.startsWith(FOLDER))
    .map(({ severity, code, message }) => `${severity} ${code} ${message}`);

/** The protected rows: area, indicator, period, value, status. */
export const rowsOfReturns = ({ checked }: EditionData): readonly string[] =>
  (checked.tables.get('observations-returns')?.rows ?? []).map(({ cells }) =>
    [cells['area'], cells['indicator'], cells['period'], cells['numerator'], cells['status']].join(' ').trim(),
  );
