import { Link, PdfLink } from '../../../components/Link.tsx';
import { Section } from '../../documents/DocumentPage.tsx';
import { formatList } from '../../../format/numbers.ts';
import { useSite } from '../../../components/SiteContext.tsx';
import { lcspsOf } from '../../../site/site.ts';
import type { WorkProgramme } from './workProgramme.ts';
import { keyOfGroup } from './proposeGroups.ts';
import { GroupPack } from './Programme.tsx';
import { groupPath, packPath, pdfPath, wordPath } from '../studyDayPaths.ts';

export function SuggestedDays({ programme }: { programme: WorkProgramme }) {
  if (programme.studyDays.length === 0) return null;
  return (
    <Section id="suggested" heading="Ready packs for suggested study days">
      <p className="govuk-body">
        Groups of ours from the table below, chosen as far from each other as the tile map has them, because the terms
        spread the study days around.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {programme.studyDays.map((group) => (
          <li key={keyOfGroup(group)}>
            <GroupPack group={group} programme={programme} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Ready packs of groups that are no longer proposed, because a meeting has taken an LCSP of them. */
function OtherGroups({ programme }: { programme: WorkProgramme }) {
  const proposed = new Set(programme.groups.map(keyOfGroup));
  const others = programme.readyGroups.filter((group) => !proposed.has(keyOfGroup(group)));
  if (others.length === 0) return null;
  return (
    <>
      <p className="govuk-body">
        Packs of groups of all LCSPs, as they were proposed before any meeting took one; they stay where they are.
      </p>
      <ul className="govuk-list govuk-list--bullet">
        {others.map((group) => (
          <li key={keyOfGroup(group)}>
            <Link to={groupPath(group)}>{formatList(group.lcsps.map((area) => area.name))}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}

export function ReadyPacks({ programme }: { programme: WorkProgramme }) {
  const site = useSite();
  return (
    <Section id="ready" heading="Ready pack of each LCSP">
      <ul className="govuk-list compare-pairs">
        {lcspsOf(site).map((area) => (
          <li key={area.id}>
            <Link to={packPath(area)}>{area.name}</Link>{' '}
            <PdfLink to={pdfPath(area.id)}>
              PDF<span className="govuk-visually-hidden"> of {area.name}</span>
            </PdfLink>{' '}
            <Link to={wordPath(packPath(area))}>
              Word<span className="govuk-visually-hidden"> of {area.name}</span>
            </Link>
          </li>
        ))}
      </ul>
      <OtherGroups programme={programme} />
    </Section>
  );
}
