import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { Glossary, Term } from '../../components/Terms.tsx';
import { describeOpening, openingOf } from '../area/opening.ts';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, type Site } from '../../site/site.ts';
import { areaGaps, GapSection } from '../area/GapSection.tsx';
import { areaQuestions, QuestionSection } from '../area/QuestionSection.tsx';
import { comparedEvidence, type ComparedEvidence } from '../area/comparedEvidence.ts';
import { entriesElsewhere } from '../area/entriesElsewhere.ts';
import { leadingEvidence, type Evidence } from '../../select/evidence.ts';
import { hasOwnFigures } from '../../select/ownReturn.ts';
import { Contents } from '../documents/DocumentPage.tsx';
import { widestSpread } from '../area/AreaStrips.tsx';
import { AreaPage, AreaTakeAway } from '../area/AreaPage.tsx';
import { ComparedSection } from '../area/ComparedSection.tsx';
import { IndicatorSection } from '../area/IndicatorSection.tsx';
import { PapersSection, PlanSection } from '../area/Papers.tsx';
import { PopulationSection } from '../area/PopulationSection.tsx';
import { ReturnSection } from '../area/ReturnSection.tsx';

const TERMS = ['LCSP', 'NEET', 'NI', 'CYPP', 'LAA', 'Persistent absence', 'Half day (session)', 'Outturn', 'Estimate'];

/** Where a figure that shares its note here has one of its own, with the words as printed. */
function OwnNotes({ district }: { district: Area }) {
  return (
    <p className="govuk-body">
      What this page says of the first LCSP year, and what a verdict rests on, has a note of its own below. Figures of
      other years and areas share a note; the link of each leads to its own entry, on the page of{' '}
      <Link to={district.page ?? 'trusts/'}>{formatArea(district)}</Link> or of its{' '}
      <Link to="indicators/">indicator</Link>.
    </p>
  );
}

/** True where another measure of the same theme has its years drawn, so that one without need not be. */
const isDrawnBeside = (other: Evidence, evidence: Evidence): boolean =>
  other.indicator.theme === evidence.indicator.theme && other.countyWide !== undefined;

/** What the page has to say, and with it which of its sections there are. */
interface Contained {
  readonly evidences: readonly Evidence[];
  readonly counted: readonly ComparedEvidence[];
}

/** The parts of the page in order: each link has its section, because both hang on what the same functions find. */
const partsOf = (site: Site, file: AreaFile, { evidences, counted }: Contained) => [
  ...(hasOwnFigures(file) ? [{ id: 'own-return', label: 'Its own figures' }] : []),
  { id: 'population', label: 'Children and young people' },
  ...[...evidences, ...counted].map(({ indicator }) => ({ id: indicator.id, label: indicator.shortLabel })),
  { id: 'plan', label: 'What the plan said would be done' },
  { id: 'papers', label: 'What the papers say of it' },
  ...(areaGaps(site, file).length === 0 ? [] : [{ id: 'not-held', label: 'What is not held' }]),
  ...(areaQuestions(site, file).length === 0 ? [] : [{ id: 'questions', label: 'Questions' }]),
  { id: 'sources', label: 'Where each number comes from' },
];

function Neighbours({ file }: { file: AreaFile }) {
  const site = useSite();
  const district = file.area.district === null ? undefined : areaOf(site, file.area.district);
  if (district === undefined) return null;
  const others = district.lcsps.filter((id) => id !== file.area.id).map((id) => areaOf(site, id));
  return (
    <nav className="neighbours" aria-label="Areas near this one">
      <p className="govuk-body">
        Read as lying in{' '}
        {district.page === null ? formatArea(district) : <Link to={district.page}>{formatArea(district)}</Link>}{' '}
        (inferred from names)
        {others.map((other) => (
          <span key={other.id}>
            {' '}
            with <Link to={other.page ?? ''}>{formatArea(other)}</Link>
          </span>
        ))}
        . <Link to="areas/">All areas</Link>
      </p>
    </nav>
  );
}

/** One LCSP: how many children it serves, how attendance, exclusions and NEET stand at the nearest level, what is not known. */
export function LcspBody({ file }: { file: AreaFile }) {
  const site = useSite();
  const evidences = leadingEvidence(site, file);
  const apart = widestSpread(
    site,
    evidences.map((evidence) => evidence.indicator),
  );
  const counted = comparedEvidence(site, file);
  const district = file.area.district === null ? file.area : areaOf(site, file.area.district);
  return (
    <AreaPage
      file={file}
      kind={<Term name="LCSP" />}
      name={file.area.name}
      opening={describeOpening(openingOf(site, file))}
      citesAlso={site.governance.provenance}
      shared={entriesElsewhere(site, file)}
      lead={<OwnNotes district={district} />}
    >
      <Neighbours file={file} />
      <AreaTakeAway file={file} withForms />
      <Contents parts={partsOf(site, file, { evidences, counted })} />
      <Glossary names={TERMS} />
      <ReturnSection file={file} />
      <PopulationSection file={file} />
      {evidences.map((evidence) => (
        <IndicatorSection
          key={evidence.indicator.id}
          file={file}
          evidence={evidence}
          withStrip={evidence.indicator === apart}
          withTarget={!evidences.some((other) => isDrawnBeside(other, evidence))}
        />
      ))}
      {counted.map((evidence, index) => (
        <ComparedSection
          key={evidence.indicator.id}
          file={file}
          evidence={evidence}
          brief
          withDefinition={index === 0}
        />
      ))}
      <PlanSection indicators={evidences.map((evidence) => evidence.indicator)} />
      <PapersSection area={file.area} />
      <GapSection file={file} />
      <QuestionSection file={file} />
    </AreaPage>
  );
}
