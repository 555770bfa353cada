import { Sentences } from '../../components/Sentences.tsx';
import type { ComparedArea } from '../../select/compareData.ts';
import { describeReading } from '../../words/claimsCompare.ts';

/** What holds for every cell of a table above, said once. */
export const TableWords = ({ county }: { county: ComparedArea }) => (
  <Sentences claims={describeReading(county)} className="govuk-body board-words" />
);
