import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { isByTerm, ownReturn } from '../../select/ownReturn.ts';
import { LEADING_THEMES, indicatorOf, areaOf, type Site } from '../../site/site.ts';
import { groupGaps, labelGap, type GapGroup } from '../../words/claimsMissing.ts';
import { Gap } from '../../components/Gap.tsx';
import { Link, PdfLink } from '../../components/Link.tsx';
import { formatArea } from '../../format/areas.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { Section } from '../documents/DocumentPage.tsx';
import type { Area } from '../../../pipeline/contract/area.ts';
import { TARGET_NOTE_IDS, type Target, type TargetNoteId } from '../../../pipeline/contract/verdict.ts';
import type { Claim } from '../../words/claim.ts';
import { hasComparableOutturn, isForYearOfEstimate } from '../../words/claimsTarget.ts';
import { Said } from '../../components/Claims.tsx';
import { packPath, pdfPath } from '../study-day/studyDayPaths.ts';

/** What is not held for an area, the themes of its page first; empty where every measure has a figure. */
export function areaGaps(site: Site, file: AreaFile): readonly GapGroup[] {
  const themeOf = (cell: AreaFile['coverage'][number]) => indicatorOf(site, cell.indicator).theme;
  const leading = file.coverage.filter((cell) => LEADING_THEMES.some((theme) => theme === themeOf(cell)));
  const others = file.coverage.filter((cell) => !leading.includes(cell));
  return groupGaps([...leading, ...others], ({ indicator }) => labelMeasure(site, file, indicator));
}

/** A measure without a figure of a year, as a list of them names it. */
export const labelMeasure = (
  site: Site,
  file: AreaFile,
  indicator: AreaFile['coverage'][number]['indicator'],
): string => labelGap(indicatorOf(site, indicator).shortLabel, { byTerm: isByTerm(file, indicator) });

/** What is not held for an area, why, who would hold it and what to ask. */
export function GapSection({ file }: { file: AreaFile }) {
  const site = useSite();
  const gaps = areaGaps(site, file);
  if (gaps.length === 0) return null;
  return (
    <Section id="not-held" heading={`What is not held for ${formatArea(file.area)}, and who would hold it?`}>
      {gaps.map((gap) => (
        <Gap key={gap.indicators.join()} gap={gap} />
      ))}
      <p className="govuk-body">
        <Link to="data/coverage/">Which figures are held for which area</Link>
      </p>
    </Section>
  );
}

/** The question a note puts, asked of the target and never of the children; the measures it concerns follow. */
const NOTE_QUESTIONS = {
  T1: 'Why was the target set easier than a figure in its own table, and was it changed?',
  T2: 'The target for a later year equals the estimate of the year before it: what was it meant to change?',
  T3: 'Why is the target easier than a figure, actual or provisional, that its own table prints for an earlier year?',
  T4: 'Does the target belong to the year its cell names or the year its column names?',
  T5: 'Has a target been set since the plan was printed, and where is it published?',
  T6: 'What was the target meant to say? As printed it lies outside the possible range.',
  T7: 'The figure published later is not the plan’s, which is read as an estimate: what figure did the council itself hold for that year, and which does it go by now?',
} as const satisfies Record<TargetNoteId, string>;

/** A question never rests on a comparison the site refuses, nor takes a target for the year of its estimate for a later one. */
function isAsked(id: TargetNoteId, target: Target): boolean {
  if (id === 'T7') return hasComparableOutturn(target);
  return id !== 'T2' || !isForYearOfEstimate(target);
}

/** Questions the notes on some targets put: one for each note, with the measures it concerns. */
export const askOfTargets = (targets: readonly Target[], labelOf: (target: Target) => string): readonly Claim[] =>
  TARGET_NOTE_IDS.flatMap((id): readonly Claim[] => {
    const noted = targets.filter((target) => target.notes.some((note) => note.id === id) && isAsked(id, target));
    if (noted.length === 0) return [];
    return [{ rule: 'question', text: `${NOTE_QUESTIONS[id]} (${noted.map(labelOf).join('; ')})` }];
  });

/** Asked on every LCSP page: a district's figure hides its partnerships as the county's hides its districts. */
const askOfLevel = (area: Area, district: Area): Claim => ({
  rule: 'question',
  text: `What does ${area.name}’s own multi-agency data set show that ${district.name} district’s figures cannot?`,
});

/** What is asked of a theme no LCSP has a figure of, where there is one line for it; the whole question is one click down. */
const ASKED_BRIEFLY = {
  attendance: 'What was attendance in its schools last year?',
  exclusions: 'How many of its pupils were excluded?',
  neet: 'How many aged 16 to 18 are NEET?',
} as const satisfies Record<(typeof LEADING_THEMES)[number], string>;

interface Wording {
  /** True where a question has one line. */
  readonly brief?: boolean;
}

/** Questions about figures that are missing on the leading themes, each once, in the order of the themes. */
function questionsOfGaps(site: Site, file: AreaFile, brief: boolean): readonly Claim[] {
  const missing = file.coverage.filter((cell) => cell.state !== 'held' && cell.question !== '');
  const ordered = LEADING_THEMES.flatMap((theme) =>
    missing
      .filter((cell) => indicatorOf(site, cell.indicator).theme === theme)
      .map((cell) => (brief && file.area.type === 'LCSP' ? ASKED_BRIEFLY[theme] : cell.question)),
  );
  return [...new Set(ordered)].map((text) => ({ rule: 'question', text }));
}

/** Questions an area's figures, and those it has none of, put; empty where there is none. */
export function areaQuestions(site: Site, file: AreaFile, { brief = false }: Wording = {}): readonly Claim[] {
  const { area } = file;
  const level =
    area.district === null || ownReturn(file).length > 0 ? [] : [askOfLevel(area, areaOf(site, area.district))];
  const labelOf = (target: AreaFile['targets'][number]) => indicatorOf(site, target.indicator).shortLabel;
  return [...questionsOfGaps(site, file, brief), ...level, ...askOfTargets(file.targets, labelOf)];
}

/** Questions the evidence puts, for whoever reviews the area. */
export function QuestionSection({ file }: { file: AreaFile }) {
  const site = useSite();
  const questions = areaQuestions(site, file);
  if (questions.length === 0) return null;
  return (
    <Section id="questions" heading="Which questions do these figures put?">
      <ol className="govuk-list govuk-list--number questions">
        {questions.map((question) => (
          <li key={question.text}>
            <Said claim={question} />
          </li>
        ))}
      </ol>
      {file.area.type === 'LCSP' && (
        <p className="govuk-body">
          To take along: <Link to={packPath(file.area)}>study-day pack</Link>{' '}
          <PdfLink to={pdfPath(file.area.id)}>PDF</PdfLink>
        </p>
      )}
    </Section>
  );
}
