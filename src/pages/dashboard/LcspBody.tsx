import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Glossary, Term } from '../../components/Terms.tsx';
import { describeOpening, openingOf } from '../area/opening.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { areaOf, type Site } from '../../site/site.ts';
import { areaGaps, GapSection, areaQuestions, QuestionSection } from '../area/Questions.tsx';
import { comparedEvidence, leadingEvidence } from '../../select/evidence.ts';
import { entriesElsewhere, OwnNotes } from './EntriesElsewhere.tsx';
import { Contents } from '../documents/DocumentPage.tsx';
import { AreaPage, AreaTakeAway } from '../area/AreaPage.tsx';
import { LcspMeasures, type Held } from './MeasureSections.tsx';
import { PapersSection, PlanSection } from './Papers.tsx';
import { PopulationSection } from '../area/PopulationSection.tsx';
import { returnPart, ReturnSection } from '../area/ReturnSection.tsx';
import { Neighbours } from './AreaWays.tsx';

const TERMS = ['LCSP', 'NEET', 'NI', 'CYPP', 'LAA', 'Persistent absence', 'Half day (session)', 'Outturn', 'Estimate'];

/** The parts of the page in order: each link has its section, because both hang on what the same functions find. */
const partsOf = (site: Site, file: AreaFile, { evidences, counted }: Held) => [
  ...returnPart(file),
  { id: 'population', label: 'Children and young people' },
  ...[...evidences, ...counted].map(({ indicator }) => ({ id: indicator.id, label: indicator.shortLabel })),
  { id: 'plan', label: 'What the plan said would be done' },
  { id: 'papers', label: 'What the papers say of it' },
  ...(areaGaps(site, file).length === 0 ? [] : [{ id: 'not-held', label: 'What is not held' }]),
  ...(areaQuestions(site, file).length === 0 ? [] : [{ id: 'questions', label: 'Questions' }]),
  { id: 'sources', label: 'Where each number comes from' },
];

/** One LCSP: how many children it serves, how attendance, exclusions and NEET stand at the nearest level, what is not known. */
export function LcspBody({ file }: { file: AreaFile }) {
  const site = useSite();
  const evidences = leadingEvidence(site, file);
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
      <LcspMeasures file={file} evidences={evidences} counted={counted} />
      <PlanSection indicators={evidences.map((evidence) => evidence.indicator)} />
      <PapersSection area={file.area} />
      <GapSection file={file} />
      <QuestionSection file={file} />
    </AreaPage>
  );
}
