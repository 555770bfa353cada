import { CitationProvider, makeCitations, type Note } from '../../components/Citations.tsx';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { PageProvider, Link, type PagePlace } from '../../components/Link.tsx';
import { SiteProvider } from '../../components/SiteContext.tsx';
import { DrawingDocument } from '../../figure/Drawings.tsx';
import { sentenceCase } from '../../charts/chartWords.ts';
import { formatArea } from '../../format/areas.ts';
import type { Site } from '../../site/site.ts';
import { drawnProvenance } from '../../select/noteKeys.ts';
import { packFigures } from './packFigures.ts';
import { isCountyFact } from './enquiryFacts.ts';
import { linesOfEnquiry, placeOfEnquiry } from './linesOfEnquiry.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import type { PackNote, PackPart } from './pack.ts';
import { EnquiryItem, PackEnquiry } from './PackEnquiry.tsx';
import { PackAsked } from './PackAsked.tsx';
import { PackGaps } from './PackGaps.tsx';
import { termsOf } from './enquiryRules.ts';
import { PackLine } from './PackLine.tsx';
import { commentsOf, PackCountySide, PackSide } from './PackSides.tsx';
import { packPath } from './studyDayPaths.ts';

/** Characters of a figure with its year; a sentence is longer, and its place in the source says where to read it. */
const SHORT = 40;

const joinParts = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('; ')}.`;

/** One note without its source: what stands on paper too, and what there is more of on a screen. */
function describeNote({ entry, cited }: Note): Pick<PackNote, 'text' | 'more'> {
  const shared = cited.size > 1;
  const printed = entry.asPrinted === '' || shared ? '' : `“${entry.asPrinted}”`;
  const isShort = printed.length <= SHORT;
  return {
    text: joinParts([
      entry.line === '' || shared ? '' : `line ${entry.line}`,
      isShort ? printed : '',
      shared ? `one of ${cited.size} figures worked out alike` : '',
      shared ? (entry.row.split(':')[0] ?? '') : entry.row,
    ]),
    more: joinParts([
      isShort ? '' : `As printed ${printed}`,
      sentenceCase(entry.did),
      entry.check === '' ? '' : `check: ${entry.check}`,
    ]),
  };
}

/** Where a part is rendered for and what its charts are drawn with. */
interface PackRendering {
  readonly page: PagePlace;
  readonly document: Document;
}

/** One LCSP's part of any pack. What is rendered counts the notes it cites, so they are taken last. */
export function renderPackPart(site: Site, file: AreaFile, { page, document }: PackRendering): PackPart {
  const { area } = file;
  const lists = [file.provenance, ...drawnProvenance(site, file), site.plan.provenance, site.governance.provenance];
  const citations = makeCitations(lists, true);
  const render = (element: ReactElement): string =>
    renderToStaticMarkup(
      <PageProvider value={page}>
        <SiteProvider value={site}>
          <DrawingDocument value={document} watermark={watermarkOf(site.index.edition)}>
            <CitationProvider value={citations}>{element}</CitationProvider>
          </DrawingDocument>
        </SiteProvider>
      </PageProvider>,
    );
  const place = placeOfEnquiry(site, file);
  const facts = linesOfEnquiry(site, file);
  const line = render(<PackLine file={file} place={place} />);
  const side = render(<PackSide file={file} />);
  const county = render(<PackCountySide file={file} />);
  const recommended = render(<PackAsked place={place} />);
  const own = facts.filter((fact) => !isCountyFact(fact));
  const enquiry = render(<PackEnquiry facts={own} place={place} />);
  const countyEnquiry = facts
    .filter(isCountyFact)
    .map((fact) => ({ rule: fact.rule, html: render(<EnquiryItem fact={fact} place={place} />) }));
  return {
    id: area.id,
    name: formatArea(area),
    build: site.index.build,
    figures: packFigures(site, file),
    line,
    side,
    comments: commentsOf(file).length,
    county,
    recommended,
    gaps: render(<PackGaps file={file} />),
    enquiry,
    questions: own.length,
    terms: facts.map((fact) => {
      const { madeFor, assumed } = termsOf(fact, area.id);
      return { rule: fact.rule, madeFor, assumed };
    }),
    countyEnquiry,
    notes: [...citations.notes.values()].map((note) => ({
      id: note.entry.id,
      source: [
        site.index.sources.find(({ id }) => id === note.entry.source)?.title ?? note.entry.source,
        note.entry.section,
      ]
        .filter((part) => part !== '')
        .join(': '),
      ...describeNote(note),
    })),
    readyPack: render(<Link to={packPath(area)}>{packPath(area)}</Link>),
  };
}
