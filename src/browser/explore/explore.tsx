import { createRoot } from 'react-dom/client';
import type { ExploreBase } from '../../select/explore/exploreData.ts';
import { ExploreApp } from './ExploreApp.tsx';

/** Loaded on the first touch of Explore, or at once where the address holds a view: its charts follow the choices. */
const page = document.querySelector<HTMLElement>('.explore-page');
const form = page?.querySelector('form');
const before = page?.querySelector<HTMLElement>('[data-default]');
const showCharts = (): void => {
  if (before) before.hidden = true;
};
const place = page?.querySelector('[data-app]');
if (page && form && place) {
  const { base = '', root = '', watermark = '' } = page.dataset;
  createRoot(place).render(
    <ExploreApp
      // Written by the page from this type.
      base={JSON.parse(base) as ExploreBase}
      form={form}
      root={root}
      watermark={watermark}
      onShown={showCharts}
    />,
  );
}
