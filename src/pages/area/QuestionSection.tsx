import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Link } from '../../components/Link.tsx';
import { PdfLink } from '../../components/PdfLink.tsx';
import { Said } from '../../components/Said.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaQuestions } from './areaQuestions.ts';
import { Section } from '../documents/Section.tsx';
import { packPath, pdfPath } from '../study-day/studyDayPaths.ts';

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
