import { placeFinding, problem, WHOLE_FILE, type Finding, type Problem } from '../../findings/finding.ts';
import { parseHeld, writeHeld, writeRow, type DataFiles } from './editTable.ts';
import type { HeldTable } from './heldTable.ts';
import type { SourceFigure } from '../makeFigure.ts';
import type { CodedArea } from '../matchArea.ts';
import { areaIdOf, compareFigures, placeFigures, spanOf, type PlacedFigure } from './placeFigures.ts';
import { planChangelog } from './planChangelog.ts';
import { figureColumns, planPackage, versionOf } from './planPackage.ts';
import { planPublisherSums } from './planPublisherSums.ts';
import { planSource, type SaidOfSource } from './planSource.ts';
import type { ReadTable } from '../readPublished.ts';
import type { Recipe } from '../recipes/recipe.ts';

/** What is known when a file has been read. */
export interface ImportTask {
  readonly file: string;
  readonly sha256: string;
  readonly recipe: Recipe;
  readonly read: ReadTable;
  readonly said: SaidOfSource & { readonly by?: string | undefined };
  readonly areas: readonly CodedArea[];
  readonly today: string;
  readonly released: readonly string[];
  /** Why a figure that changes does, and who changes it: the publisher unless told. */
  readonly changed?: { readonly reason: string; readonly by: string };
}

/** What an import would write, by path inside the data folder, and what it is to the figures held. */
export interface ImportPlan {
  readonly files: ReadonlyMap<string, string>;
  readonly placed: readonly PlacedFigure[];
  readonly source: string;
  readonly findings: readonly Finding[];
}

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** Plans everything an import writes: the rows in their place, their source, revisions, receipts, registers and the change log. */
export async function planImport(files: DataFiles, data: string, task: ImportTask): Promise<ImportPlan> {
  const { recipe, read, file, areas } = task;
  const nothing = { files: new Map<string, string>(), placed: [], source: '' };
  const refuse = (problems: readonly Problem[]): ImportPlan => ({
    ...nothing,
    findings: problems.map((found) => placeFinding(file, WHOLE_FILE, found)),
  });
  const held = async (path: string): Promise<HeldTable> => parseHeld(path, await files.readBytes(`${data}/${path}`));
  if (read.figures.length === 0) return refuse([problem('I08', { recipe: recipe.name })]);
  const packageText = decode(await files.readBytes(`${data}/datapackage.json`));
  const { table } = recipe.becomes;
  const isThere = (await files.describePath(`${data}/${table}`))?.kind === 'file';
  const before = isThere ? await held(table) : { header: figureColumns(packageText), rows: [] };
  const idOf = areaIdOf(areas);
  const placed = compareFigures(before, read.figures, idOf);
  const sources = await held('sources.csv');
  const lastPeriod =
    read.figures
      .map(({ period }) => period)
      .toSorted()
      .at(-1) ?? '';
  const source = planSource(sources, recipe, { ...task, lastPeriod }, task.said);
  if ('problems' in source) {
    // A file packed or saved anew has another fingerprint; while it says what we hold there is nothing to ask.
    const saysNothingNew = placed.every(({ standing }) => standing === 'same');
    return saysNothingNew ? { ...nothing, placed, findings: [] } : refuse(source.problems);
  }
  const changed = placed.filter(({ standing }) => standing === 'changed');
  if (changed.length > 0 && task.said.by === undefined)
    return refuse([problem('I09', { fault: 'no post', found: '' })]);
  const sums = await planPublisherSums(files, data, { sums: read.sums, source: source.id });
  const isIdle = placed.every(({ standing }) => standing === 'same') && sums === null;
  if (isIdle) return { ...nothing, placed, source: source.id, findings: [] };

  const out = new Map<string, string>();
  out.set(table, writeHeld(before.header, placeFigures(before, placed, { recipe, source: source.id, idOf })));
  if (source.rows !== null) out.set('sources.csv', writeHeld(sources.header, source.rows));
  if (sums !== null) out.set(sums.path, sums.text);
  if (changed.length > 0) {
    const log = await held('revisions.csv');
    const rows = changed.map((one) => revisionOf(log.header, one, source.title, task));
    out.set('revisions.csv', writeHeld(log.header, [...log.rows.map(({ text }) => text), ...rows]));
  }
  for (const [path, text] of await planRegisters(held, recipe, source.id)) out.set(path, text);
  const log = planChangelog(
    decode(await files.readBytes(`${data}/CHANGELOG.md`)),
    versionOf(packageText),
    task.released,
    describeLines(placed, source.title, { table, by: task.changed?.by ?? 'the publisher' }),
  );
  out.set('CHANGELOG.md', log.markdown);
  out.set('datapackage.json', planPackage(packageText, recipe, { version: log.version, isThere }));
  return { files: out, placed, source: source.id, findings: [] };
}

