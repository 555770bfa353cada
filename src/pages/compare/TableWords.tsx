import { Sentences } from '../../components/Claims.tsx';
import type { ComparedArea } from '../../select/compareData.ts';
import { describeReading } from '../../words/claimsCompare.ts';

/** What holds for every cell of a table above, said once. */
export const TableWords = ({ county, hasOwn }: { county: ComparedArea; hasOwn: boolean }) => (
  <Sentences claims={describeReading(county, hasOwn)} className="govuk-body board-words" />
);
