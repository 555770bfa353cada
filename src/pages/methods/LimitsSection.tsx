import { Link } from '../../components/Link.tsx';
import type { Site } from '../../load/site.ts';
import { formatBlank } from '../../format/formatBlank.ts';
import { DataTable } from '../documents/DataTable.tsx';
import { Method, Text } from './Method.tsx';

const NOT_ALLOWED = [
  'An interval where the number of children is not published. The population table is never borrowed for it.',
  'A Wilson interval on half days missed: one child’s half days go together and are not separate trials. Attendance is compared by difference and shown with its spread.',
  'An interval on a complete count, such as the population.',
  'A trend over a change of definition, collection or boundary.',
  'A verdict on two different periods.',
  'A share of an overlapping age band (10-17) in a stack or a sum.',
  'A county’s figure under an LCSP’s name.',
  'The Department for Education’s 10% measure of persistent absence against the plan’s target, which counts another threshold.',
  'A line that joins two sources, or two sides of a break.',
] as const;

function Definitions({ site }: { site: Site }) {
  const changes = site.index.indicators.flatMap((indicator) =>
    (site.indicators.get(indicator.id)?.definitions ?? []).map((change) => ({ indicator, change })),
  );
  return (
    <DataTable
      caption="Changes of definition, collection and boundary, by indicator"
      columns={[
        { label: 'Indicator' },
        { label: 'From', brief: true },
        { label: 'Kind', brief: true },
        { label: 'What changed' },
        { label: 'Breaks the series', brief: true },
      ]}
      rows={changes.map(({ indicator, change }) => ({
        key: `${indicator.id} ${change.changedFrom}`,
        cells: [
          <Link key="indicator" to={`indicators/${indicator.id}/`}>
            {indicator.shortLabel}
          </Link>,
          change.changedFrom,
          change.kind,
          formatBlank(change.whatChanged),
          change.breaks ? 'yes' : 'no',
        ],
      }))}
    />
  );
}

function Disclosure({ site }: { site: Site }) {
  const { threshold, owner } = site.index.disclosure;
  const most = threshold - 1;
  return (
    <Method id="disclosure" heading="How are small numbers of children protected?">
      <Text>
        A count from 1 to {most}, or its complement, is hidden before anything is written, and everything worked out
        from it is hidden with it: rate, interval, comparison, rank, bar, shade and sentence. Then the smallest further
        counts are hidden until every hidden count could still be any number from 1 to {most}, whatever sums, overlaps
        and earlier releases a reader sets against each other. Zeros are published. One symbol, <strong>c</strong>,
        stands for both kinds of hiding.
      </Text>
      <Text>
        The threshold is {threshold}. Who owns that threshold: {owner}. The built files are audited: if any hidden count
        could be worked out, the build stops. Small counts are never published both for the LCSPs and for the trusts.
      </Text>
    </Method>
  );
}

/** What is not done, and why. */
export function LimitsSection({ site }: { site: Site }) {
  return (
    <>
      <Method id="not-allowed" heading="What is not allowed?">
        <ul className="govuk-list govuk-list--bullet">
          {NOT_ALLOWED.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Method>
      <Method id="breaks" heading="Where does a series break?">
        <Definitions site={site} />
      </Method>
      <Disclosure site={site} />
    </>
  );
}
