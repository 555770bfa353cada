import { expect, test } from 'vitest';
import { areaId } from '../../pipeline/contract/ids.ts';
import { AreaSwitcher } from '../../src/pages/dashboard/AreaWays.tsx';
import { latePages, withBody } from '../../src/pages/latePages.ts';
import type { Page } from '../../src/pages/page.ts';
import { withSite } from '../../src/pages/pageKind.tsx';
import { districtsOf } from '../../src/site/site.ts';
import { renderBody } from './renderBody.tsx';
import { shippedSite } from './shippedSite.ts';

const site = await shippedSite();

const page: Page = { path: 'trusts/one/', title: 'One', description: '', trail: [], body: <p>one</p>, runningHead: '' };

test('a late page is made for what is said of it, and again only when its body is asked for', () => {
  let made = 0;
  const make = (path: string) => () => {
    made += 1;
    return [{ ...page, path, body: <p>{path}</p> }];
  };
  const [first, second] = [...latePages(make('a/')), ...latePages(make('b/'))];
  if (first === undefined || second === undefined) throw new Error('missing page');
  const wrapped = withBody(first, () => <div>{first.body}</div>);
  expect([first.path, wrapped.path, made]).toEqual(['a/', 'a/', 2]);
  expect([renderBody(wrapped).querySelector('div > p')?.textContent, made]).toEqual(['a/', 3]);
  expect([renderBody(second).querySelector('p')?.textContent, made]).toEqual(['b/', 4]);
});

const [district] = districtsOf(site);

/** Addresses a switcher among some districts leads to, from the one in the middle. */
function switched(count: number): readonly (string | null)[] {
  if (district === undefined) throw new Error('missing district');
  const all = Array.from({ length: count }, (_, place) => ({
    ...district,
    id: areaId(`d-${place}`),
    page: `trusts/${place}/`,
  }));
  const at = all[Math.floor(count / 2)] ?? district;
  const body = <AreaSwitcher area={at} all={all} pathOf={(area) => area.page ?? ''} />;
  const list = renderBody(withSite(site, { ...page, body })).querySelectorAll('.switch-list a');
  return [...list].map((link) => link.getAttribute('href'));
}

test('the fold of a page lists every area of sixty, and of more the nearest and the way to all', () => {
  expect(switched(60)).toHaveLength(59);
  const nearest = switched(343);
  expect(nearest).toHaveLength(21);
  expect([nearest[0], nearest.at(-2), nearest.at(-1)]).toEqual([
    '../../trusts/161/',
    '../../trusts/181/',
    '../../trusts/',
  ]);
});
