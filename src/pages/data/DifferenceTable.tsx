import type { Area } from '../../../pipeline/contract/area.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Link } from '../../components/Link.tsx';
import { formatNumber } from '../../format/numbers.ts';
import type { SourceDifference } from '../../select/checks.ts';
import { DataTable } from '../../components/DataTable.tsx';

const shown = (value: number | null, digits: number, indicator: Indicator): string =>
  value === null ? 'none' : formatNumber(value, { digits, unit: indicator.unit });

const reading = ({ bridge, target }: SourceDifference): string =>
  bridge.passed
    ? 'They agree to the coarser rounding, so the later source may be set against the plan’s target.'
    : `They do not measure quite the same, so both are shown and the target gets no verdict. ${target.verdict.reason}`;

/** The same indicator and period in two sources, with our reading. */
export function DifferenceTable({ differences, county }: { differences: readonly SourceDifference[]; county: Area }) {
  return (
    <DataTable
      caption={`The plan and the Department for Education on the same indicator and period, ${county.name}`}
      shape="wide"
      columns={[
        { label: 'Indicator' },
        { label: 'Period', brief: true },
        { label: 'The plan', numeric: true },
        { label: 'The later source', numeric: true },
        { label: 'Bridge test', brief: true },
        { label: 'Our reading' },
      ]}
      rows={differences.map((difference) => {
        const { indicator, bridge } = difference;
        return {
          key: indicator.id,
          cells: [
            <Link key="indicator" to={`indicators/${indicator.id}/`}>
              {indicator.shortLabel}
            </Link>,
            bridge.period?.label ?? 'none shared',
            shown(bridge.planValue, bridge.planDigits, indicator),
            shown(bridge.otherValue, bridge.otherDigits, indicator),
            bridge.passed ? 'passed' : 'not passed',
            reading(difference),
          ],
        };
      })}
    />
  );
}
