import type { Area } from '../../../pipeline/contract/area.ts';
import { Link } from '../../components/Link.tsx';
import { formatArea } from '../../format/formatArea.ts';

interface Props {
  readonly area: Area;
  /** Every area of the same kind in the register's order, this one among them. */
  readonly all: readonly Area[];
  /** What follows an area's address, so that a reader stays on the same theme: blank, or `attendance/`. */
  readonly part: string;
}

const pathOf = (area: Area, part: string): string => `${area.page ?? ''}${part}`;

function Step({ area, part, rel }: { area: Area | undefined; part: string; rel: 'previous' | 'next' }) {
  if (area === undefined) return null;
  return (
    <Link to={pathOf(area, part)} className="govuk-link switch-step">
      {rel === 'previous' ? '‹ ' : ''}
      <span className="govuk-visually-hidden">{rel === 'previous' ? 'Previous: ' : 'Next: '}</span>
      {area.name}
      {rel === 'next' ? ' ›' : ''}
    </Link>
  );
}

/** The way to the same page of another area: the one before, the one after, and all of them folded away. */
export function AreaSwitcher({ area, all, part }: Props) {
  if (all.length < 2) return null;
  const at = all.findIndex(({ id }) => id === area.id);
  return (
    <nav className="switcher" aria-label="Other areas">
      <details className="switch-all">
        <summary>Change area</summary>
        <ul className="switch-list">
          {all.map((other) => (
            <li key={other.id}>
              {other.id === area.id ? (
                <b>{other.name}</b>
              ) : (
                <Link to={pathOf(other, part)}>
                  {other.name}
                  <span className="govuk-visually-hidden">{formatArea(other).slice(other.name.length)}</span>
                </Link>
              )}
            </li>
          ))}
        </ul>
      </details>
      <Step area={all[at - 1]} part={part} rel="previous" />
      <Step area={all[at + 1]} part={part} rel="next" />
    </nav>
  );
}
