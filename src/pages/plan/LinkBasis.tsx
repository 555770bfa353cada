import { Said } from '../../components/Claims.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { describeNegative } from '../../words/negativeClaims.ts';

/** Who says that an indicator belongs under an outcome: stands on every page that shows such links. */
export function LinkBasis() {
  const site = useSite();
  return (
    <p className="govuk-inset-text">
      <Said claim={describeNegative(site, 'link stated by the plan')} /> Where one of its key actions names the outcome
      and lists what the indicator measures among its deliverables, both are called{' '}
      <strong>named by the same key action</strong>: the plan puts them side by side and says no more. A link is called{' '}
      <strong>ours</strong> when we made it, and then our reason stands beside it. The indicator nearest to the
      outcome’s own words stands first; that order is ours. No link says that an action caused a figure.
    </p>
  );
}
