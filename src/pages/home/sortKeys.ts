import type { BandCount } from '../../../pipeline/contract/area.ts';

/** Key of a column of ages in the page's address: `14-19`. */
export const sortKeyOfBand = ({ fromAge, toAge }: Pick<BandCount, 'fromAge' | 'toAge'>): string =>
  `${fromAge}-${toAge}`;
