import type { LaaTarget, Target2010 } from '../../../pipeline/contract/plan.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { Cite } from '../../components/Citations.tsx';
import { Link } from '../../components/Link.tsx';
import { formatBlank } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { indicatorAddress } from './planAddresses.ts';

/** Local Area Agreement targets the LCSPs support. */
export function LaaTable({ targets, indicators }: { targets: readonly LaaTarget[]; indicators: readonly Indicator[] }) {
  const number = (target: LaaTarget) =>
    indicators.find((indicator) => indicator.id === target.indicator)?.niNumber ?? target.indicator;
  return (
    <DataTable
      caption="Local Area Agreement (LAA) targets the plan says all LCSPs support"
      columns={[{ label: 'Indicator', brief: true }, { label: 'Target, as printed' }, { label: 'Lead body' }]}
      rows={targets.map((target) => ({
        key: target.provenance,
        cells: [
          <Link key="indicator" to={indicatorAddress(target.indicator)}>
            {number(target)}
          </Link>,
          <>
            {target.text}
            {'\u00a0'}
            <Cite id={target.provenance} />
          </>,
          formatBlank(target.leadBody, 'not named in the papers held'),
        ],
      }))}
    />
  );
}

/** Targets for 2010 the LCSPs were particularly to support, in the printed order. */
export function Table2010({ targets }: { targets: readonly Target2010[] }) {
  return (
    <DataTable
      caption="Targets for 2010 the plan says LCSPs will particularly support"
      columns={[{ label: 'Target', brief: true }, { label: 'As printed' }, { label: 'Lead body' }]}
      rows={targets.map((target) => ({
        key: target.provenance,
        cells: [
          `Target ${target.number}`,
          <>
            {target.text}
            {'\u00a0'}
            <Cite id={target.provenance} />
          </>,
          formatBlank(target.leadBody, 'not named in the papers held'),
        ],
      }))}
    />
  );
}
