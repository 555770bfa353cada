import { indicatorId } from '../contract/ids.ts';
import { INDICATOR_LISTS, PERIOD_KINDS, THEMES, type DefinitionChange, type Indicator } from '../contract/indicator.ts';
import { POLARITIES, STATISTICS, UNITS } from '../contract/units.ts';
import { noteText, type ProvenanceBook } from './provenance.ts';
import { choiceOf, numberOf, rowsOf, textOf, type DataTables } from './tables.ts';

/** The indicator register, in its own order (the plan's). */
export function assembleIndicators(tables: DataTables, book: ProvenanceBook): readonly Indicator[] {
  return rowsOf(tables, 'indicators').map((row) => ({
    id: indicatorId(textOf(row, 'indicator_id')),
    label: textOf(row, 'label'),
    shortLabel: textOf(row, 'short_label'),
    niNumber: textOf(row, 'ni_number'),
    statistic: choiceOf(row, 'statistic', STATISTICS),
    unit: choiceOf(row, 'unit', UNITS),
    multiplier: numberOf(row, 'multiplier') ?? 1,
    polarity: choiceOf(row, 'polarity', POLARITIES),
    decimals: numberOf(row, 'decimals') ?? 0,
    periodType: choiceOf(row, 'period_type', PERIOD_KINDS),
    list: choiceOf(row, 'list', INDICATOR_LISTS),
    theme: choiceOf(row, 'theme', THEMES),
    definition: textOf(row, 'definition'),
    oneCountAChild: textOf(row, 'one_count_a_child') === 'yes',
    populationNote: textOf(row, 'population_note'),
    provenance: noteText(book, row, {
      did: 'title copied; the definition is worded by us from the document',
      check: 'A06 polarity given, A07 unit and multiplier agree, N08 label unique',
    }),
  }));
}

/** The dated definition ledger. */
export function assembleDefinitions(tables: DataTables, book: ProvenanceBook): readonly DefinitionChange[] {
  return rowsOf(tables, 'definitions').map((row) => ({
    indicator: indicatorId(textOf(row, 'indicator')),
    changedFrom: textOf(row, 'changed_from'),
    kind: choiceOf(row, 'kind', ['definition', 'collection', 'boundary'] as const),
    whatChanged: textOf(row, 'what_changed'),
    breaks: textOf(row, 'break') === 'yes',
    provenance: noteText(book, row, { did: 'worded by us from the source', check: 'D05 the break is marked' }),
  }));
}

/** Indicator by id; an unknown id is a defect, because the check stage knows every indicator. */
export function indicatorById(indicators: readonly Indicator[], id: string): Indicator {
  const found = indicators.find((indicator) => indicator.id === id);
  if (found === undefined) throw new Error(`missing indicator ${id}`);
  return found;
}
