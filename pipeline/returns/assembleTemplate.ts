import type { Facts } from '../assemble/facts.ts';
import type { Area } from '../contract/area.ts';
import { indicatorsAskedFor } from './indicatorsAskedFor.ts';
import { RETURN_COLUMNS } from './returnSchema.ts';

/**
 * The form an LCSP fills in: one row for each indicator asked for, the area and the period written, the figures blank.
 * CSV text with the header of `data/returns/template.csv`.
 * @example area,indicator,period,value,numerator,denominator,status,source
 *          Dover,half-days-primary,2009/10,,,,,
 */
export function assembleTemplate(area: Area, facts: Facts): string {
  const period = periodAskedFor(facts);
  const blanks = RETURN_COLUMNS.slice(3).map(() => '');
  const rows = indicatorsAskedFor(facts).map(({ id }) => [quote(area.name), id, period, ...blanks].join(','));
  return `${[RETURN_COLUMNS.join(','), ...rows].join('\n')}\n`;
}

/** Every LCSP's form, by its path under `data/`. */
export function assembleTemplates(facts: Facts): ReadonlyMap<string, string> {
  const lcsps = facts.areas.filter(({ type }) => type === 'LCSP');
  return new Map(lcsps.map((area) => [`templates/${area.id}.csv`, assembleTemplate(area, facts)]));
}

// The plan's year: the latest heading its targets are printed under.
function periodAskedFor(facts: Facts): string {
  return (
    facts.targets
      .map(({ printedUnder }) => printedUnder)
      .toSorted()
      .at(-1) ?? ''
  );
}

const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
