import type { ObservationRow } from '../../check/table/observationTable.ts';
import { areaId, indicatorId } from '../../contract/ids.ts';
import type { AreaReturns, SentReturn } from '../../contract/returns.ts';
import type { AreaRegister } from '../../registers/areas.ts';
import type { ReturnEntry } from '../returnEntry.ts';
import { STANDINGS } from '../returnSchema.ts';

/** A return in force with its rows. */
interface Read {
  readonly entry: ReturnEntry;
  readonly rows: readonly Pick<ObservationRow, 'indicatorId' | 'period'>[];
}

/** What every LCSP has sent by the register, those that have sent nothing among them; no figure of a return is in it. */
export function assembleSent(
  { byId }: AreaRegister,
  register: readonly ReturnEntry[],
  read: readonly Read[],
): readonly AreaReturns[] {
  const lcsps = [...byId.values()].filter(({ type }) => type === 'LCSP');
  return lcsps.map(({ id }) => ({
    area: areaId(id),
    returns: register
      .filter(({ area }) => area.id === id)
      .toSorted(inForceFirst)
      .map((entry) => describeSent(entry, register, read)),
  }));
}

function inForceFirst(a: ReturnEntry, b: ReturnEntry): number {
  const rank = ({ standing }: ReturnEntry): number => STANDINGS.indexOf(standing);
  return rank(a) - rank(b) || b.received.localeCompare(a.received, 'en') || a.line - b.line;
}

function describeSent(entry: ReturnEntry, register: readonly ReturnEntry[], read: readonly Read[]): SentReturn {
  const { received, standing, signedOffBy, replaces } = entry;
  const before = register.find(({ file }) => file === replaces);
  const rows = read.find((one) => one.entry === entry)?.rows ?? [];
  return { received, standing, corrects: before?.received ?? null, signedOffBy, holds: holdsOf(rows) };
}

function holdsOf(rows: Read['rows']): SentReturn['holds'] {
  const periods = new Map<string, Set<string>>();
  for (const { indicatorId: id, period } of rows) periods.set(id, (periods.get(id) ?? new Set()).add(period));
  return [...periods].map(([id, all]) => ({ indicator: indicatorId(id), periods: [...all].toSorted() }));
}
