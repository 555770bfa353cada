import type { IndicatorFile } from '../../../pipeline/contract/files.ts';
import type { Population } from '../../../pipeline/contract/area.ts';
import { ageStructure, ageStructureRows } from '../../charts/ageStructure/ageStructure.ts';
import { measureTileRows, measureTiles } from '../../charts/tileMap/measureTiles.ts';
import { CitationProvider, linkCitations } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { selectExploreBase } from '../../select/explore/exploreData.ts';
import { nearestHeld } from '../../select/explore/nearestHeld.ts';
import { countyOf, lcspsOf, leadPeriod, sourceTitles, type Site } from '../../site/site.ts';
import { DistrictStrip, LcspStrip } from '../area/AreaStrips.tsx';
import { OverTimeFigure } from '../area/IndicatorFigures.tsx';

const countyPopulation = (site: Site): Population => {
  const population = site.kent.populations.find(({ area }) => area === countyOf(site).id);
  if (population === undefined) throw new Error('missing population of the county');
  return population;
};

function CountyAges() {
  const site = useSite();
  const county = { area: countyOf(site), population: countyPopulation(site) };
  const rows = ageStructureRows(county, county);
  const used = rows.map(({ provenance }) => provenance);
  const source = sourceTitles(used, site.kent.provenance, site.index.sources).join('; ');
  return <Figure chart={ageStructure} rows={rows} id="chart-ages" source={source} />;
}

function MeasureMap({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const base = selectExploreBase(site);
  const rows = measureTileRows({
    indicator: file.indicator,
    tiles: site.index.tiles,
    areas: lcspsOf(site),
    ownerOf: (area) => nearestHeld(base, file.series, area, leadPeriod(site.governance)),
    series: file.series,
    period: leadPeriod(site.governance),
    mine: [],
  });
  if (rows.length === 0) return null;
  const used = rows.map(({ provenance }) => provenance);
  const source = sourceTitles(used, file.provenance, site.index.sources).join('; ');
  return <Figure chart={measureTiles} rows={rows} id={`chart-${file.indicator.id}-map`} source={source} />;
}

/** The page that lists the entry of each number: the measure's own, and of children the long tables. */
const notePages = (site: Site, file: IndicatorFile): ReadonlyMap<string, string> =>
  new Map([
    ...countyPopulation(site).bands.map(({ provenance }): [string, string] => [provenance, 'compare/all/']),
    ...file.provenance.map(({ id }): [string, string] => [id, `indicators/${file.indicator.id}/`]),
  ]);

/** What stands until the script has come, and all there is without one: the first measure in the charts it begins with. */
export function DefaultView({ file }: { file: IndicatorFile }) {
  const site = useSite();
  const { indicator } = file;
  return (
    <div data-default="">
      <CitationProvider value={linkCitations(notePages(site, file))}>
        <h2 className="govuk-visually-hidden">The first measure, until another is chosen</h2>
        <div className="explore-panels">
          <OverTimeFigure indicator={indicator} about={countyOf(site)} held={file} />
          <LcspStrip indicator={indicator} me="" />
          <DistrictStrip indicator={indicator} me="" />
          <CountyAges />
          <MeasureMap file={file} />
        </div>
      </CitationProvider>
      <p className="govuk-body">
        <Link to={`indicators/${indicator.id}/`}>All that is held on {indicator.shortLabel}</Link>
      </p>
    </div>
  );
}
