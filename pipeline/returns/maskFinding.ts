import { CATALOGUE } from '../findings/catalogue.ts';
import { spellLines } from '../findings/lineRuns.ts';
import { placeFinding, type Finding } from '../findings/finding.ts';

/** Names that may stand in a finding although they hold digits: areas such as `Ashford 1`, indicators such as `ni-114`. */
export type SafeNames = readonly string[];

const NUMBER_COLUMNS = new Set(['value', 'numerator', 'denominator']);
const MORE_PLACES = /\(and [\d,]+ more like it: lines? [\d, andmoret]+\)/g;
const PERIODS_DATES_PLACES = /\b\d{4}\/\d{2}\b|\b\d{4}-\d{2}-\d{2}\b|\blines? \d+\b|\bU\+[0-9A-F]{4,6}\b/g;

/**
 * A finding about a return as it may be logged. Figures of a return are not protected yet, so a message that quotes one
 * is replaced by what was checked, its place, and how to read the whole: in a number column always, since `three` is a
 * count too; elsewhere when a digit is left that belongs to no period, date, line or known name.
 */
export function maskFinding(finding: Finding, names: SafeNames): Finding {
  // Names of columns and no cell.
  if (finding.code === 'X08') return finding;
  const isNumber = finding.field !== null && NUMBER_COLUMNS.has(finding.field);
  if (!isNumber && !holdsFigure(finding.message, names)) return finding;
  const { file, line, column, field, code, severity, count, lines } = finding;
  const masked = placeFinding(
    file,
    { line, column, field },
    {
      code,
      severity,
      what:
        `${severity === 'error' ? 'against' : 'told by'} the rule "${CATALOGUE[code]}"${lines === undefined ? '' : `, on ${spellLines(lines)}`} ` +
        '(what stands there is not repeated: it may be a figure of a return)',
      mend: `run npm run check -- --return ${isOfTraining(file) ? '--training ' : ''}${file} beside the file, which says what stands there and what to write`,
    },
  );
  return { ...masked, ...(count === undefined ? {} : { count }), ...(lines === undefined ? {} : { lines }) };
}

/** Marked rows are told apart from real ones, and would be refused as such. */
const isOfTraining = (file: string): boolean => file.startsWith('data/returns/examples/');

function holdsFigure(message: string, names: SafeNames): boolean {
  const rest = names.toSorted((a, b) => b.length - a.length).reduce((text, name) => text.replaceAll(name, ''), message);
  return /\p{N}/u.test(rest.replace(MORE_PLACES, '').replace(PERIODS_DATES_PLACES, ''));
}
