export const EXPLORE_PATH = 'explore/';

/** The script that carries one measure's figures to Explore: it works from a disk, where nothing can be fetched. */
export const explorePiecePath = (id: string): string => `${EXPLORE_PATH}data/${id}.js`;

/** The script that carries how one LCSP stands by its own return. */
export const exploreSpinePath = (area: string): string => `${EXPLORE_PATH}data/spine-${area}.js`;

/** The script that carries the ages of every area to Explore. */
export const EXPLORE_AGES_PATH = `${EXPLORE_PATH}data/ages.js`;
