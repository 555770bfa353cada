import { Link } from '../../components/Link.tsx';
import { Contents, PageHead, Section } from '../documents/DocumentPage.tsx';
import { CompareSection } from './CompareSection.tsx';
import { IntervalSection } from './IntervalSection.tsx';
import { JudgingSection } from './JudgingSection.tsx';
import { LimitsSection } from './LimitsSection.tsx';
import { ReadingSection } from './ReadingSection.tsx';
import { pageKind } from '../pageKind.tsx';

const PARTS = [
  { id: 'judging', label: 'How is a figure judged?' },
  { id: 'comparing', label: 'How are areas and years compared?' },
  { id: 'intervals-and-sums', label: 'How sure is a figure?' },
  { id: 'reading', label: 'How is a figure to be read?' },
  { id: 'limits', label: 'What is not done?' },
];

/** The whole of the methods page. */
function MethodsBody() {
  return (
    <>
      <PageHead heading="How are the figures worked out and judged?">
        <p className="govuk-body-l">
          Every comparison, interval, symbol and rule of this site, with examples worked out from the same files as its
          pages.
        </p>
        <p className="govuk-body">
          What was added up and what did not agree stands under <Link to="data/checks/">checks</Link>; what is missing,
          under <Link to="data/coverage/">coverage</Link>.
        </p>
      </PageHead>
      <Contents parts={PARTS} />
      <Section id="judging" heading={PARTS[0]?.label}>
        <JudgingSection />
      </Section>
      <Section id="comparing" heading={PARTS[1]?.label}>
        <CompareSection />
      </Section>
      <Section id="intervals-and-sums" heading={PARTS[2]?.label}>
        <IntervalSection />
      </Section>
      <Section id="reading" heading={PARTS[3]?.label}>
        <ReadingSection />
      </Section>
      <Section id="limits" heading={PARTS[4]?.label}>
        <LimitsSection />
      </Section>
    </>
  );
}

/** How figures are judged, compared, rounded and protected. */
export const methodsPages = pageKind({
  id: 'methods',
  answers: 'How every comparison, interval, symbol and rule works, with worked examples',
  pages: () => [
    {
      path: 'methods/',
      title: 'Methods: how the figures are worked out and judged',
      description:
        'The decision table of verdicts, the bridge test, notes on targets, intervals, comparisons, trends, symbols, marks, rounding and the protection of small numbers, with worked examples from the published files.',
      trail: [],
      body: <MethodsBody />,
      runningHead: 'Methods',
      sheet: 'documents',
    },
  ],
});
