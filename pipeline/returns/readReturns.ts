import type { DataRow, DataTables } from '../package/textTables.ts';
import type { TypedPackage } from '../package/declarations.ts';
import { typePackage } from '../package/typePackage.ts';
import type { Registers } from '../check/registers.ts';
import type { FileHead } from '../contract/files.ts';
import type { Effects } from '../effects.ts';
import { placeFinding, WHOLE_FILE, type Finding } from '../findings/finding.ts';
import { parseTable } from '../read/parseTable.ts';
import type { RawTable } from '../read/rawTable.ts';
import { readSent } from '../intake/readSent.ts';
import { checkReturn, type CheckedReturn, type ReturnContext } from './checkReturn.ts';
import { describeFromSchools, readFromSchools } from './fromSchools.ts';
import { assembleSent } from './sent/assembleSent.ts';
import { checkOverlaps } from './checkOverlaps.ts';
import { listReturns, type ReturnPlaces } from './listReturns.ts';
import { maskFinding, type SafeNames } from './maskFinding.ts';
import { parseRegister } from './parseRegister.ts';
import { describeReturn, type ReturnEntry } from './returnEntry.ts';
import { returnRows, returnSource } from './returnRows.ts';
import type { Returns } from './returns.ts';

export interface ReturnsInput {
  /** The data folder; returns stand in `returns`, and the training edition reads `returns/examples` and nothing else. */
  readonly data: string;
  readonly tables: DataTables;
  /** What the tables of the package were judged against. */
  readonly registers: Registers;
  readonly edition: FileHead['edition'];
}

/** Reads and checks every return in force. All findings of all returns come back at once; files stay as they are. */
export async function readReturns(effects: Effects, input: ReturnsInput): Promise<Returns> {
  const folder = input.edition === 'training' ? 'returns/examples' : 'returns';
  const places = { read: `${input.data}/${folder}`, shown: `data/${folder}` };
  const { registers } = input;
  const context: ReturnContext = { registers, today: effects.today(), edition: input.edition };
  const table = await readRegister(effects, places);
  const { areas } = registers;
  if (areas === null) throw new Error('missing area register');
  const register = parseRegister(table, { areas, today: context.today });
  const listed = await listReturns(effects, places, register);
  const checked = await checkAll(effects, { places, entries: listed.value, context });
  const overlaps = checkOverlaps(checked.map(({ entry, rows, path }) => ({ file: entry.file, path, rows, areas })));
  const names = safeNames(typePackage(input.tables));
  const { edition } = input;
  const sent = checked.flatMap(({ entry, rows, path }) => returnRows(rows, { entry, path, registers, edition }));
  const fromSchools = await readFromSchools(effects, places, { ...context, sent });
  const found = [...checked.flatMap(({ findings }) => findings), ...overlaps, ...fromSchools.findings].filter(
    (finding) => !isSmallCount(finding),
  );
  return {
    entries: listed.value,
    sent: assembleSent(areas, register.value, checked),
    rows: [...sent, ...fromSchools.rows],
    sources: [...(await readSources(effects, places, { entries: listed.value, edition })), ...fromSchools.sources],
    findings: [...register.findings, ...listed.findings, ...found.map((finding) => maskFinding(finding, names))],
  };
}

// Which figures are small is as secret as the figures: the protect stage says how many are withheld, and no more.
const isSmallCount = ({ code, severity }: Finding): boolean => code === 'S08' && severity === 'notice';

async function readRegister(effects: Effects, { read, shown }: ReturnPlaces): Promise<RawTable> {
  const [path, file] = [`${read}/register.csv`, `${shown}/register.csv`];
  const entry = await effects.describePath(path);
  if (entry?.kind !== 'file') return { file, header: [], rows: [], findings: [] };
  return parseTable(file, await effects.readBytes(path));
}

type Sent = CheckedReturn & { readonly entry: ReturnEntry; readonly path: string };

async function checkAll(
  effects: Effects,
  { places, entries, context }: { places: ReturnPlaces; entries: readonly ReturnEntry[]; context: ReturnContext },
): Promise<readonly Sent[]> {
  const sent: Sent[] = [];
  for (const entry of entries) {
    const path = `${places.shown}/${entry.file}`;
    const found = await readSent(effects, `${places.read}/${entry.file}`);
    const checked =
      'refused' in found
        ? { rows: [], findings: [placeFinding(path, WHOLE_FILE, found.refused)] }
        : await checkReturn(path, found.bytes, { entry, context });
    sent.push({ entry, path, ...checked });
  }
  return sent;
}

function safeNames({ areas, indicators }: Pick<TypedPackage, 'areas' | 'indicators'>): SafeNames {
  return [
    ...areas.flatMap(({ name, area_id: id }) => [name, id]),
    ...indicators.map(({ indicator_id: id }) => id),
  ].filter((name) => name !== '');
}

async function readSources(
  effects: Effects,
  { read, shown }: ReturnPlaces,
  { entries, edition }: { entries: readonly ReturnEntry[]; edition: FileHead['edition'] },
): Promise<readonly DataRow[]> {
  if (edition === 'publication') return entries.map((entry) => returnSource(entry, shown));
  const path = `${read}/sources.csv`;
  if ((await effects.describePath(path))?.kind !== 'file') return [];
  const file = `${shown}/sources.csv`;
  const { header, rows } = parseTable(file, await effects.readBytes(path));
  return rows.map(({ line, cells }) => ({
    file,
    line,
    cells: Object.fromEntries(header.map((column, position) => [column, cells[position] ?? ''])),
  }));
}

/** What the build says of each return in force: whose it is and who signed it off. */
export const describeReturns = ({ entries, rows }: Pick<Returns, 'entries' | 'rows'>): readonly string[] => [
  ...entries.map((entry) => {
    const before = entry.replaces === '' ? '' : `; replaces ${entry.replaces}`;
    return `In force: ${entry.file}, ${describeReturn(entry)}${before}`;
  }),
  ...describeFromSchools(rows),
];
