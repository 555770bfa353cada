import { MoneyBody } from './MoneyBody.tsx';
import { pageKind } from '../pageKind.tsx';

/** Budget and staffing of the LCSPs, reconciled. */
export const moneyPages = pageKind({
  id: 'money',
  answers: 'Budget and staffing by activity in the two years of the plan, reconciled, with the variation statement',
  pages: () => [
    {
      path: 'money/',
      title: 'Money: what the LCSPs’ budget was for and whether it adds up',
      description:
        'Budget and staffing of the Local Children’s Services Partnerships by activity, 2008-09 and 2009-10, in thousands of pounds, with every sum checked and the labels that do not fit shown as held and as read.',
      trail: [],
      body: <MoneyBody />,
      runningHead: 'Money',
      sheet: 'documents',
    },
  ],
});
