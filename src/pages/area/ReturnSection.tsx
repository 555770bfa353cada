import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { spine, spineRows } from '../../charts/spine/spine.ts';
import { ClaimList, Sentences } from '../../components/Claims.tsx';
import { Figure } from '../../figure/Figure.tsx';
import { describeNoneCompared, describePartOfCounty, describeOwnFigures } from './claimsReturn.ts';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { countyOf, indicatorOf, sourceTitles } from '../../site/site.ts';
import { hasOwnFigures, ownReturn, ownWay } from '../../select/ownReturn.ts';
import { Section } from '../documents/DocumentPage.tsx';
import { FunnelFigure } from '../indicator/FunnelFigure.tsx';
import { LcspStrip } from './AreaStrips.tsx';
import { TermFigures } from './TermFigures.tsx';

/** The section among the parts of a page; none where an area has no figures of its own. */
export const returnPart = (file: AreaFile) =>
  hasOwnFigures(file) ? [{ id: 'own-return', label: 'Its own figures' }] : [];

/** What a partnership's own return says, before any figure of a larger area. Nothing until one is in. */
export function ReturnSection({ file }: { file: AreaFile }) {
  const site = useSite();
  const own = ownReturn(file);
  if (!hasOwnFigures(file)) return null;
  const { area } = file;
  const county = countyOf(site);
  const rows = spineRows(site, file, area);
  const used = rows.flatMap((row) => [row.provenance, row.benchmark.provenance]);
  const first = own.find(({ indicator }) => rows.some((row) => row.indicator === indicator && row.value !== null));
  const firstFile = first === undefined ? undefined : site.indicators.get(first.indicator);
  return (
    <Section
      id="own-return"
      heading={`How does ${formatArea(area)} stand ${ownWay(own) === 'sent' ? 'by its own return' : 'by its own figures'}?`}
    >
      {rows.length > 0 && <Sentences claims={[describePartOfCounty(area, county)]} />}
      {rows.length === 0 && own.length > 0 && (
        <>
          <Sentences claims={[describeNoneCompared(county)]} />
          <ClaimList claims={describeOwnFigures(site, own)} />
        </>
      )}
      {rows.length > 0 && (
        <div data-rule="comparison">
          <Figure
            chart={spine}
            rows={rows}
            id="chart-spine"
            source={sourceTitles(used, file.provenance, site.index.sources).join('; ')}
          />
        </div>
      )}
      {first !== undefined && <LcspStrip indicator={indicatorOf(site, first.indicator)} me={area.id} />}
      {firstFile !== undefined && <FunnelFigure file={firstFile} level="LCSP" me={area.id} />}
      <TermFigures file={file} />
    </Section>
  );
}
