/** Page of every file to take away; `data/` is its front. */
export const DATA_FULL = 'data/full/';

/** Page of the interface for programs; its files stand beside it. */
export const API_PATH = 'data/v1/';

/** Page with the fingerprint of every file. */
export const FILES_PATH = 'data/files/';

/** Page of who has sent a return. */
export const RETURNS_PATH = 'data/returns/';

/** Page of what changed between releases. */
export const CHANGES_PATH = 'data/changes/';

/** Feed of the releases made, for a feed reader; the pipeline writes it once there is a release. */
export const FEED_PATH = 'data/changes/feed.xml';

/** Page of one release, beside what is kept of it. */
export const releasePath = (id: string): string => `data/releases/${id}/`;

/** The data described for catalogues, in the words of schema.org. */
export const DATASET_PATH = 'data/dataset.jsonld';
