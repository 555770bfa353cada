import { makeCitations } from '../../components/Citations.tsx';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { formatArea } from '../../format/areas.ts';
import type { Site } from '../../site/site.ts';
import { drawnProvenance } from '../../select/noteKeys.ts';
import { packFigures, packNotes } from './packFigures.ts';
import { isCountyFact, termsOf } from './enquiryRules.ts';
import { linesOfEnquiry, placeOfEnquiry } from './linesOfEnquiry.ts';
import type { PackPart } from './pack.ts';
import { EnquiryItem, PackEnquiry, PackGaps } from './PackEnquiry.tsx';
import { PackAsked, PackAddress } from './PackAsked.tsx';
import { PackLine } from './PackLine.tsx';
import { commentsOf, PackCountySide, PackSide } from './PackSides.tsx';
import { partRenderer, type PackRendering } from './partRenderer.tsx';

/** One LCSP's part of any pack. What is rendered counts the notes it cites, so they are taken last. */
export function renderPackPart(site: Site, file: AreaFile, rendering: PackRendering): PackPart {
  const { area } = file;
  const lists = [file.provenance, ...drawnProvenance(site, file), site.plan.provenance, site.governance.provenance];
  const citations = makeCitations(lists, true);
  const render = partRenderer(site, rendering, citations);
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
    notes: packNotes(site, citations),
    readyPack: render(<PackAddress area={area} />),
  };
}
