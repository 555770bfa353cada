import { areaById } from '../../assemble/areas.ts';
import type { Facts } from '../../assemble/facts.ts';
import type { BandCount, Population } from '../../contract/area.ts';
import { indicatorId, provenanceId } from '../../contract/ids.ts';
import { identityCells, NO_NUMBER, NO_TARGET } from './figureRows.ts';
import { placeRow, type PlacedRow } from './placeRow.ts';
import { sourceCells } from './sourceCells.ts';

/** Children of every area and age band as rows: for an LCSP the only figures of its own. */
export function populationRows(facts: Facts): readonly PlacedRow[] {
  return facts.populations.flatMap((population) => population.bands.map((band) => bandRow(population, band, facts)));
}

function bandRow(population: Population, band: BandCount, facts: Facts): PlacedRow {
  const id = indicatorId(`population-${band.band}`);
  const counted = {
    id,
    label: `Children and young people aged ${band.band}`,
    unit: 'children',
    polarity: 'none',
  } as const;
  return placeRow({
    ...identityCells(areaById(facts.areas, population.area), counted),
    ...NO_NUMBER,
    ...NO_TARGET,
    period: 'undated',
    period_start: null,
    period_end: null,
    basis: population.basis === 'summed' ? 'derived' : 'plan',
    mark: 'actual',
    value: band.count,
    value_as_published: population.basis === 'summed' ? null : String(band.count),
    status: null,
    missing_reason: null,
    as_printed: facts.book.get(provenanceId(band.provenance))?.asPrinted ?? null,
    ...sourceCells(facts, provenanceId(band.provenance)),
    note: noteOf(population, band),
  });
}

function noteOf(population: Population, band: BandCount): string {
  const overlap = 'Overlaps other bands: never add it to them.';
  return band.role === 'overlap' ? `${population.label}. ${overlap}` : population.label;
}
