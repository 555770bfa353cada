import { FIFTH_DIGITS } from '../../../pipeline/contract/area.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { formatCountOf } from '../../format/numbers.ts';
import { lcspsOf } from '../../site/site.ts';
import { describeYearChange } from '../../words/claimsFigure.ts';
import { describeFifths } from '../../words/claimsPopulation.ts';
import { ClaimText } from '../../components/Claims.tsx';
import { Example, Method, Text } from './Method.tsx';
import { selectChangeExamples, selectFifthExample } from './methodsExamples.ts';

/** A figure against that of the year before. */
export function TwoPeriods() {
  const examples = selectChangeExamples(useSite());
  return (
    <Method id="two-periods" heading="When has a figure changed from the year before?">
      <Text>
        The difference is stated in words. “A change” is said only where both years have 95% intervals of one
        definition, with no break between them, and the two do not overlap. Where they overlap, be it by touching, it is
        “no clear change”. Without both intervals nothing is called a change, and the difference is stated of the
        county’s measures that have a target alone; a figure marked u is set against nothing, and a term not against the
        term before it. It is said on the page of a measure of an area and of an indicator.
      </Text>
      <Text>
        Where nothing had changed, two intervals of one width would lie apart about 6 times in 1,000. The rule is strict
        the other way too: intervals that overlap may still hide a change. Both take children one by one and are not
        made wider, as those set against the county are, though many children are the same in both years and those of
        one school are alike: “a change” says that two figures differ, not why, and two years are no trend.
      </Text>
      {examples.length > 0 && (
        <Example>
          {examples.map(({ area, indicator, change }) => (
            <Text key={change.change}>
              {indicator.label}.{' '}
              {describeYearChange(area, indicator, change)
                .map(({ text }) => text)
                .join(' ')}
            </Text>
          ))}
        </Example>
      )}
    </Method>
  );
}

/** Figures beside the range of the districts. */
export const DistrictRanges = () => (
  <Method id="district-range" heading="What is the range of the districts?">
    <Text>
      A range is given for half days missed, which have no interval, and on the pages of the measures of persistent
      absence. It runs from the smallest figure of a district to the largest, as shown and without those marked u, where
      two districts or more have one. Under its lower end a figure is below the range; equal to its upper end or over
      it, at the upper end or above; else within. Set beside it are the South East, England and LCSPs’ own figures; the
      county is not, as the districts are its parts. A range is no interval, so no praise or blame follows.
    </Text>
  </Method>
);

/** LCSPs in fifths by the share of each age. */
export function Fifths() {
  const site = useSite();
  const lcsps = lcspsOf(site);
  const example = selectFifthExample(site);
  return (
    <Method id="fifths" heading="Which fifth of the LCSPs is an area in?">
      <Text>
        The page of an LCSP’s ages says it of each share of children, and nothing else is put in fifths: a share of ages
        is not judged. The LCSPs stand in the order of the share to {formatCountOf(FIFTH_DIGITS, 'decimal')}, the
        smallest first, and are cut into fifths as nearly alike in number as can be. Equal shares stay together, at the
        smallest of their places; shares beside a cut may differ by 0.1 points. There are no fifths of fewer than five
        areas, nor where all are equal (PHEindicatormethods, phe_quantile).
      </Text>
      {example !== undefined && (
        <Example>
          {describeFifths(example.area, example.population, lcsps.length).map((claim) => (
            <ClaimText key={claim.text} claim={{ rule: claim.rule, text: claim.text }} />
          ))}
        </Example>
      )}
    </Method>
  );
}
