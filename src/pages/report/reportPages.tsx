import { Link, PdfLink } from '../../components/Link.tsx';
import { Sentences } from '../../components/Claims.tsx';
import { formatBlank, formatDate } from '../../format/dates.ts';
import { reportFile } from './reportFile.ts';
import { useSite } from '../../components/SiteContext.tsx';
import type { ReportDocument } from './reportModel.ts';
import { selectReportDocument } from './reportDocument.ts';
import { PageHead, PageSources } from '../documents/DocumentPage.tsx';
import { ReportSections } from './ReportSections.tsx';
import { pageKind } from '../pageKind.tsx';

function Files({ release }: { release: string }) {
  return (
    <p className="govuk-body report-files">
      <Link to={reportFile(release, 'docx')}>This report as a Word document</Link> (DOCX), to be edited before it is
      signed. This page is set for A4: print it. <PdfLink to={reportFile(release, 'pdf')}>This report as a PDF</PdfLink>
    </p>
  );
}

function Head({ report }: { report: ReportDocument }) {
  return (
    <dl className="report-head">
      {report.head.map(({ label, text }) => (
        <div key={label}>
          <dt>{label}:</dt>
          <dd>{text}</dd>
        </div>
      ))}
      <div className="report-summary">
        <dt>Summary:</dt>
        <dd>
          <Sentences claims={report.summary} className="report-summary-words" />
        </dd>
      </div>
    </dl>
  );
}

function Background({ report }: { report: ReportDocument }) {
  return (
    <section id="background" aria-labelledby="background-heading">
      <h2 className="govuk-heading-m" id="background-heading">
        Background documents
      </h2>
      <ul className="govuk-list govuk-list--bullet">
        {report.background.map((source) => (
          <li key={source.id}>
            {source.title} ({source.publisher}, {formatBlank(formatDate(source.date), 'undated')})
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The six-monthly report as a page: the paper itself first, then where each of its numbers comes from. */
function ReportBody() {
  const site = useSite();
  const report = selectReportDocument(site);
  return (
    <PageSources entries={report.entries} sources={site.index.sources} heading="Where does each number come from?">
      <PageHead heading="Six-monthly report to the Policy Overview Committee">
        <Files release={report.release} />
      </PageHead>
      <article className="report">
        <Head report={report} />
        <ReportSections sections={report.sections} />
        <Background report={report} />
      </article>
    </PageSources>
  );
}

/** The six-monthly report the plan announces to "the relevant Policy Overview Committee", read by us as that of children, in the form of a committee paper. */
export const reportPages = pageKind({
  id: 'report',
  answers: 'The six-monthly report to the Policy Overview Committee, as a committee paper',
  pages: () => [
    {
      path: 'report/',
      title: 'Six-monthly report to the Policy Overview Committee',
      description:
        'Progress against every target and all key actions of the plan, what changed since the last release and what is awaited, in the form of a committee paper filled from the data.',
      trail: [],
      body: <ReportBody />,
      sheet: 'committee',
      runningHead: 'Six-monthly report',
    },
  ],
});
