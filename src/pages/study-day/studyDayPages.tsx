import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { titlePack } from '../../words/claimsPack.ts';
import { formatArea } from '../../format/formatArea.ts';
import { formatList } from '../../format/formatCount.ts';
import type { Site } from '../../site/site.ts';
import { lcspsOf } from '../../site/districtsOf.ts';
import { selectWorkProgramme } from './programme/workProgramme.ts';
import type { Page } from '../page.ts';
import { pageKind, withSite } from '../pageKind.tsx';
import { PackDocument } from './PackDocument.tsx';
import { StudyDayBody } from './StudyDayBody.tsx';
import { groupPath, packPath, STUDY_DAY_PATH } from './studyDayPaths.ts';

const trail = [{ label: 'Study day', to: STUDY_DAY_PATH }];

const toolPage: Page = {
  path: STUDY_DAY_PATH,
  title: 'Study day: a pack for the LCSPs a meeting reviews',
  description:
    'Makes the printed pack of a study day for chosen LCSPs, offers ready packs, and shows which LCSPs have been reviewed and how the rest could be grouped.',
  trail: [],
  body: <StudyDayBody />,
  sheet: 'committee',
  runningHead: 'Study day pack',
};

/** The page that is the pack of some LCSPs, for the tool without a script and for the PDFs. */
export function packPage(
  site: Site,
  files: readonly AreaFile[],
  { path, date }: { readonly path: string; readonly date: string },
): Page {
  const names = files.map((file) => formatArea(file.area));
  return withSite(site, {
    path,
    title: titlePack(names),
    description: `Printable pack for ${formatList(names)}: children and young people by age, attendance, exclusions, NEET, targets with their notes, actions, what is not held, lines of enquiry and sources.`,
    trail,
    body: <PackDocument files={files} date={date} />,
    // Names without their level: four of them must fit above a sheet.
    sheet: 'committee',
    runningHead: `Study day pack: ${formatList(files.map((file) => file.area.name))}`,
  });
}

function groupPages(site: Site): readonly Page[] {
  return selectWorkProgramme(site).groups.map((group) =>
    packPage(
      site,
      group.lcsps.flatMap((area) => site.areas.get(area.id) ?? []),
      { path: groupPath(group), date: '' },
    ),
  );
}

/** The tool, a ready pack for each LCSP, and one for each proposed group. */
export const studyDayPages = pageKind({
  id: 'study-day',
  answers: 'The printed pack for 3 or 4 LCSPs; which LCSPs have been reviewed and which meeting takes which',
  pages: (site) => [
    toolPage,
    ...lcspsOf(site).flatMap((area) => {
      const file = site.areas.get(area.id);
      return file === undefined ? [] : [packPage(site, [file], { path: packPath(area), date: '' })];
    }),
    ...groupPages(site),
  ],
});
