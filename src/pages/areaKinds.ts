import { areasPages } from './area/areasPages.tsx';
import { kentPages } from './county/kentPages.tsx';
import { lcspPages } from './dashboard/lcspPages.tsx';
import { placesPages } from './places/placesPages.tsx';
import { trustPages } from './trust/trustPages.tsx';
import type { PageKind } from './page.ts';

/** Pages of areas: their list, one area each, and the towns and streets that lie in them. */
export const areaKinds: readonly PageKind[] = [areasPages, lcspPages, kentPages, trustPages, placesPages];
