const AREA_FIGURES = /^chart-(ages|.+-over-time)$/;

/**
 * Whether a figure may be shown on other people's pages: the main ones of an area, and every one of an indicator.
 *
 * @param path of the page it stands on
 */
export function hasEmbed(path: string, figure: string): boolean {
  if (/^areas\/[^/]+\/$/.test(path)) return AREA_FIGURES.test(figure);
  return /^indicators\/[^/]+\/$/.test(path);
}

/** Path of the bare page of a figure: `embed/areas/dover/chart-ages/`. */
export const embedPath = (path: string, figure: string): string => `embed/${path}${figure}/`;

/** Whether a page is one of those. */
export const isEmbed = (path: string): boolean => path.startsWith('embed/');
