import { ID_PATTERN } from '../../contract/ids.ts';
import { problem } from '../../findings/finding.ts';
import type { Problem } from '../../findings/finding.ts';
import { NO_STATUS, withoutStatus, type Instead } from '../../cells/status/withoutStatus.ts';
import { checkDate } from '../../cells/parseDate.ts';
import { checkFreeText } from '../../cells/checkFreeText.ts';
import { checkId } from '../../cells/checkId.ts';
import { NO_CONTEXT, OF_COUNT } from '../../cells/explainNumber.ts';
import { nearestName } from '../../cells/nearestName.ts';
import { parseNumber } from '../../cells/parseNumber.ts';
import type { Constraints, Field } from './schema.ts';

/** What the cells of a table share: the day of the check, the texts that mean blank, and whether a row says why it has no number. */
export type FieldContext = {
  today: string;
  missing: ReadonlySet<string>;
  pattern?: RegExp | null;
  hasStatus?: boolean;
};

/** A cell typed by its field; `value` is null where it is blank or unsound. */
export type CheckedCell = { value: string | number | boolean | null; problems: Problem[] };

/** Checks one cell against its field: type, then constraints. */
export function checkField(text: string, field: Field, context: FieldContext): CheckedCell {
  if (context.missing.has(text)) {
    return {
      value: null,
      problems: field.constraints?.required === true ? [problem('K04', { field: field.name })] : [],
    };
  }
  const told = typeCell(text, field);
  const typed =
    context.hasStatus === false
      ? { ...told, problems: told.problems.map((found) => withoutStatus(found, insteadOf(field))) }
      : told;
  if (typed.problems.some((found) => found.severity === 'error')) return { ...typed, value: null };
  return { value: typed.value, problems: [...typed.problems, ...checkConstraints(text, typed.value, field, context)] };
}

function typeCell(text: string, field: Field): CheckedCell {
  switch (field.type) {
    case 'integer':
    case 'number':
    case 'year':
      return typeNumber(text, field.type !== 'number');
    case 'date':
    case 'yearmonth': {
      const found = checkDate(text, { field: field.name, today: null, canBeShort: field.type === 'yearmonth' });
      return { value: text, problems: found === null ? [] : [found] };
    }
    case 'boolean':
      return typeBoolean(text, field.name);
    case 'string':
    case 'any':
      return { value: text, problems: [...checkSpaces(text), ...checkFreeText(text)] };
    default:
      return field.type satisfies never;
  }
}

function typeNumber(text: string, isWhole: boolean): CheckedCell {
  const parsed = parseNumber(text, isWhole ? OF_COUNT : NO_CONTEXT);
  if (!parsed.isNumber) return { value: null, problems: [parsed.problem] };
  if (isWhole && parsed.digits > 0) return { value: null, problems: [problem('V15', { text })] };
  return { value: parsed.value, problems: [] };
}

// The two columns of the log of revisions: a figure withheld since has neither.
const LOGGED: ReadonlySet<string> = new Set(['from_value', 'to_value']);

const insteadOf = ({ name }: Field): Instead => ({
  why: LOGGED.has(name)
    ? 'of a figure that is withheld from_value and to_value are both blank, for the log is published too'
    : NO_STATUS,
  canBeBlank: true,
  hasNote: false,
});

function typeBoolean(text: string, field: string): CheckedCell {
  if (text === 'true' || text === 'yes') return { value: true, problems: [] };
  if (text === 'false' || text === 'no') return { value: false, problems: [] };
  return { value: null, problems: [problem('K05', { field, text, nearest: null, known: ['yes', 'no'] })] };
}

function checkSpaces(text: string): Problem[] {
  if (text === text.trim()) return [];
  const where = text === text.trimStart() ? 'trailing' : 'leading';
  return [problem('N02', { text, where, instead: text.trim() })];
}

function checkConstraints(
  text: string,
  value: string | number | boolean | null,
  field: Field,
  context: FieldContext,
): Problem[] {
  const rules: Constraints = field.constraints ?? {};
  const { name } = field;
  const found: Problem[] = [];
  const known = rules.enum?.map(String);
  if (known !== undefined && !known.includes(text)) {
    found.push(problem('K05', { field: name, text, nearest: nearestName(text, known), known }));
  }
  if (context.pattern != null && !context.pattern.test(text))
    found.push(patternProblem(text, name, rules.pattern ?? ''));
  if (rules.maxLength !== undefined && text.length > rules.maxLength) {
    found.push(problem('N06', { what: name, length: text.length, limit: rules.maxLength }));
  }
  return typeof value === 'number' ? [...found, ...checkRange(value, text, rules)] : found;
}

// An id is explained as ids are; any other pattern is shown.
function patternProblem(text: string, field: string, pattern: string): Problem {
  const isIdPattern = pattern.replace(/^\^|\$$/g, '') === ID_PATTERN.source.replace(/^\^|\$$/g, '');
  return (
    (isIdPattern ? checkId(text, field) : null) ??
    problem('X04', { field, text, fault: 'form', why: `does not have the form ${pattern}` })
  );
}

function checkRange(value: number, text: string, { minimum, maximum }: Constraints): Problem[] {
  if (minimum !== undefined && value < Number(minimum)) {
    return [problem('V13', { text, bound: 'below', limit: String(minimum), why: '', isHard: true })];
  }
  if (maximum !== undefined && value > Number(maximum)) {
    return [problem('V13', { text, bound: 'above', limit: String(maximum), why: '', isHard: true })];
  }
  return [];
}
