import { checkReturnPages } from './pages/check/checkReturnPages.tsx';
import { changesPages } from './pages/data/changesPages.tsx';
import { dataPages } from './pages/data/dataPages.tsx';
import { governancePages } from './pages/governance/governancePages.tsx';
import { areaKinds } from './pages/areaKinds.ts';
import { toolKinds } from './pages/toolKinds.ts';
import { siteKinds } from './pages/siteKinds.ts';
import { homePages } from './pages/home/homePages.tsx';
import { indicatorPages } from './pages/indicator/indicatorPages.tsx';
import { methodsPages } from './pages/methods/methodsPages.tsx';
import { moneyPages } from './pages/money/moneyPages.tsx';
import type { PageKind } from './pages/page.ts';
import { planPages } from './pages/plan/planPages.tsx';
import { reportPages } from './pages/report/reportPages.tsx';

/** Every address of the site: a row a kind, or one for several that belong together. */
export const pageKinds: readonly PageKind[] = [
  homePages,
  ...areaKinds,
  indicatorPages,
  planPages,
  ...toolKinds,
  reportPages,
  moneyPages,
  governancePages,
  dataPages,
  changesPages,
  checkReturnPages,
  methodsPages,
  ...siteKinds,
];
