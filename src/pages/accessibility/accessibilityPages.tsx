import { Link } from '../../components/Link.tsx';
import { formatBlank, formatDate } from '../../format/dates.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { PageHead, Section } from '../documents/DocumentPage.tsx';
import { NotTested, Tested } from './TestedSections.tsx';
import { pageKind } from '../pageKind.tsx';

function Able() {
  return (
    <Section id="how-accessible" heading="How accessible is this website?">
      <p className="govuk-body">It was built so that you can:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>read every figure and reach every file without JavaScript</li>
        <li>move through it with a keyboard alone</li>
        <li>zoom to 400% without scrolling sideways, except inside wide tables, which scroll in their own box</li>
        <li>read every chart as a sentence and as a table</li>
        <li>tell every mark and judgement by shape and word as well as colour</li>
        <li>use light or dark colours, your system’s high contrast colours, or paper</li>
      </ul>
    </Section>
  );
}

function Contact() {
  return (
    <Section id="feedback" heading="Feedback and contact information">
      <p className="govuk-body">
        If you need a figure in another form, or find something you cannot use: the contact is not yet named by the
        council. <Link to="about/#error">What to quote when you report a fault</Link>.
      </p>
    </Section>
  );
}

function Enforcement() {
  return (
    <Section id="enforcement" heading="Enforcement procedure">
      <p className="govuk-body">
        The Equality and Human Rights Commission (EHRC) is responsible for enforcing the Public Sector Bodies (Websites
        and Mobile Applications) (No. 2) Accessibility Regulations 2018 (the “accessibility regulations”). If you are
        not happy with how a public body responds to your complaint, contact the Equality Advisory and Support Service
        (EASS).
      </p>
    </Section>
  );
}

function Status() {
  return (
    <Section id="status" heading="Compliance status">
      <p className="govuk-body">
        The regulations ask the body that publishes a website to say whether it is fully, partially or not compliant
        with the Web Content Accessibility Guidelines (WCAG) version 2.2, level AA.{' '}
        <strong>The council has not yet stated a status for this website</strong>, and a machine cannot: automated tests
        find only part of what can be wrong. This page says what was tested and what was not.
      </p>
    </Section>
  );
}

function Prepared() {
  const site = useSite();
  const date = site.changes.releases.find(({ id }) => id === site.index.release)?.date ?? '';
  return (
    <Section id="preparation" heading="Preparation of this accessibility statement">
      <p className="govuk-body">
        This statement was prepared with release {site.index.release} (
        {formatBlank(formatDate(date), 'the release has no date yet')}). It is to be reviewed with every release and at
        least once a year. Who reviews it is not yet named by the council.
      </p>
    </Section>
  );
}

/** The whole of the accessibility statement. */
function AccessibilityBody() {
  return (
    <>
      <PageHead heading="Accessibility statement">
        <p className="govuk-body-l">
          This statement applies to all pages of Kent LCSP Outcomes, their charts, tables and downloads.
        </p>
      </PageHead>
      <Able />
      <Contact />
      <Enforcement />
      <Status />
      <Tested />
      <NotTested />
      <Prepared />
    </>
  );
}

/** The accessibility statement. */
export const accessibilityPages = pageKind({
  id: 'accessibility',
  answers: 'How accessible the site is: what was tested, what was not, and how to complain',
  pages: () => [
    {
      path: 'accessibility/',
      title: 'Accessibility statement',
      description:
        'How accessible this publication is: what was tested by machine and by eye, what was not tested, what is known not to be accessible, and who enforces the accessibility regulations.',
      trail: [],
      body: <AccessibilityBody />,
      runningHead: 'Accessibility statement',
    },
  ],
});
