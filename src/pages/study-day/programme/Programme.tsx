import { Fragment } from 'react';
import { ClaimList } from '../../../components/Claims.tsx';
import { Cite } from '../../../components/Citations.tsx';
import { Link } from '../../../components/Link.tsx';
import {
  describeAdjacency,
  describeGroup,
  describeOtherMeetings,
  describeProgramme,
  describeStudyDays,
} from './claimsProgramme.ts';
import { formatCount, formatList } from '../../../format/numbers.ts';
import { formatDate } from '../../../format/dates.ts';
import { useSite } from '../../../components/SiteContext.tsx';
import { areaOf } from '../../../site/site.ts';
import type { WorkProgramme } from './workProgramme.ts';
import { DataTable } from '../../../components/DataTable.tsx';
import { Section } from '../../documents/DocumentPage.tsx';
import { groupPath, meetingPath } from '../studyDayPaths.ts';
import { keyOfGroup, type ReviewGroup } from './proposeGroups.ts';
import { PackLink } from '../PackAsked.tsx';

interface Props {
  readonly programme: WorkProgramme;
}

/** A group's ready pack, where the group is one of those of all LCSPs; otherwise the pack of each LCSP in it. */
export function GroupPack({ group, programme }: Props & { group: ReviewGroup }) {
  const isReady = programme.readyGroups.some((ready) => keyOfGroup(ready) === keyOfGroup(group));
  if (isReady) return <Link to={groupPath(group)}>{formatList(group.lcsps.map((area) => area.name))}</Link>;
  return group.lcsps.map((area, place) => (
    <Fragment key={area.id}>
      {place > 0 && ', '}
      <PackLink area={area} />
    </Fragment>
  ));
}

function GroupTable({ programme }: Props) {
  const site = useSite();
  return (
    <DataTable
      caption={`A way to take the ${formatCount(programme.left.length)} LCSPs that are left: groups of one district or of districts that adjoin`}
      columns={[{ label: 'Group', brief: true }, { label: 'Districts' }, { label: 'LCSPs' }, { label: 'Ready pack' }]}
      rows={programme.groups.map((group, index) => ({
        key: keyOfGroup(group),
        cells: [
          String(index + 1),
          describeGroup(group.districts.map((id) => areaOf(site, id))),
          formatList(group.lcsps.map((area) => area.name)),
          programme.readyGroups.some((ready) => keyOfGroup(ready) === keyOfGroup(group)) ? (
            <Link key="pack" to={groupPath(group)}>
              Pack of group {index + 1}
            </Link>
          ) : (
            <GroupPack key="packs" group={group} programme={programme} />
          ),
        ],
      }))}
    />
  );
}

function MeetingTable({ programme }: Props) {
  if (programme.meetings.length === 0) return null;
  return (
    <DataTable
      caption="Meetings and visits entered, with the LCSPs each takes"
      columns={[
        { label: 'Meeting' },
        { label: 'Kind' },
        { label: 'Date' },
        { label: 'Standing' },
        { label: 'Place' },
        { label: 'LCSPs' },
      ]}
      rows={programme.meetings.map(({ entry, lcsps }) => ({
        key: entry.meeting,
        cells: [
          <span key="meeting">
            <Link to={meetingPath(entry.meeting)}>{entry.meeting}</Link>&nbsp;
            <Cite id={entry.provenance} />
          </span>,
          entry.kind,
          entry.date === '' ? 'not set' : formatDate(entry.date),
          entry.standing,
          entry.place === '' ? 'not entered' : entry.place,
          <span key="lcsps">
            {lcsps.map((area, place) => (
              <Fragment key={area.id}>
                {place > 0 && ', '}
                <PackLink area={area} />
              </Fragment>
            ))}
          </span>,
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
      <MeetingTable {...props} />
      {programme.groups.length > 0 && <GroupTable {...props} />}
    </Section>
  );
}
