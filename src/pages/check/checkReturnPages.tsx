import { Link } from '../../components/Link.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { PageHead } from '../documents/PageHead.tsx';
import { Section } from '../documents/Section.tsx';
import { ReturnColumns } from './ReturnColumns.tsx';
import { Templates } from './Templates.tsx';
import { pageKind } from '../pageKind.tsx';

/** Extensions and media types of what can be checked. */
const ACCEPTED = [
  ...['.csv', '.xlsx', '.ods', 'text/csv'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
].join(',');

/** Where a file is chosen and where the answer is shown; `src/browser/check/checkPage.ts` brings it to life on first touch. */
function CheckTool() {
  return (
    <div className="check-tool js-only" data-tool="check">
      <div className="drop-zone" data-check-drop="">
        <label className="govuk-label govuk-label--m" htmlFor="check-file">
          Choose a return, or drop it here
        </label>
        <div className="govuk-hint" id="check-hint">
          A CSV, XLSX or ODS file of at most 50 MB. It is read in this browser only: nothing is uploaded and nothing is
          kept.
        </div>
        <input
          className="file-input"
          id="check-file"
          type="file"
          accept={ACCEPTED}
          aria-describedby="check-hint"
          data-check-file=""
        />
      </div>
      <output className="check-status" data-check-status="" />
      <progress
        className="check-progress"
        max={100}
        value={0}
        aria-label="Share of the file read"
        data-check-progress=""
        hidden
      />
      <div className="check-result" data-check-result="" />
    </div>
  );
}

function WithoutScript() {
  return (
    <Section id="command" heading="How is a return checked without this page?">
      <p className="govuk-body">
        The same checks run as a command where the project is installed. They read CSV, XLSX and ODS, say all that is
        wrong, and end with 0 when the return is accepted and 1 when it is refused:
      </p>
      <pre className="command">
        <code>npm run check -- --return dover-2009.csv</code>
      </pre>
      <p className="govuk-body">
        This page checks in the browser and needs scripts for that; the forms below and the command do not.
      </p>
    </Section>
  );
}

/** What a return is, the tool that checks one, the forms to fill in and the command that does the same. */
function CheckBody() {
  const site = useSite();
  return (
    <TermScope glossary={site.index.glossary}>
      <PageHead heading="Check a return">
        <p className="govuk-body-l">
          A return is one file with the figures of one <Term name="LCSP" />: attendance, exclusions and{' '}
          <Term name="NEET" />, one figure a row. Check it here before it is sent.
        </p>
      </PageHead>
      <CheckTool />
      <Section id="privacy" heading="Does anything leave this computer?">
        <p className="govuk-body">
          No. The file is opened by this page in your browser, checked there and forgotten when you leave. It is not
          uploaded, not stored and not counted, and the page works without a connection. A return may hold small counts
          of children before they are protected: keep it where you keep such files.
        </p>
      </Section>
      <Section id="columns" heading="What stands in a return?">
        <ReturnColumns />
        <p className="govuk-body">
          A blank figure needs the status c, x, z or low, and then the row holds no number at all. Never put a pupil’s
          name, date of birth or number in a return. Counts below {site.index.disclosure.threshold} may stand in it:
          they are withheld before anything is published.{' '}
          <Link to="methods/">How figures are protected and judged</Link>
        </p>
      </Section>
      <Section id="forms" heading="Which form does an LCSP fill in?">
        <Templates />
      </Section>
      <WithoutScript />
    </TermScope>
  );
}

/** The tool that checks an LCSP's return in the browser. */
export const checkReturnPages = pageKind({
  id: 'check-a-return',
  answers:
    'Drop an LCSP return (CSV, XLSX or ODS) on the page: every problem with its place and mend; nothing leaves the browser',
  pages: () => [
    {
      path: 'check-a-return/',
      title: 'Check a return',
      description:
        'Check an LCSP’s return (CSV, XLSX or ODS) before it is sent: every problem with its place and what to write instead, and a preview of the charts. The file is read in the browser and sent nowhere.',
      trail: [],
      tool: 'check',
      body: <CheckBody />,
      sheet: 'committee',
      runningHead: 'Check a return',
    },
  ],
});
