import type { StatusCode } from '../../pipeline/contract/reasons.ts';
import { describeStatus } from '../format/statuses.ts';

type Symbol = Exclude<StatusCode, ''>;

const isSymbol = (status: StatusCode): status is Symbol => status !== '';

/** Every symbol used on a page, explained on it. Nothing when the page uses none. */
export function SymbolKey({ statuses }: { statuses: readonly StatusCode[] }) {
  const used = [...new Set(statuses.filter(isSymbol))].toSorted();
  if (used.length === 0) return null;
  return (
    <div className="symbol-key">
      <p className="symbol-key-title">Symbols on this page</p>
      <ul className="govuk-list">
        {used.map((status) => (
          <li key={status}>{describeStatus(status)}</li>
        ))}
      </ul>
    </div>
  );
}
