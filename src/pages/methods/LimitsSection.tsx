import { Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatBlank } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Method, Text } from './Method.tsx';

const NOT_ALLOWED = [
  'An interval where the number of children is not held. The population table is never borrowed for it.',
  'A Wilson interval on half days missed: one child’s half days go together and are not separate trials. Attendance is compared by difference and shown with its spread.',
  'An interval on the population as printed: how it was counted is not said.',
  'A trend over a change of definition, collection or boundary.',
  'A verdict on two different periods.',
  'A share of an overlapping age band (10-17) in a stack or a sum.',
  'A county’s figure under an LCSP’s name.',
  'The Department for Education’s 10% measure of persistent absence against the plan’s target, which counts another threshold.',
  'A line that joins two sources, or two sides of a break.',
] as const;

function Definitions() {
  const site = useSite();
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

function Disclosure() {
  const site = useSite();
  const { threshold, owner } = site.index.disclosure;
  const most = threshold - 1;
  return (
    <Method id="disclosure" heading="How are small numbers of children protected?">
      <Text>
        A count from 1 to {most}, or its complement, is withheld before anything is written, and everything worked out
        from it is withheld with it: rate, interval, comparison, rank, bar, shade and sentence. Withheld with it are the
        figures of its neighbours, the LCSPs of the same district, for without them Kent’s figure less the others would
        give it away. Where a district is one LCSP, or its counts are too few to hide one another, a further district is
        withheld whole. Zeros are published. One symbol, <strong>c</strong>, stands for all of them.
      </Text>
      <Text>
        Who is whose neighbour is fixed beforehand, so this page gives nothing away: every withheld count could still be
        any number from 1 to {most}, or is none of them and could be at least {most} others, for a reader who has every
        sum, every rate with its rounding, every denominator, every earlier release, and this rule. Taking the smallest
        other figure instead would withhold fewer, but a reader who knows that could tell more (Wong, Fu, Wang and Pei,
        2007, on attacks on minimality; Daalmans and de Waal, 2010, on cell suppression). Two limits of that: in a group
        of fewer than {threshold} a count can be no more than the group, and whoever guesses by the size of places may
        guess which of two neighbours is small, but not how small.
      </Text>
      <Text>
        The threshold is {threshold}. Who owns that threshold: {owner}. The files are audited before they are written,
        by integer programmes over all sums and rates at once: if any withheld count could be worked out, the build
        stops. A figure withheld in the tables on purpose is audited in the same way, and may not be placed within a
        tenth of itself.
      </Text>
      <Text>
        Counts of children are taken by year alone, never by term. Permanent exclusions of three terms add up to those
        of the year, so a term withheld would take the year with it; children persistently absent in a term are partly
        those of the year, in no sum that could be audited. Half days missed are no children and are taken by term and
        half term.
      </Text>
    </Method>
  );
}

/** What is not done, and why. */
export function LimitsSection() {
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
        <Definitions />
      </Method>
      <Disclosure />
    </>
  );
}
