import type { Source } from '../../../pipeline/contract/provenance.ts';
import { Link } from '../../components/Link.tsx';
import { formatCount } from '../../format/numbers.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { Contents, PageHead, Section } from '../documents/DocumentPage.tsx';
import { DataTable } from '../../components/DataTable.tsx';
import { Privacy } from './Privacy.tsx';
import { LICENCES_PATH, SOFTWARE_BILL_PATH } from './softwarePaths.ts';
import { Unnamed } from './Unnamed.tsx';
import { WordTable } from './WordTable.tsx';
import { pageKind } from '../pageKind.tsx';

const PARTS = [
  { id: 'what', label: 'What is this?' },
  { id: 'who', label: 'Who is it for?' },
  { id: 'responsible', label: 'Who is responsible?' },
  { id: 'error', label: 'How do I report an error?' },
  { id: 'licence', label: 'May I reuse it?' },
  { id: 'privacy', label: 'What does this site keep on my device?' },
  { id: 'words', label: 'What do the short forms mean?' },
  { id: 'unnamed', label: 'What has the council not yet named?' },
];

function What() {
  const site = useSite();
  const { counts } = site.index;
  return (
    <Section id="what" heading={PARTS[0]?.label}>
      <p className="govuk-body">
        It sets what is held on children and young people in Kent beside the targets of the council’s 2009/10 plan:
        population for {formatCount(counts.lcsps)} Local Children’s Services Partnerships (LCSPs), attendance for 12
        districts, exclusions and NEET for Kent. It is made from the council’s own papers and from figures the
        Department for Education published.
      </p>
      <p className="govuk-body">
        The LCSPs ran from September 2008. In the papers held, 12 local boards (Local Children’s Trusts) were to replace
        the 23 LCSP boards by April 2010; feedback in the Board paper asks for alignment with districts. Pages lead with
        the school year 2008/09; later years are context.
      </p>
      <p className="govuk-body">
        The papers held contain no figure of an LCSP’s own for attendance, exclusions or young people not in education,
        employment or training. Each page shows the nearest level held and says which it is. Nothing is estimated by us
        without saying so.
      </p>
    </Section>
  );
}

function Who() {
  return (
    <Section id="who" heading={PARTS[1]?.label}>
      <ul className="govuk-list govuk-list--bullet">
        <li>Members: what is held on my patch, and how did Kent stand against its targets?</li>
        <li>The LCSP Sub-Committee proposed in 2008: a pack to print and questions to ask.</li>
        <li>The public, press, parents and voluntary groups: the same figures, each with its source.</li>
        <li>Analysts in the county and the LCSPs: the files, the methods and the checks.</li>
      </ul>
      <p className="govuk-body">Everybody gets the same figures.</p>
    </Section>
  );
}

function Licence({ sources }: { sources: readonly Source[] }) {
  const licences = [...new Set(sources.map((source) => source.licence))];
  return (
    <Section id="licence" heading={PARTS[4]?.label}>
      <p className="govuk-body">
        Each figure keeps the licence of its source. The program that makes this site is under the MIT licence; that
        licence does not cover the figures. The software of others it is made with:{' '}
        <Link to={LICENCES_PATH}>every package and its licence</Link>, and for programs{' '}
        <Link to={SOFTWARE_BILL_PATH}>the software bill of materials</Link> (CycloneDX).
      </p>
      <DataTable
        caption="Sources by the licence they state"
        columns={[{ label: 'Licence, as stated' }, { label: 'Sources' }]}
        rows={licences.map((licence) => ({
          key: licence,
          cells: [
            licence,
            <ul key="sources" className="govuk-list plain-list">
              {sources
                .filter((source) => source.licence === licence)
                .map((source) => (
                  <li key={source.id}>
                    <Link to={`data/full/#source-${source.id}`}>{source.title}</Link>
                  </li>
                ))}
            </ul>,
          ],
        }))}
      />
      <p className="govuk-body">
        Department for Education figures: Crown copyright. Where a document states no licence, ask its publisher before
        you reuse its words.
      </p>
    </Section>
  );
}

function ReportError() {
  const site = useSite();
  return (
    <Section id="error" heading={PARTS[3]?.label}>
      <p className="govuk-body">
        The council has not yet named a way, so there is none here. Once it has, an error can be found by these three:
      </p>
      <ul className="govuk-list govuk-list--bullet">
        <li>
          release <strong>{site.index.release}</strong>
        </li>
        <li>
          build <strong>{site.index.build}</strong>
        </li>
        <li>the address of the page, and the number of the source note beside the figure</li>
      </ul>
      <p className="govuk-body">
        A corrected figure is marked <strong>r</strong>, and the reason is written into the list of revisions.
      </p>
    </Section>
  );
}

/** The whole of the about page. */
function AboutBody() {
  const site = useSite();
  return (
    <>
      <PageHead heading="About this publication" />
      <Contents parts={PARTS} />
      <What />
      <Who />
      <Section id="responsible" heading={PARTS[2]?.label}>
        <p className="govuk-body">
          Owner and contact: not named in the documents held, and not yet named by the council. No officer is named on
          this site; posts and bodies are.
        </p>
      </Section>
      <ReportError />
      <Licence sources={site.index.sources} />
      <Privacy heading={PARTS[5]?.label ?? ''} />
      <Section id="words" heading={PARTS[6]?.label}>
        <WordTable terms={site.index.glossary} sources={site.index.sources} />
      </Section>
      <Section id="unnamed" heading={PARTS[7]?.label}>
        <p className="govuk-body">These entries stay open until the council fills them. None is filled by guessing.</p>
        <Unnamed />
      </Section>
    </>
  );
}

/** What the publication is, whom it is for, and what the council has not yet named. */
export const aboutPages = pageKind({
  id: 'about',
  answers:
    'What this publication holds (population for 23 LCSPs, attendance for 12 districts, exclusions and NEET for Kent), who it is for, its licence, and how to report an error',
  pages: () => [
    {
      path: 'about/',
      title: 'About this publication',
      description:
        'What this publication holds (population for 23 LCSPs, attendance for 12 districts, exclusions and NEET for Kent), who it is for, who is responsible as far as the council has named anybody, how to report an error, and what may be reused.',
      trail: [],
      body: <AboutBody />,
      runningHead: 'About',
    },
  ],
});
