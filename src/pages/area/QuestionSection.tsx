import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { PdfLink } from '../../components/PdfLink.tsx';
import { Said } from '../../components/Said.tsx';
import type { Claim } from '../../format/claim.ts';
import { LEADING_THEMES } from '../../format/claimsMissing.ts';
import { askOfLevel, askOfTargets } from '../../format/claimsQuestions.ts';
import type { Site } from '../../load/site.ts';
import { areaOf } from '../../select/areaOf.ts';
import { indicatorOf } from '../../select/indicatorOf.ts';
import { ownReturn } from '../../select/ownReturn.ts';
import { Section } from '../documents/Section.tsx';
import { packPath, pdfPath } from '../study-day/studyDayPaths.ts';

/** Questions about figures that are missing on the leading themes, each once, in the order of the themes. */
function questionsOfGaps(site: Site, file: AreaFile): readonly Claim[] {
  const missing = file.coverage.filter((cell) => cell.state !== 'held' && cell.question !== '');
  const ordered = LEADING_THEMES.flatMap((theme) =>
    missing.filter((cell) => indicatorOf(site, cell.indicator).theme === theme).map((cell) => cell.question),
  );
  return [...new Set(ordered)].map((text) => ({ rule: 'question', text }));
}

function questionsOf(site: Site, file: AreaFile): readonly Claim[] {
  const { area } = file;
  const level =
    area.district === null || ownReturn(file).length > 0 ? [] : [askOfLevel(area, areaOf(site, area.district))];
  const labelOf = (target: AreaFile['targets'][number]) => indicatorOf(site, target.indicator).shortLabel;
  return [...questionsOfGaps(site, file), ...level, ...askOfTargets(file.targets, labelOf)];
}

/** Questions the evidence puts, for whoever reviews the area. */
export function QuestionSection({ site, file }: { site: Site; file: AreaFile }) {
  const questions = questionsOf(site, file);
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
