import { formatArea } from '../../format/areas.ts';
import { formatList } from '../../format/numbers.ts';
import { lcspsOf, type Site } from '../../site/site.ts';
import { selectMeetings, selectWorkProgramme } from './programme/workProgramme.ts';
import { groupPath, meetingPath, packPath, STUDY_DAY_PATH, wordPath } from './studyDayPaths.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { titlePack } from './claimsPack.ts';
import type { Page } from '../page.ts';
import { latePages } from '../latePages.ts';
import { pageKind, withSite } from '../pageKind.tsx';
import { PackDocument } from './PackDocument.tsx';
import { StudyDayBody } from './StudyDayBody.tsx';

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
