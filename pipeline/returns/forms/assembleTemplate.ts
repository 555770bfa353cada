import type { Facts } from '../../assemble/facts.ts';
import type { Area } from '../../contract/area.ts';
import { describeFile, type DownloadFile } from '../../publish/downloads/downloadFile.ts';
import type { Effects } from '../../effects.ts';
import { indicatorsAskedFor } from './indicatorsAskedFor.ts';
import { RETURN_COLUMNS } from '../returnSchema.ts';

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

/** Every LCSP's form as a file to take away. Its address holds no release: the form asked for is always the latest. */
export function assembleTemplates(facts: Facts, effects: Pick<Effects, 'sha256'>): readonly DownloadFile[] {
  const lcsps = facts.areas.filter(({ type }) => type === 'LCSP');
  return lcsps.map((area) => {
    const content = assembleTemplate(area, facts);
    const rows = content.trimEnd().split('\n').length - 1;
    const title = `${area.name}: form for a return`;
    const description = 'One row for each figure asked for, area and period written, figures blank.';
    const path = `templates/${area.id}.csv`;
    return describeFile(
      { path, kind: 'template', format: 'csv', about: area.id, title, description, rows },
      content,
      effects,
    );
  });
}

/** The plan's year: the latest heading its targets are printed under. */
export function periodAskedFor(facts: Facts): string {
  return (
    facts.targets
      .map(({ printedUnder }) => printedUnder)
      .toSorted()
      .at(-1) ?? ''
  );
}

const quote = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
