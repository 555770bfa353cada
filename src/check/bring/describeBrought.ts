import type { Finding } from '../../../pipeline/findings/finding.ts';
import { countStandings, describeRead } from '../../../pipeline/import/plan/describeImport.ts';
import { areaIdOf, compareFigures, type PlacedFigure } from '../../../pipeline/import/plan/placeFigures.ts';
import type { ReadTable } from '../../../pipeline/import/readPublished.ts';
import type { KnownTable } from '../../../pipeline/import/recipes/recognise.ts';
import { showFindings } from '../describeResult.ts';
import type { BroughtFile, FigureChange } from './broughtFile.ts';
import { heldTable, type ImportRegisters } from './importRegisters.ts';

const PLAIN = /^[\w.,@%+/-]+$/;
/** What no shell shows as it is, and no command should be copied with. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * The name of a file as one word of a command, whatever is in it; null where a character cannot be seen and the file has to be
 * renamed first. A name that begins with a hyphen is no option.
 */
export function quoteForShell(name: string): string | null {
  if (UNSEEN.test(name)) return null;
  const safe = name.startsWith('-') ? `./${name}` : name;
  return PLAIN.test(safe) ? safe : `'${safe.replaceAll("'", String.raw`'\''`)}'`;
}

/** A file of which nothing is brought in, with what is wrong with it. */
export function refused(file: string, findings: readonly Finding[]): BroughtFile {
  const shown = showFindings(findings);
  return {
    ...{ file, accepted: false, rows: 0, recipe: null, standings: [], changes: [], said: [], findings: shown },
    ...{ command: null, figures: [] },
  };
}

interface Brought {
  readonly file: string;
  readonly known: KnownTable;
  readonly read: ReadTable;
  readonly findings: readonly Finding[];
  readonly registers: ImportRegisters;
}

export function describeBrought({ file, known: { recipe }, read, findings, registers }: Brought): BroughtFile {
  const accepted = findings.every(({ severity }) => severity !== 'error');
  const { name, title, becomes } = recipe;
  const found = {
    file,
    accepted,
    rows: read.rows,
    recipe: { name, title, table: `data/${becomes.table}` },
    findings: showFindings(findings),
  };
  // Of a file with an error nothing is brought in, and nothing is said of what would be.
  if (!accepted) return { ...found, standings: [], changes: [], said: [], command: null, figures: [] };
  const placed = compareFigures(heldTable(registers, becomes.table), read.figures, areaIdOf(registers.areas));
  const changes = placed.filter(({ standing }) => standing === 'changed').map(changeIn(registers));
  return {
    ...found,
    standings: countStandings(placed),
    changes,
    said: describeRead(read, read.figures),
    command: commandOf(file, changes.length > 0),
    figures: placed.map(({ figure, standing }) => ({
      areaId: figure.area.id,
      indicator: figure.indicator,
      period: figure.period,
      value: figure.value,
      status: figure.status,
      standing,
    })),
  };
}

const changeIn =
  ({ indicators }: ImportRegisters) =>
  ({ figure, held }: PlacedFigure): FigureChange => ({
    area: figure.area.name,
    measure: indicators.find(({ id }) => id === figure.indicator)?.label ?? figure.indicator,
    period: figure.period,
    before: held?.cellOf('value') ?? '',
    after: figure.value,
  });

/** A figure that changes is logged with the post of whoever brings it in. */
function commandOf(file: string, changes: boolean): string | null {
  const name = quoteForShell(file);
  return name === null ? null : `npm run import -- ${name} --published YYYY-MM-DD${changes ? ' --by POST' : ''}`;
}
