import { comparePages } from './compare/comparePages.tsx';
import { explorePages } from './explore/explorePages.tsx';
import { scorecardPages } from './scorecard/scorecardPages.tsx';
import { studyDayPages } from './study-day/studyDayPages.tsx';
import type { PageKind } from './page.ts';

/** Pages on which a reader sets areas and measures beside each other, and takes the outcome to a meeting. */
export const toolKinds: readonly PageKind[] = [comparePages, scorecardPages, explorePages, studyDayPages];
