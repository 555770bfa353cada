import { Link } from '../../components/Link.tsx';
import { describeCoverage } from '../../words/claimsData.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount } from '../../format/numbers.ts';
import {
  formatNearestLevel,
  selectReasonGroups,
  AreaCoverage,
  CoverageTable,
  ReasonGroups,
  type ReasonGroup,
} from './Coverage.tsx';
import { describeReason, sayReason } from '../../format/statuses.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { selectCoverageCounts, selectCoverageMatrix, type CoverageMatrix } from '../../select/checks.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { PageHead, Section } from '../documents/DocumentPage.tsx';

function Counts() {
  const site = useSite();
  const { cells } = site.coverage;
  const rows = selectCoverageCounts(cells).map((count) => ({
    key: `${count.state} ${count.nearestLevel ?? ''}`,
    cells: [
      count.state === 'held' ? 'held' : sayReason(count.state),
      formatNearestLevel(count.nearestLevel),
      count.state === 'held' ? 'The LCSP’s own figure is held.' : describeReason(count.state),
      formatCount(count.cells),
    ],
  }));
  const total = {
    key: 'all',
    cells: ['All cells', 'every level', 'Held or with a reason', formatCount(cells.length)],
    setOff: true,
  };
  return (
    <DataTable
      caption="Cells of the matrix by reason and by the nearest level that has a figure"
      columns={[
        { label: 'Reason' },
        { label: 'Nearest level with a figure' },
        { label: 'Meaning' },
        { label: 'Cells', numeric: true },
      ]}
      rows={[...rows, total]}
    />
  );
}

interface AreasProps {
  readonly matrix: CoverageMatrix;
  readonly groups: readonly ReasonGroup[];
}

function Areas({ matrix, groups }: AreasProps) {
  return (
    <>
      {matrix.rows.map(({ area, cells }) => (
        <section key={area.id} id={`area-${area.id}`} aria-labelledby={`area-${area.id}-heading`}>
          <h3 className="govuk-heading-m" id={`area-${area.id}-heading`}>
            {area.page === null ? formatArea(area) : <Link to={area.page}>{formatArea(area)}</Link>}
          </h3>
          <AreaCoverage cells={cells} groups={groups} />
        </section>
      ))}
    </>
  );
}

/** The whole of the coverage page. */
export function CoverageBody() {
  const site = useSite();
  const matrix = selectCoverageMatrix(site);
  const groups = selectReasonGroups(site);
  return (
    <>
      <PageHead heading="Which figures are missing, why, and who would hold them?">
        <ClaimText lead claim={describeCoverage(matrix, site.coverage.cells)} />
        <p className="govuk-body">
          Nothing missing is shown as 0 or left blank, and no larger area’s figure is shown as an LCSP’s. The population
          table is not counted here: it is held for every LCSP.
        </p>
      </PageHead>
      <Section id="counts" heading="How many are missing, by reason?">
        <Counts />
      </Section>
      <Section id="matrix" heading="Which LCSP has what?">
        <p className="govuk-body">
          Each cell names the nearest level with a figure held. “Awaited” means the plan says the figure is to come and
          no level has one.
        </p>
        <CoverageTable matrix={matrix} />
      </Section>
      <Section id="reasons" heading="Why is it missing, who would hold it, and what could be asked?">
        <ReasonGroups groups={groups} all={matrix.rows.length} />
      </Section>
      <Section id="areas" heading="What is missing, LCSP by LCSP?">
        <Areas matrix={matrix} groups={groups} />
      </Section>
    </>
  );
}
