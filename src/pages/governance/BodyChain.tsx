import { formatBlank, formatPrintedDate } from '../../format/dates.ts';
import type { BodyInLine } from './governanceBodies.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Cite } from '../../components/Citations.tsx';
import { StandingWord } from './StandingWord.tsx';

function reportsTo({ reportsTo, reportsToId }: BodyInLine) {
  if (reportsToId === null) return formatBlank(reportsTo, 'not named in the papers held');
  return (
    <a className="govuk-link" href={`#body-${reportsToId}`}>
      {reportsTo}
    </a>
  );
}

/** Every body with the one it reports to, its standing and the date it began. */
export function BodyChain({ bodies }: { bodies: readonly BodyInLine[] }) {
  return (
    <DataTable
      caption="Bodies named in the papers held, the body each reports to, and how firm that was"
      shape="wide"
      columns={[
        { label: 'Body' },
        { label: 'Reports to' },
        { label: 'Standing', brief: true },
        { label: 'From, as printed' },
      ]}
      rows={bodies.map((line) => ({
        key: line.body.id,
        cells: [
          <a key="body" className="govuk-link" href={`#body-${line.body.id}`}>
            {line.body.name}
          </a>,
          reportsTo(line),
          <StandingWord key="standing" standing={line.body.standing} />,
          <>
            {formatPrintedDate(line.body.fromPrinted)}
            {'\u00a0'}
            <Cite id={line.body.provenance} />
          </>,
        ],
      }))}
    />
  );
}
