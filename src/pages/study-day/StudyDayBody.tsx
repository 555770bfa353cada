import { Cite } from '../../components/Citations.tsx';
import { relativeAddress, usePage } from '../../components/Link.tsx';
import { StandingBanner, PageHead, PageSources, Section } from '../documents/DocumentPage.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { Island } from '../../browser/islands/Island.tsx';
import { packChooser } from './PackChooser.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { figureProvenance } from '../../select/record.ts';
import { mergeProvenance, lcspsOf } from '../../site/site.ts';
import { selectWorkProgramme } from './programme/workProgramme.ts';
import { packCover } from './packCover.tsx';
import { ProgrammeSection } from './programme/Programme.tsx';
import { RecommendationSection } from './PackAsked.tsx';
import { piecePath } from './studyDayPaths.ts';
import { SuggestedDays, ReadyPacks } from './programme/ReadyPacks.tsx';

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
