import type { Page } from '../page.ts';
import { pageKind } from '../pageKind.tsx';
import { MoneyBody } from './MoneyBody.tsx';
import { MoneyFront } from './MoneyFront.tsx';
import { MONEY_FULL } from './moneyParts.ts';

const frontPage: Page = {
  path: 'money/',
  title: 'Money: how much the LCSPs had, and for what',
  description:
    'The controllable budget of the Local Children’s Services Partnerships by activity, 2008-09 and 2009-10, in thousands of pounds, and the way to every line, sum and staffing figure.',
  trail: [],
  body: <MoneyFront />,
  runningHead: 'Money',
  sheet: 'documents',
};

const wholePage: Page = {
  path: MONEY_FULL,
  title: 'Money in full: what the LCSPs’ budget was for and whether it adds up',
  description:
    'Budget and staffing of the Local Children’s Services Partnerships by activity, 2008-09 and 2009-10, in thousands of pounds, with every sum checked and the labels that do not fit shown as held and as read.',
  trail: [{ label: 'Money', to: 'money/' }],
  body: <MoneyBody />,
  runningHead: 'Money in full',
  sheet: 'documents',
};

/** Budget and staffing of the LCSPs: the front, and all of it reconciled. */
export const moneyPages = pageKind({
  id: 'money',
  answers: 'Budget and staffing by activity in the two years of the plan, reconciled, with the variation statement',
  pages: () => [frontPage, wholePage],
});
