import { registersFrom } from '../../../pipeline/check/registersFrom.ts';
import type { Registers } from '../../../pipeline/check/registers.ts';
import type { BulkEffects, FolderDraft } from './bulkEffects.ts';
import { collectFindings } from '../../../pipeline/findings/collectFindings.ts';
import type { Finding } from '../../../pipeline/findings/finding.ts';
import { hashFolder } from '../../../pipeline/publish/hashFolder.ts';
import { parseTable } from '../../../pipeline/read/parseTable.ts';
import { assembleBulkIndex, assemblePack, createPackSpace } from './assemblePack.ts';
import type { FigureCube } from './figureCube.ts';
import { listPacks } from './listPacks.ts';
import { isUpToDate, MANIFEST, type BulkManifest } from './manifest.ts';
import { rankCube } from './rankCube.ts';
import { readCube } from './readCube.ts';

/** Where a large table is read and its packs are written. */
export interface BulkPlaces {
  readonly table: string;
  /** Folder with `areas.csv`, `indicators.csv` and `sources.csv`. */
  readonly registers: string;
  readonly out: string;
  /** Folder of this program: packs made by another state of it are made again. */
  readonly program: string;
}

/** Columns beyond the usual eight. */
export interface BulkColumns {
  readonly optional: readonly string[];
  readonly numeric: readonly string[];
}

export interface BulkResult {
  /** `kept` where neither table, registers nor program have changed since `out` was written. */
  readonly state: 'written' | 'kept' | 'refused';
  readonly rows: number;
  readonly files: number;
  readonly findings: readonly Finding[];
}

/**
 * Turns a table of millions of figures into packs of columns: every check, 95% intervals, ranks. The table is never held;
 * with an error among the findings nothing is written and the last output stays. What is unchanged is not made again.
 */
export async function runBulk(effects: BulkEffects, places: BulkPlaces, columns: BulkColumns): Promise<BulkResult> {
  const judgedBy = await hashContext(effects, places, columns);
  const kept = await isUpToDate(effects, places, judgedBy);
  if (kept !== null) {
    const count = Object.keys(kept.files).length;
    effects.say(`${places.table}: unchanged, ${count} files in ${places.out}/ kept.`);
    return { state: 'kept', rows: kept.rows, files: count, findings: kept.findings };
  }
  const collector = collectFindings(places.table);
  const registers = await readRegisters(effects, places.registers);
  const { pieces, sha256 } = effects.hashPieces(effects.readPieces(places.table));
  const context = { registers, collector, today: effects.today(), optional: columns.optional };
  const { cube, rows } = readCube(pieces, { ...context, numeric: new Set(columns.numeric) });
  const findings = collector.list();
  if (cube === null || collector.hasErrors()) return { state: 'refused', rows, files: 0, findings };
  const draft = effects.startFolder(places.out);
  const files = writePacks(cube, draft);
  const manifest: BulkManifest = { input: sha256(), judgedBy, rows, files, findings };
  draft.write(MANIFEST, `${JSON.stringify(manifest)}\n`);
  draft.keep();
  return { state: 'written', rows, files: Object.keys(files).length, findings };
}

/** Writes every file and says how many bytes each has. */
function writePacks(cube: FigureCube, draft: FolderDraft): BulkManifest['files'] {
  const ranked = rankCube(cube);
  const packs = listPacks(cube);
  const space = createPackSpace(cube, packs);
  const index = new TextEncoder().encode(assembleBulkIndex(cube, packs, ranked));
  const files: Record<string, number> = { 'index.json': index.length };
  draft.write('index.json', index);
  for (const pack of packs) {
    assemblePack(cube, pack, space);
    files[pack.path] = space.json.length;
    draft.write(pack.path, space.json.bytes.subarray(0, space.json.length));
  }
  return files;
}

async function readRegisters(effects: BulkEffects, folder: string): Promise<Registers> {
  const read = async (name: string) => parseTable(name, await effects.readBytes(`${folder}/${name}`));
  return registersFrom({
    areas: await read('areas.csv'),
    indicators: await read('indicators.csv'),
    sources: await read('sources.csv'),
  });
}

/** Everything but the table that decides what comes out: registers, columns, program, and the day periods are judged by. */
async function hashContext(effects: BulkEffects, places: BulkPlaces, columns: BulkColumns): Promise<string> {
  const registers = await Promise.all(
    ['areas.csv', 'indicators.csv', 'sources.csv'].map((name) => effects.readBytes(`${places.registers}/${name}`)),
  );
  const parts = [
    ...registers.map((bytes) => effects.sha256(bytes)),
    await hashFolder(effects, places.program),
    effects.today(),
    JSON.stringify(columns),
  ];
  return effects.sha256(parts.join('\n'));
}
