import { aboutPages } from './pages/about/aboutPages.tsx';
import { accessibilityPages } from './pages/accessibility/accessibilityPages.tsx';
import { areasPages } from './pages/area/areasPages.tsx';
import { checkReturnPages } from './pages/check/checkReturnPages.tsx';
import { changesPages } from './pages/data/changesPages.tsx';
import { comparePages } from './pages/compare/comparePages.tsx';
import { dataPages } from './pages/data/dataPages.tsx';
import { explorePages } from './pages/explore/explorePages.tsx';
import { governancePages } from './pages/governance/governancePages.tsx';
import { homePages } from './pages/home/homePages.tsx';
import { indicatorPages } from './pages/indicator/indicatorPages.tsx';
import { kentPages } from './pages/county/kentPages.tsx';
import { lcspPages } from './pages/dashboard/lcspPages.tsx';
import { methodsPages } from './pages/methods/methodsPages.tsx';
import { moneyPages } from './pages/money/moneyPages.tsx';
import { notesPages } from './pages/notes/notesPages.tsx';
import { notFoundPages } from './pages/not-found/notFoundPages.tsx';
import type { PageKind } from './pages/page.ts';
import { placesPages } from './pages/places/placesPages.tsx';
import { planPages } from './pages/plan/planPages.tsx';
import { reportPages } from './pages/report/reportPages.tsx';
import { scorecardPages } from './pages/scorecard/scorecardPages.tsx';
import { searchPages } from './pages/search/searchPages.tsx';
import { studyDayPages } from './pages/study-day/studyDayPages.tsx';
import { trustPages } from './pages/trust/trustPages.tsx';

/** Every address of the site, one row a kind. */
export const pageKinds: readonly PageKind[] = [
  homePages,
  areasPages,
  lcspPages,
  kentPages,
  trustPages,
  placesPages,
  indicatorPages,
  planPages,
  comparePages,
  scorecardPages,
  explorePages,
  studyDayPages,
  reportPages,
  moneyPages,
  governancePages,
  dataPages,
  changesPages,
  checkReturnPages,
  methodsPages,
  searchPages,
  notesPages,
  aboutPages,
  accessibilityPages,
  notFoundPages,
];
