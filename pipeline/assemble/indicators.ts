import type { DefinitionChange, Indicator } from '../contract/indicator.ts';
import type { TypedPackage } from '../package/declarations.ts';
import { noteProvenance, type ProvenanceBook } from './provenance.ts';

/** The indicator register, in its own order (the plan's). */
export function assembleIndicators(
  tables: Pick<TypedPackage, 'indicators'>,
  book: ProvenanceBook,
): readonly Indicator[] {
  return tables.indicators.map((row) => ({
    id: row.indicator_id,
    label: row.label,
    shortLabel: row.short_label,
    niNumber: row.ni_number,
    statistic: row.statistic,
    unit: row.unit,
    multiplier: row.multiplier,
    polarity: row.polarity,
    decimals: row.decimals,
    periodType: row.period_type,
    list: row.list,
    theme: row.theme,
    definition: row.definition,
    oneCountAChild: row.one_count_a_child === true,
    populationNote: row.population_note,
    provenance: noteProvenance(book, row, {
      did: 'title copied; the definition is worded by us from the document',
      check: 'A06 polarity given, A07 unit and multiplier agree, N08 label unique',
      asPrinted: row.as_printed,
    }),
  }));
}

/** The dated definition ledger. */
export function assembleDefinitions(
  tables: Pick<TypedPackage, 'definitions'>,
  book: ProvenanceBook,
): readonly DefinitionChange[] {
  return tables.definitions.map((row) => ({
    indicator: row.indicator,
    changedFrom: row.changed_from,
    kind: row.kind,
    whatChanged: row.what_changed,
    breaks: row.break,
    provenance: noteProvenance(book, row, {
      did: 'worded by us from the source',
      check: 'D05 the break is marked',
      asPrinted: '',
    }),
  }));
}

/** Indicator by id; an unknown id is a defect, because the check stage knows every indicator. */
export function indicatorById(indicators: readonly Indicator[], id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`missing indicator ${id}`);
  return found;
}
