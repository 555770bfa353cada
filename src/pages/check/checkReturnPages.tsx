import { Link } from '../../components/Link.tsx';
import { Term, TermScope } from '../../components/Terms.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { PageHead, Section } from '../documents/DocumentPage.tsx';
import { ReturnColumns } from './ReturnColumns.tsx';
import { RecordForms, Templates } from './Templates.tsx';
import { pageKind } from '../pageKind.tsx';

/** Extensions and media types of what can be checked. */
const ACCEPTED = [
  ...['.csv', '.gz', '.zip', '.xlsx', '.ods', '.parquet', 'text/csv'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/vnd.oasis.opendocument.spreadsheet',
].join(',');

/** Where a file is chosen and where the answer is shown; `src/browser/check/checkPage.ts` brings it to life on first touch. */
function CheckTool() {
  return (
    <div className="check-tool js-only" data-tool="check">
      <div className="drop-zone" data-check-drop="">
        <label className="govuk-label govuk-label--m" htmlFor="check-file">
          Choose a file, or drop it here
        </label>
        <div className="govuk-hint" id="check-hint">
          A published file as CSV (also in gzip or zip), XLSX, ODS or Parquet, or a return of at most 50 MB. It is read
          in this browser only: nothing is uploaded and nothing is kept.
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
    <Section id="command" heading="How is it done without this page?">
      <p className="govuk-body">
        Both run as commands where the project is installed. A published file is brought in with the day it was
        published; with --dry-run the command says what it would write and writes nothing:
      </p>
      <pre className="command">
        <code>npm run import -- absence.csv --published 2019-03-21</code>
      </pre>
      <p className="govuk-body">
        A return is checked by the checks of this page. The command says all that is wrong, and ends with 0 when the
        return is accepted and 1 when it is refused:
      </p>
      <pre className="command">
        <code>npm run check -- --return dover-2009.csv</code>
      </pre>
      <p className="govuk-body">A form of the record is checked by the same command without --return:</p>
      <pre className="command">
        <code>npm run check -- answers.xlsx</code>
      </pre>
      <p className="govuk-body">
        This page reads files in the browser and needs scripts for that; the forms above and the commands do not.
      </p>
    </Section>
  );
}

/** The tool, what it says of a published file, what a return is, the forms to fill in and the commands that do the same. */
function CheckBody() {
  const site = useSite();
  return (
    <TermScope glossary={site.index.glossary}>
      <PageHead heading="Check or bring a file">
        <p className="govuk-body-l">
          A file as its publisher offers it, such as absence by geography, is known by what stands in it: see which
          figures it would bring, beside those published. A return, one file with the figures of one{' '}
          <Term name="LCSP" />, is checked before it is sent.
        </p>
      </PageHead>
      <CheckTool />
      <Section id="bring" heading="What does the page say of a published file?">
        <p className="govuk-body">
          What it is, how many figures of which areas and years it holds and which of them are new or changed, whether
          the publisher’s own sums add up, what is left out and why, and everything wrong with it with its place and
          mend. It draws the measures as they would be charted, and gives the command that brings the figures in. The
          page itself brings nothing in.
        </p>
      </Section>
      <Section id="privacy" heading="Does anything leave this computer?">
        <p className="govuk-body">
          No. The file is opened by this page in your browser, read there and forgotten when you leave. It is not
          uploaded, not stored and not counted, and the page works without a connection. A return may hold small counts
          of children before they are protected: keep it where you keep such files.
        </p>
      </Section>
      <Section id="columns" heading="What stands in a return?">
        <p className="govuk-body">
          Attendance, exclusions and <Term name="NEET" /> of one LCSP, one figure a row.
        </p>
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
      <Section id="record-forms" heading="Which form does the clerk fill in?">
        <p className="govuk-body">
          Meetings and visits, recommendations, answers, progress of the key actions and what posts say of a figure are
          tables of their own. Each has an Excel form that offers the areas, actions and states there are; the command
          below reads it back and knows it by its columns.
        </p>
        <RecordForms />
      </Section>
      <WithoutScript />
    </TermScope>
  );
}

/** The tool that looks at a published file, or checks an LCSP's return, in the browser. */
export const checkReturnPages = pageKind({
  id: 'check-a-return',
  answers:
    'Drop a published file or an LCSP return on the page: what it would bring in, every problem with its place and mend; nothing leaves the browser',
  pages: () => [
    {
      path: 'check-a-return/',
      title: 'Check or bring a file',
      description:
        'See what a published file would bring in beside the figures published, or check an LCSP’s return before it is sent: every problem with its place and mend, and a preview of the charts. The file is read in the browser and sent nowhere.',
      trail: [],
      tool: 'check',
      body: <CheckBody />,
      sheet: 'committee',
      runningHead: 'Check or bring a file',
    },
  ],
});
