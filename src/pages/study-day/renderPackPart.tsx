import { type Note, CitationProvider, makeCitations } from '../../components/Citations.tsx';
import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { PageProvider, type PagePlace } from '../../components/PageContext.tsx';
import { SiteProvider } from '../../components/SiteContext.tsx';
import { DrawingDocument } from '../../figure/DrawingDocument.tsx';
import { formatPoint } from '../../words/claimsFigure.ts';
import { describeReview } from '../../words/claimsPack.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';
import { formatArea } from '../../format/formatArea.ts';
import { formatCount } from '../../format/formatCount.ts';
import { formatNumber } from '../../format/formatNumber.ts';
import type { Site } from '../../site/site.ts';
import { areaProvenance } from '../../select/areaProvenance.ts';
import { comparedMeasures } from '../../select/compareData.ts';
import { isCountyFact } from './enquiryFacts.ts';
import { linesOfEnquiry, placeOfEnquiry } from './linesOfEnquiry.ts';
import { mergeProvenance } from '../../site/mergeProvenance.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import type { PackFigure, PackPart } from './pack.ts';
import { EnquiryItem, PackEnquiry } from './PackEnquiry.tsx';
import { PackGaps } from './PackGaps.tsx';
import { PackSides } from './PackSides.tsx';

/** One note as a line, without its source: place in it, words as printed, what was done, check, row of our data. */
function describeNote({ entry, cited }: Note): string {
  const shared = cited.size > 1;
  const parts = [
    entry.section,
    entry.line === '' || shared ? '' : `line ${entry.line} of the text held`,
    entry.asPrinted === '' || shared ? '' : `as printed “${entry.asPrinted}”`,
    shared ? `${entry.did} (one of ${cited.size} figures worked out alike)` : entry.did,
    entry.check === '' ? '' : `check: ${entry.check}`,
    shared ? (entry.row.split(':')[0] ?? '') : entry.row,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

/** Where a part is rendered for and what its charts are drawn with. */
interface PackRendering {
  readonly page: PagePlace;
  readonly document: Document;
}

/** The figures of an LCSP's pages as the side-by-side prints them, each with whose it is. */
function figuresOf(site: Site, file: AreaFile): readonly PackFigure[] {
  const { area, district } = placeOfEnquiry(site, file);
  const level = formatArea(area);
  const bands = file.population.bands.filter((band) => band.role === 'part');
  return [
    { measure: 'Children and young people aged 0 to 19', level, figure: formatCount(wholeBand(file.population).count) },
    ...bands.map((band) => ({
      measure: `Share aged ${band.fromAge} to ${band.toAge}`,
      level,
      figure: formatNumber(band.share, { digits: 0, unit: '%' }),
    })),
    ...comparedMeasures(site).map(({ indicator, points }) => {
      const point = points.find((one) => one.area.id === district.id)?.point;
      return {
        measure: `${indicator.shortLabel}${point === undefined ? '' : `, ${point.period.label}`}`,
        level: formatArea(district),
        figure: point === undefined ? 'not in the sources held' : formatPoint(point, indicator),
      };
    }),
  ];
}

/** One LCSP's part of any pack. What is rendered counts the notes it cites, so they are taken last. */
export function renderPackPart(site: Site, file: AreaFile, { page, document }: PackRendering): PackPart {
  const { area } = file;
  const entries = mergeProvenance(areaProvenance(site, file), site.plan.provenance, site.governance.provenance);
  const citations = makeCitations(entries, true);
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
  const sides = render(<PackSides file={file} />);
  const enquiry = render(<PackEnquiry facts={facts.filter((fact) => !isCountyFact(fact))} place={place} />);
  const countyEnquiry = facts
    .filter(isCountyFact)
    .map((fact) => ({ rule: fact.rule, html: render(<EnquiryItem fact={fact} place={place} />) }));
  return {
    id: area.id,
    name: formatArea(area),
    build: site.index.build,
    figures: figuresOf(site, file),
    reviews: site.governance.workProgramme.filter((review) => review.area === area.id).map(describeReview),
    sides,
    gaps: render(<PackGaps file={file} />),
    enquiry,
    rules: facts.map(({ rule }) => rule),
    countyEnquiry,
    notes: [...citations.notes.values()].map((note) => ({
      id: note.entry.id,
      source: site.index.sources.find(({ id }) => id === note.entry.source)?.title ?? note.entry.source,
      text: describeNote(note),
    })),
  };
}
