/** Where every number of the front page comes from. */
export const FRONT_SOURCES_PATH = 'sources/';
