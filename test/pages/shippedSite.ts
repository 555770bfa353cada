import type { Site } from '../../src/site/site.ts';
import { readSite } from '../../src/prerender/readSite.ts';

/** The shipped data as pages read it, as `npm test` or `npm run data` has just written it. */
export const shippedSite = (): Promise<Site> => readSite('public/data');
