import { Cite } from '../../components/Cite.tsx';
import { Link } from '../../components/Link.tsx';
import { PdfLink } from '../../components/PdfLink.tsx';
import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import { StandingBanner } from '../../components/StandingBanner.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { formatArea } from '../../format/formatArea.ts';
import { formatList } from '../../format/formatCount.ts';
import { Island } from '../../browser/islands/Island.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf } from '../../site/areaOf.ts';
import { lcspsOf } from '../../site/districtsOf.ts';
import { selectWorkProgramme, type WorkProgramme } from './programme/workProgramme.ts';
import { PageHead } from '../documents/PageHead.tsx';
import { PageSources } from '../documents/PageSources.tsx';
import { Section } from '../documents/Section.tsx';
import { packCover } from './packCover.ts';
import { ProgrammeSection, RecommendationSection } from './programme/Programme.tsx';
import { groupPath, packPath, pdfPath, piecePath } from './studyDayPaths.ts';

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
          <li key={group.districts.join()}>
            <Link to={groupPath(group)}>{formatList(group.lcsps.map((area) => area.name))}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function ReadyPacks() {
  const site = useSite();
  return (
    <Section id="ready" heading="Ready pack of each LCSP">
      <ul className="govuk-list compare-pairs">
        {lcspsOf(site).map((area) => (
          <li key={area.id}>
            <Link to={packPath(area)}>{area.name}</Link>{' '}
            <PdfLink to={pdfPath(area.id)}>
              PDF<span className="govuk-visually-hidden"> of {area.name}</span>
            </PdfLink>
          </li>
        ))}
      </ul>
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
      district: area.district === null ? '' : formatArea(areaOf(site, area.district)),
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
      <Island name="study-day" props={chooser} />
      <div className="pack-aside">
        <PageSources
          entries={site.governance.provenance}
          sources={site.index.sources}
          heading="Where each entry comes from"
        >
          <SuggestedDays programme={programme} />
          <ReadyPacks />
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
