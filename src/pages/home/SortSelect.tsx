import { sentenceCase } from '../../charts/measureWords.ts';
import { sayWhat, shortestLabel } from '../dashboard/tileWords.ts';
import type { AgesLine, DistrictMeasure } from './glance.ts';
import { sortKeyOfBand } from './sortKeys.ts';

interface Props {
  readonly lines: readonly AgesLine[];
  readonly measures: readonly DistrictMeasure[];
}

/** The order of the rows, which also picks what the map is shaded by and, on a phone, the column that is shown. */
export function SortSelect({ lines, measures }: Props) {
  const [first] = lines;
  const bands = first === undefined ? [] : [first.whole, ...first.parts];
  return (
    <p className="glance-sort js-only">
      <label htmlFor="glance-sort">Sort by</label>{' '}
      <select id="glance-sort" defaultValue="district">
        <option value="district">District</option>
        <option value="name">Name</option>
        {bands.map((band) => (
          <option key={band.band} value={sortKeyOfBand(band)}>
            {band.role === 'whole' ? 'Children' : 'Share'} aged {band.fromAge} to {band.toAge}
          </option>
        ))}
        {measures.map(({ indicator }) => (
          <option key={indicator.id} value={indicator.id}>
            {sentenceCase(sayWhat(indicator))}, {shortestLabel(indicator).toLowerCase()} (district)
          </option>
        ))}
      </select>
      <output className="govuk-visually-hidden" />
    </p>
  );
}
