import { aboutPages } from './pages/aboutPages.tsx';
import { accessibilityPages } from './pages/accessibilityPages.tsx';
import { areasPages } from './pages/areasPages.tsx';
import { checkReturnPages } from './pages/checkReturnPages.tsx';
import { changesPages } from './pages/changesPages.tsx';
import { comparePages } from './pages/comparePages.tsx';
import { dataPages } from './pages/dataPages.tsx';
import { governancePages } from './pages/governancePages.tsx';
import { homePages } from './pages/homePages.tsx';
import { indicatorPages } from './pages/indicatorPages.tsx';
import { kentPages } from './pages/kentPages.tsx';
import { lcspPages } from './pages/lcspPages.tsx';
import { methodsPages } from './pages/methodsPages.tsx';
import { moneyPages } from './pages/moneyPages.tsx';
import { notesPages } from './pages/notesPages.tsx';
import { notFoundPages } from './pages/notFoundPages.tsx';
import type { PageKind } from './pages/page.ts';
import { planPages } from './pages/planPages.tsx';
import { reportPages } from './pages/reportPages.tsx';
import { searchPages } from './pages/searchPages.tsx';
import { studyDayPages } from './pages/studyDayPages.tsx';
import { trustPages } from './pages/trustPages.tsx';

/** Every address of the site, one row a kind. */
export const pageKinds: readonly PageKind[] = [
  homePages,
  areasPages,
  lcspPages,
  kentPages,
  trustPages,
  indicatorPages,
  planPages,
  comparePages,
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
