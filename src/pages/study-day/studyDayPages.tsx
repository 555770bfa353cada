import { Cite } from '../../components/Citations.tsx';
import { Link, PdfLink, relativeAddress, usePage } from '../../components/Link.tsx';
import { StandingBanner, PageHead, PageSources, Section } from '../documents/DocumentPage.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { Island } from '../../browser/islands/Island.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { figureProvenance } from '../../select/record.ts';
import { mergeProvenance, lcspsOf, type Site } from '../../site/site.ts';
import { selectMeetings, selectWorkProgramme, type WorkProgramme } from './programme/workProgramme.ts';
import { packCover } from './packCover.tsx';
import { keyOfGroup } from './programme/proposeGroups.ts';
import { GroupPack, ProgrammeSection, RecommendationSection } from './programme/Programme.tsx';
import { groupPath, meetingPath, packPath, pdfPath, piecePath, STUDY_DAY_PATH, wordPath } from './studyDayPaths.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { titlePack } from '../../words/claimsPack.ts';
import type { Page } from '../page.ts';
import { latePages } from '../latePages.ts';
import { pageKind, withSite } from '../pageKind.tsx';
import { PackDocument } from './PackDocument.tsx';

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
function StudyDayBody() {
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
      <Island name="study-day" props={chooser} />
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

const trail = [{ label: 'Study day', to: STUDY_DAY_PATH }];

const toolPage: Page = {
  path: STUDY_DAY_PATH,
  title: 'Study day: a pack for the LCSPs a meeting reviews',
  description:
    'Makes the printed pack of a study day for chosen LCSPs, offers ready packs, and shows which LCSPs have been reviewed and how the rest could be grouped.',
  trail: [],
  body: <StudyDayBody />,
  tool: 'chooser',
  sheet: 'committee',
  runningHead: 'Study day pack',
};

interface PackAddress {
  readonly path: string;
  /** ISO date of the day; blank while none is set. */
  readonly date: string;
  readonly meeting?: string;
  /** False for a page that is only printed: no Word file is made of it. */
  readonly hasWord?: boolean;
}

/** The page that is the pack of some LCSPs, for the tool without a script and for the files made of it. */
export function packPage(
  site: Site,
  files: readonly AreaFile[],
  { path, date, meeting, hasWord = true }: PackAddress,
): Page {
  const names = files.map((file) => formatArea(file.area));
  const of = meeting === undefined ? '' : `${meeting}: `;
  const word = hasWord ? wordPath(path) : undefined;
  return withSite(site, {
    path,
    title: `${of}${titlePack(names)}`,
    description: `${of}Printable pack for ${formatList(names)}: children and young people by age, attendance, exclusions, NEET, targets with their notes, actions, what is not held, lines of enquiry and sources.`,
    trail,
    body: <PackDocument files={files} date={date} word={word} />,
    ...(word === undefined ? {} : { paper: word }),
    // Names without their level: four of them must fit above a sheet.
    sheet: 'committee',
    runningHead: `${of}Study day pack: ${formatList(files.map((file) => file.area.name))}`,
  });
}

/** A pack for each group of all LCSPs: what is entered never takes its address away. */
function groupPages(site: Site): readonly Page[] {
  return selectWorkProgramme(site).readyGroups.flatMap((group) =>
    latePages(() => [
      packPage(
        site,
        group.lcsps.flatMap((area) => site.areas.get(area.id) ?? []),
        { path: groupPath(group), date: '' },
      ),
    ]),
  );
}

/** A pack for each meeting or visit that has been entered; of a cancelled one it stays, without its day. */
function meetingPages(site: Site): readonly Page[] {
  return selectMeetings(site).map(({ entry, lcsps }) =>
    packPage(
      site,
      lcsps.flatMap((area) => site.areas.get(area.id) ?? []),
      {
        path: meetingPath(entry.meeting),
        date: entry.standing === 'cancelled' ? '' : entry.date,
        meeting: entry.meeting,
      },
    ),
  );
}

/** The tool, a ready pack for each LCSP, one for each group of them, and one for each meeting entered. */
export const studyDayPages = pageKind({
  id: 'study-day',
  answers: 'The printed pack for 3 or 4 LCSPs; which LCSPs have been reviewed and which meeting takes which',
  pages: (site) => [
    toolPage,
    ...lcspsOf(site).flatMap((area) =>
      latePages(() => {
        const file = site.areas.get(area.id);
        return file === undefined ? [] : [packPage(site, [file], { path: packPath(area), date: '' })];
      }),
    ),
    ...groupPages(site),
    ...meetingPages(site),
  ],
});
