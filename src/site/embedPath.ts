const AREA_FIGURES = /^chart-(ages|.+-over-time)$/;
const AREA_PAGE = /^(areas\/[^/]+\/)(?:[a-z-]+\/)?$/;

/** The page a figure is shown for: an area's, whichever of its pages the figure stands on; else the page itself. */
const shownFor = (path: string): string => AREA_PAGE.exec(path)?.[1] ?? path;

/**
 * Whether a figure may be shown on other people's pages: the main ones of an area, and every one of an indicator.
 *
 * @param path of the page it stands on
 */
export function hasEmbed(path: string, figure: string): boolean {
  if (AREA_PAGE.test(path)) return AREA_FIGURES.test(figure);
  return /^indicators\/[^/]+\/$/.test(path);
}

/** Path of the bare page of a figure: `embed/areas/dover/chart-ages/`, from each page of the area. */
export const embedPath = (path: string, figure: string): string => `embed/${shownFor(path)}${figure}/`;

/** Whether a page is one of those. */
export const isEmbed = (path: string): boolean => path.startsWith('embed/');
