import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Sentences } from '../../components/Sentences.tsx';
import { describeSpread } from '../../words/claimsSpread.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { districtPoints } from '../../site/districtPoints.ts';

/** How far the districts lie apart around the county, in a sentence. Nothing where no district has a figure. */
export function DistrictSpread({ indicator }: { indicator: Indicator }) {
  const site = useSite();
  const held = districtPoints(site, indicator);
  if (held === null) return null;
  return <Sentences claims={[describeSpread(held.districts, held.county, indicator)]} />;
}