/** Where counts moved and the rounded value did not, the counts say what changed. */
function countsChanged({ value, numerator, denominator }: SourceFigure, held: PlacedFigure['held']): string {
  const before = held?.cellOf('numerator') ?? '';
  if (held === null || Number(held.cellOf('value')) !== Number(value) || before === '' || numerator === '') return '';
  return ` ${before} of ${held.cellOf('denominator')} became ${numerator} of ${denominator}.`;
}

function revisionOf(
  header: readonly string[],
  { figure, held }: PlacedFigure,
  title: string,
  { today, said, changed }: ImportTask,
): string {
  return writeRow(header, {
    area: figure.area.written,
    indicator: figure.indicator,
    period: figure.period,
    from_value: held?.cellOf('value') ?? '',
    to_value: figure.value,
    reason: `${changed?.reason ?? "The publisher's figure changed"}: ${title}.${countsChanged(figure, held)}`,
    date: today,
    logged_by: said.by ?? '',
  });
}

/** Rows of the registers that the recipe brings and that are not there. `{source}` is the source of the file. */
async function planRegisters(
  held: (path: string) => Promise<HeldTable>,
  { registers = {} }: Recipe,
  source: string,
): Promise<readonly (readonly [string, string])[]> {
  const { indicators = [], definitions = [] } = registers;
  const plans = [
    { path: 'indicators.csv', rows: indicators, keys: ['indicator_id'] },
    { path: 'definitions.csv', rows: definitions, keys: ['indicator', 'changed_from'] },
  ];
  const written = plans.map(async ({ path, rows, keys }) => {
    const table = await held(path);
    const fresh = rows.filter((row) => !table.rows.some(({ cellOf }) => keys.every((key) => cellOf(key) === row[key])));
    const made = fresh.map((row) =>
      writeRow(table.header, { ...row, source: (row['source'] ?? '').replace('{source}', source) }),
    );
    const text = writeHeld(table.header, [...table.rows.map((row) => row.text), ...made]);
    return fresh.length === 0 ? [] : [[path, text] as const];
  });
  return (await Promise.all(written)).flat();
}

/** What readers of the change log are told. */
function describeLines(
  placed: readonly PlacedFigure[],
  title: string,
  { table, by }: { readonly table: string; readonly by: string },
): readonly string[] {
  const of = (standing: PlacedFigure['standing']): readonly SourceFigure[] =>
    placed.filter((one) => one.standing === standing).map(({ figure }) => figure);
  const said = (figures: readonly SourceFigure[]): string => `${countOf(figures.length)} (${spanOf(figures)})`;
  const fresh = of('new');
  const changed = of('changed');
  return [
    ...(fresh.length > 0
      ? [`You can now read ${spanOf(fresh)} from *${title}* in \`${table}\`: ${countOf(fresh.length)} more.`]
      : []),
    ...(changed.length > 0
      ? [`Changed by ${by}: ${said(changed)} in \`${table}\`, each with its line in \`revisions.csv\`.`]
      : []),
  ];
}

const countOf = (count: number): string => (count === 1 ? '1 figure' : `${count} figures`);
