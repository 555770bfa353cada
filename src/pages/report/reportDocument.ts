import type { Provenance, Source } from '../../../pipeline/contract/provenance.ts';
import type { Claim } from '../../words/claim.ts';
import { describeVerdicts } from '../../words/claimsCounty.ts';
import { describeAwaited, describeRelease, describeReleaseChanges } from './claimsReport.ts';
import { countyOf, mergeProvenance, type Site } from '../../site/site.ts';
import { currentRelease } from './reportChanges.ts';
import { committeeOf } from './reportCommittee.ts';
import type { ReportDocument, ReportSection } from './reportModel.ts';
import { selectReportSections } from './reportSections.ts';

const UNNAMED = 'not yet named by the council';

/** Ids of everything cited, in reading order. */
function citedIds(sections: readonly ReportSection[]): readonly string[] {
  const claims = sections.flatMap(({ blocks }) =>
    blocks.flatMap((block): readonly Claim[] =>
      block.kind === 'paragraph' ? [...block.claims, ...block.points] : block.rows.flatMap((row) => row.cells.flat()),
    ),
  );
  return [...new Set(claims.flatMap((claim) => claim.cites ?? []))];
}

function selectEntries(site: Site, sections: readonly ReportSection[]): readonly Provenance[] {
  const files = [...site.indicators.values()].map((file) => file.provenance);
  const all = mergeProvenance(site.plan.provenance, site.kent.provenance, site.governance.provenance, ...files);
  const byId = new Map(all.map((entry) => [String(entry.id), entry]));
  return citedIds(sections).flatMap((id) => byId.get(id) ?? []);
}

const backgroundOf = (site: Site, entries: readonly Provenance[]): readonly Source[] =>
  site.index.sources.filter((source) => entries.some((entry) => entry.source === source.id));

const CLASSIFICATION =
  'not yet set by the council. The paper of 2008 to the same committee is marked “Unrestricted”, and every figure here is published on this site';

const RELEVANT = 'the relevant Policy Overview Committee';

/** The plan says only which kind of committee; which one is our reading, and the report says so where it says to whom. */
function sayCommittee({ governance }: Site): string {
  const name = committeeOf(governance)?.name;
  return name === undefined ? RELEVANT : `${name}: our reading of the plan’s “${RELEVANT}”`;
}

/** The six-monthly report on one release, whichever the site holds. */
export function selectReportDocument(site: Site): ReportDocument {
  const { index, kent } = site;
  const release = currentRelease(site);
  const sections = selectReportSections(site);
  const entries = selectEntries(site, sections);
  const to = sayCommittee(site);
  return {
    head: [
      { label: 'By', text: UNNAMED },
      { label: 'To', text: to },
      { label: 'Date', text: `date of the meeting not yet set; figures of ${describeRelease(release)}` },
      {
        label: 'Subject',
        text: 'Local Children’s Services Partnerships (LCSPs): six-monthly report on progress against targets and key actions',
      },
      { label: 'Classification', text: CLASSIFICATION },
    ],
    summary: [
      describeVerdicts(countyOf(site), kent.targets),
      describeAwaited(kent.targets),
      describeReleaseChanges(release),
    ],
    sections,
    background: backgroundOf(site, entries),
    entries,
    edition: index.edition,
    release: index.release,
    build: index.build,
    released: release?.date ?? '',
  };
}
