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

export const EXPLORE_PATH = 'explore/';

/** The script that carries one measure's figures to Explore: it works from a disk, where nothing can be fetched. */
export const explorePiecePath = (id: string): string => `${EXPLORE_PATH}data/${id}.js`;

/** The script that carries how one LCSP stands by its own return. */
export const exploreSpinePath = (area: string): string => `${EXPLORE_PATH}data/spine-${area}.js`;

/** The script that carries the ages of every area to Explore. */
export const EXPLORE_AGES_PATH = `${EXPLORE_PATH}data/ages.js`;

/** Anchor of a word in the list of words: `word-half-day-session`. */
export const termAnchor = (term: string): string =>
  `word-${term
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')}`;
