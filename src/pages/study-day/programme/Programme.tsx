import type { Area } from '../../../../pipeline/contract/area.ts';
import { ClaimList } from '../../../components/ClaimList.tsx';
import { Cite } from '../../../components/Cite.tsx';
import { Link } from '../../../components/Link.tsx';
import {
  describeAdjacency,
  describeGroup,
  describeOtherMeetings,
  describeProgramme,
  describeStudyDays,
} from './claimsProgramme.ts';
import { formatCount, formatList } from '../../../format/formatCount.ts';
import { formatDate } from '../../../format/formatDate.ts';
import { useSite } from '../../../components/SiteContext.tsx';
import { areaOf } from '../../../site/areaOf.ts';
import type { WorkProgramme } from './workProgramme.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Section } from '../../documents/Section.tsx';
import { groupPath, packPath } from '../studyDayPaths.ts';

interface Props {
  readonly programme: WorkProgramme;
}

const PackLink = ({ area }: { area: Area }) => <Link to={packPath(area)}>{area.name}</Link>;

function GroupTable({ programme }: Props) {
  const site = useSite();
  return (
    <DataTable
      caption={`A way to take the ${formatCount(programme.left.length)} LCSPs that are left: groups of one district or of districts that adjoin`}
      columns={[{ label: 'Group', brief: true }, { label: 'Districts' }, { label: 'LCSPs' }, { label: 'Ready pack' }]}
      rows={programme.groups.map((group, index) => ({
        key: group.districts.join(),
        cells: [
          String(index + 1),
          describeGroup(group.districts.map((id) => areaOf(site, id))),
          formatList(group.lcsps.map((area) => area.name)),
          <Link key="pack" to={groupPath(group)}>
            Pack of group {index + 1}
          </Link>,
        ],
      }))}
    />
  );
}

function ReviewTable({ programme }: Props) {
  const site = useSite();
  if (programme.entries.length === 0) return null;
  return (
    <DataTable
      caption="Meetings entered, with the LCSP each takes"
      columns={[{ label: 'LCSP' }, { label: 'Meeting' }, { label: 'Date' }, { label: 'Standing' }]}
      rows={programme.entries.map((entry) => ({
        key: `${entry.area} ${entry.meeting}`,
        cells: [
          <PackLink key="area" area={areaOf(site, entry.area)} />,
          <span key="meeting">
            {entry.meeting} <Cite id={entry.provenance} />
          </span>,
          entry.date === '' ? 'not set' : formatDate(entry.date),
          entry.standing,
        ],
      }))}
    />
  );
}

/** Which meeting takes which LCSP, what is left, and groups for what is left. */
export function ProgrammeSection(props: Props) {
  const { programme } = props;
  return (
    <Section id="programme" heading="Which LCSPs have been reviewed, and what is left?">
      <ClaimList
        claims={[
          describeProgramme(programme),
          describeStudyDays(programme),
          describeOtherMeetings(programme),
          describeAdjacency(),
        ]}
      />
      <ReviewTable {...props} />
      {programme.groups.length > 0 && <GroupTable {...props} />}
    </Section>
  );
}

/** What was recommended and answered so far. */
export function RecommendationSection() {
  const site = useSite();
  const { recommendations } = site.governance;
  return (
    <Section id="recommendations" heading="What has been recommended, and what was answered?">
      {recommendations.length === 0 ? (
        <p className="govuk-body">
          No recommendation of the Sub-Committee is in the papers held, so none is entered. Once one is, it stands here
          and in the pack of every LCSP it concerns.
        </p>
      ) : (
        <DataTable
          caption="Recommendations of the Sub-Committee and the answers to them"
          columns={[{ label: 'LCSP' }, { label: 'Recommendation' }, { label: 'Made' }, { label: 'Answer' }]}
          rows={recommendations.map((one) => ({
            key: `${one.id} ${one.area}`,
            cells: [
              <PackLink key="area" area={areaOf(site, one.area)} />,
              <span key="text">
                {one.text} <Cite id={one.provenance} />
              </span>,
              `${one.meeting}, ${formatDate(one.date)}`,
              one.answer === '' ? 'awaited' : `${one.answer} (${one.answeredBy})`,
            ],
          }))}
        />
      )}
    </Section>
  );
}
