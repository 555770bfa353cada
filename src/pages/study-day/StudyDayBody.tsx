import { Cite } from '../../components/Citations.tsx';
import { Link, PdfLink, relativeAddress, usePage } from '../../components/Link.tsx';
import { StandingBanner, PageHead, PageSources, Section } from '../documents/DocumentPage.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { formatList } from '../../format/numbers.ts';
import { Island } from '../../browser/islands/Island.tsx';
import { packChooser } from './PackChooser.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { figureProvenance } from '../../select/record.ts';
import { mergeProvenance, lcspsOf } from '../../site/site.ts';
import { selectWorkProgramme, type WorkProgramme } from './programme/workProgramme.ts';
import { packCover } from './packCover.tsx';
import { keyOfGroup } from './programme/proposeGroups.ts';
import { GroupPack, ProgrammeSection } from './programme/Programme.tsx';
import { RecommendationSection } from './PackAsked.tsx';
import { groupPath, packPath, pdfPath, piecePath, wordPath } from './studyDayPaths.ts';

function SuggestedDays({ programme }: { programme: WorkProgramme }) {
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

function ReadyPacks({ programme }: { programme: WorkProgramme }) {
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

/** The tool that makes a pack, the ready packs, and the work programme they serve. */
export function StudyDayBody() {
  const site = useSite();
  const page = usePage();
  const programme = selectWorkProgramme(site);
  const { work } = programme.terms;
  const chooser = {
    areas: lcspsOf(site).map((area) => ({
      id: area.id,
      name: area.name,
      script: relativeAddress(page, piecePath(area.id)),
    })),
    cover: packCover(site),
    changes: relativeAddress(page, 'data/changes/'),
  };
  return (
    <TermScope glossary={site.index.glossary}>
      <div className="pack-aside">
        <PageHead heading="Study day">
          <StandingBanner />
          <p className="govuk-body-l">
            A printed pack for a study day that visits a few areas, each an <Term name="LCSP" />: children by age,
            attendance, exclusions, NEET, targets, actions, what is not held, and questions to ask.
          </p>
        </PageHead>
      </div>
      <Island kind={packChooser} props={chooser} />
      <div className="pack-aside">
        <PageSources
          entries={mergeProvenance(site.governance.provenance, figureProvenance(site))}
          sources={site.index.sources}
          heading="Where each entry comes from"
        >
          <SuggestedDays programme={programme} />
          <ReadyPacks programme={programme} />
          <ProgrammeSection programme={programme} />
          <RecommendationSection />
          <Section id="terms" heading="What do the proposed terms say?">
            <blockquote className="govuk-inset-text">
              {work.text} ({work.standing}) <Cite id={work.provenance} />
            </blockquote>
          </Section>
        </PageSources>
      </div>
    </TermScope>
  );
}
