import { Section } from '../documents/DocumentPage.tsx';

/** What was tested, by machine and by eye: only what the project’s tests do and its makers did. */
export function Tested() {
  return (
    <Section id="tested" heading="Technical information: what was tested">
      <h3 className="govuk-heading-m">By machine</h3>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          The tests kept with this website run axe-core, with its rules for WCAG 2.0 to 2.2 at levels A and AA, over
          every page in the Chromium browser, and over a page of every kind in light and dark colours, in forced
          colours, 320 pixels wide and as it prints. Contrast is looked at on a page of every kind.
        </li>
        <li>
          A page of every kind is walked through by the Tab key: controls are reached in order, in sight, and with a
          mark of the focus. On very long pages the first 150 are.
        </li>
        <li>With less motion asked for, nothing on a page of any kind moves.</li>
        <li>The contrast of the colours of text and marks is calculated from the palette.</li>
        <li>The build stops on a link or anchor that leads nowhere and on two elements with the same name.</li>
      </ul>
      <h3 className="govuk-heading-m">By eye</h3>
      <ul className="govuk-list govuk-list--bullet">
        <li>Pages were looked at in Chromium on a narrow and a wide screen, and as they print.</li>
      </ul>
    </Section>
  );
}

/** What nobody has tested, and what is known not to be accessible. */
export function NotTested() {
  return (
    <Section id="not-tested" heading="What was not tested, and what is known not to be accessible">
      <h3 className="govuk-heading-m">Not tested</h3>
      <ul className="govuk-list govuk-list--bullet">
        <li>Screen readers: none was used.</li>
        <li>Safari, on any device.</li>
        <li>Speech control, screen magnifiers and switches.</li>
        <li>Reading by people with disabilities: nobody was asked.</li>
        <li>Printed packs as PDF files, against PDF/UA.</li>
      </ul>
      <h3 className="govuk-heading-m">Known not to be accessible</h3>
      <ul className="govuk-list govuk-list--bullet">
        <li>Wide tables scroll sideways inside their box on small screens.</li>
        <li>
          Words quoted from the documents are kept as printed, with their short forms and their spelling. The short
          forms are explained on the page about this publication.
        </li>
        <li>The council’s own documents are not on this website, so their accessibility is not covered.</li>
      </ul>
    </Section>
  );
}
