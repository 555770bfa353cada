import type { DataFiles } from '../plan/editTable.ts';
import { parseHeld, writeHeld, writeRow } from '../plan/editTable.ts';
import { planChangelog } from '../plan/planChangelog.ts';
import type { SourceFigure } from '../makeFigure.ts';
import { spanOf } from '../plan/placeFigures.ts';
import type { ImportTask } from '../plan/planImport.ts';
import { planPackage, versionOf } from '../plan/planPackage.ts';
import { FROM_SCHOOLS, FROM_SCHOOLS_COLUMNS, FROM_SCHOOLS_SOURCES } from '../../returns/returnSchema.ts';
import type { JudgedSchools } from './judgeSchools.ts';

/** What becomes of the sums of LCSPs: files beside the returns, and how many rows are new, other than before, or the same. */
export interface LcspPlan {
  readonly files: ReadonlyMap<string, string>;
  readonly source: string;
  readonly figures: readonly SourceFigure[];
  readonly standings: { readonly new: number; readonly changed: number; readonly same: number; readonly gone: number };
}

interface LcspTask extends ImportTask {
  readonly judged: JudgedSchools;
  /** Files as they stand after the districts. */
  readonly before: ReadonlyMap<string, string>;
}

/**
 * Plans the sums of LCSPs: rows in `data/returns/from-schools.csv` and their source beside it. They hold small counts, so they stand
 * where returns stand, out of version control, and are protected with them when data are built. All rows of a source are written
 * anew: a list that no longer names an LCSP takes its rows away.
 */
export async function planLcspSums(files: DataFiles, data: string, task: LcspTask): Promise<LcspPlan> {
  const rule = task.recipe.schools?.becomes?.LCSP;
  const figures = inOrder(task.judged.figures.LCSP);
  const nothing = { files: new Map<string, string>(), source: '', figures, standings: NONE };
  if (rule === undefined) return nothing;
  const { id } = rule.source;
  const held = await readIfThere(files, `${data}/${FROM_SCHOOLS}`);
  const mine = (source: string): boolean => source === id;
  const kept = held.filter(({ cellOf }) => !mine(cellOf('source')));
  const own = held.filter(({ cellOf }) => mine(cellOf('source')));
  if (figures.length === 0 && own.length === 0) return nothing;
  const fresh = figures.map((figure) => writeRow(FROM_SCHOOLS_COLUMNS, cellsOf(figure, id)));
  const standings = compareRows(own, figures, fresh);
  const sources = await planSources(files, data, task);
  if (standings.new + standings.changed + standings.gone === 0 && sources === null)
    return { ...nothing, source: id, standings };
  const out = new Map<string, string>([
    [FROM_SCHOOLS, writeHeld(FROM_SCHOOLS_COLUMNS, [...kept.map(({ text }) => text), ...fresh])],
  ]);
  if (sources !== null) out.set(FROM_SCHOOLS_SOURCES, sources);
  if (standings.new + standings.changed + standings.gone > 0)
    for (const [path, text] of await planLog(files, data, task, figures)) out.set(path, text);
  return { files: out, source: id, figures, standings };
}

const NONE = { new: 0, changed: 0, same: 0, gone: 0 };

type Held = ReturnType<typeof parseHeld>['rows'];

async function readIfThere(files: DataFiles, path: string): Promise<Held> {
  const isThere = (await files.describePath(path))?.kind === 'file';
  return isThere ? parseHeld(path, await files.readBytes(path)).rows : [];
}

/** By area, measure and year. */
export const inOrder = (figures: readonly SourceFigure[]): readonly SourceFigure[] =>
  figures.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

const keyOf = ({ area, indicator, period }: SourceFigure): string => [area.name, indicator, period].join('\n');

/** The columns of a return. How many pupils there are is left out: beside a withheld figure it would be its denominator. */
export const cellsOf = (figure: SourceFigure, source: string): Readonly<Record<string, string>> => ({
  area: figure.area.name,
  indicator: figure.indicator,
  period: figure.period,
  value: figure.value,
  numerator: figure.numerator,
  denominator: figure.denominator,
  status: figure.status,
  source,
  note: figure.note,
});

function compareRows(own: Held, figures: readonly SourceFigure[], fresh: readonly string[]): LcspPlan['standings'] {
  const before = new Map(
    own.map(({ cellOf, text }) => [[cellOf('area'), cellOf('indicator'), cellOf('period')].join('\n'), text]),
  );
  const held = figures.map((figure) => before.get(keyOf(figure)));
  const same = held.filter((text, index) => text !== undefined && text === fresh[index]).length;
  const found = held.filter((text) => text !== undefined).length;
  return { new: figures.length - found, changed: found - same, same, gone: own.length - found };
}

/** The source register beside the rows, with the source of these; null where it is as it was. */
async function planSources(
  files: DataFiles,
  data: string,
  { recipe, sha256, today, said }: ImportTask,
): Promise<string | null> {
  const source = recipe.schools?.becomes?.LCSP?.source;
  const { header } = parseHeld('sources.csv', await files.readBytes(`${data}/sources.csv`));
  const held = await readIfThere(files, `${data}/${FROM_SCHOOLS_SOURCES}`);
  const before = held.find(({ cellOf }) => cellOf('source_id') === source?.id);
  if (source === undefined || before?.cellOf('sha256') === sha256) return null;
  const row = writeRow(header, {
    source_id: source.id,
    title: source.title,
    publisher: source.publisher,
    url: said.address ?? '',
    page: source.page,
    retrieved: today,
    licence: source.licence,
    sha256,
    kind: 'statistical release',
    role: source.role ?? 'derived',
    date: said.published ?? '',
    standing_note: source.standing_note,
  });
  return writeHeld(header, [...held.filter((one) => one !== before).map(({ text }) => text), row]);
}

/** What readers of the change log are told, on top of what they are told of districts. */
async function planLog(
  files: DataFiles,
  data: string,
  { before, released, judged, recipe }: LcspTask,
  figures: readonly SourceFigure[],
): Promise<readonly (readonly [string, string])[]> {
  const textOf = async (path: string): Promise<string> =>
    before.get(path) ?? new TextDecoder().decode(await files.readBytes(`${data}/${path}`));
  const packageText = await textOf('datapackage.json');
  const areas = new Set(figures.map(({ area }) => area.id)).size;
  const line =
    judged.figures.LCSP.length === 0
      ? 'No attendance of an LCSP is worked out from school rows any longer: the list of schools names none.'
      : `You can now read attendance of ${areas === 1 ? '1 LCSP' : `${areas} LCSPs`} worked out from school rows by the list of schools (${spanOf(figures)}).`;
  const log = planChangelog(await textOf('CHANGELOG.md'), versionOf(packageText), released, [line]);
  return [
    ['CHANGELOG.md', log.markdown],
    ['datapackage.json', planPackage(packageText, recipe, { version: log.version, isThere: true })],
  ];
}
