import { TIME_OF_LCSPS } from '../words/timeOfLcsps.ts';

/**
 * When the LCSPs were, on every page about areas: a reader who comes from a search engine must not take 2008/09
 * for now.
 */
export function StandingBanner() {
  return (
    <p className="standing">
      {TIME_OF_LCSPS} This page leads with 2008/09; figures for later years are context and are labelled “after the
      LCSPs”.
    </p>
  );
}
