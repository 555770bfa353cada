import type { Area, BandCount, Population } from '../../../pipeline/contract/area.ts';
import { areaChildren, areaChildrenRows } from '../../charts/areaChildren/areaChildren.ts';
import { Cite } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { SmallChart } from '../../figure/SmallChart.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatNumber } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { countyOf } from '../../site/site.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { CompareTable, MultiplesBox, type CompareColumn, type CompareRow } from './SideBySide.tsx';

interface Props {
  readonly areas: readonly Area[];
  /** True where the areas were chosen already: charts stand open. */
  readonly isOpen: boolean;
}

const bandsOf = (populations: readonly Population[], id: string): readonly BandCount[] =>
  populations.find((one) => one.area === id)?.bands ?? [];

function columnsOf(bands: readonly BandCount[]): readonly CompareColumn[] {
  return bands.flatMap(({ band, role }) =>
    role === 'whole'
      ? [{ label: `All ${band}` }]
      : [{ label: role === 'overlap' ? `${band} (overlaps)` : band }, { label: `${band}, %` }],
  );
}

function rowOf(populations: readonly Population[], area: Area, isCounty: boolean): CompareRow {
  const name = area.page === null ? formatArea(area) : <Link to={area.page}>{formatArea(area)}</Link>;
  const cells = bandsOf(populations, area.id).flatMap((band) => {
    const count = (
      <>
        {formatCount(band.count)} <Cite id={band.provenance} />
      </>
    );
    return band.role === 'whole' ? [count] : [count, formatNumber(band.share, { digits: 0 })];
  });
  return { key: area.id, name, cells, ...(isCounty ? {} : { area: area.id }) };
}

/** How many children the areas have and of what age: the only figures an LCSP has of its own. */
export function PopulationCompared({ areas, isOpen }: Props) {
  const site = useSite();
  const county = countyOf(site);
  const { populations } = site.kent;
  return (
    <div data-compare="population">
      <Section id="compare-population" heading="How many children, and of what age?">
        <p className="govuk-body">
          The plan’s population table, undated, is the only one by LCSP. A district’s numbers are summed by us from the
          LCSPs read as lying in it. The band 10 to 17 overlaps two others and is never added.
        </p>
        <MultiplesBox
          open={isOpen}
          multiples={areas.map((area) => ({
            area: area.id,
            name: formatArea(area),
            whose: '',
            chart: (
              <SmallChart
                chart={areaChildren}
                rows={areaChildrenRows(area, county, populations)}
                id={`children-${area.id}`}
              />
            ),
          }))}
        />
        <CompareTable
          caption={`Children and young people aged 0-19: number, and per cent of all 0-19 by age, beside ${county.name}`}
          columns={columnsOf(bandsOf(populations, county.id))}
          rows={[...areas, county].map((area) => rowOf(populations, area, area.id === county.id))}
        />
      </Section>
    </div>
  );
}
