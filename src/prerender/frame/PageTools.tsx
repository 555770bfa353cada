import type { FileHead } from '../../../pipeline/contract/files.ts';
import { relativeAddress, usePage } from '../../components/Link.tsx';

/** A closed box that its script fills on the first touch; opening it needs no script, so no press is lost. */
function Tool({ name, label }: { name: 'notes' | 'offline'; label: string }) {
  return (
    <details className="govuk-details" data-tool={name}>
      <summary className="govuk-details__summary">
        <span className="govuk-details__summary-text">{label}</span>
      </summary>
      <div className="govuk-details__text">One moment.</div>
    </details>
  );
}

/**
 * What a reader can keep on the device: notes on the page, and the whole site for a place without a signal. A copy on
 * a disk is offline already.
 */
export function PageTools({ head }: { head: FileHead }) {
  const page = usePage();
  return (
    <aside
      className="page-tools js-only"
      aria-label="Notes and offline copy"
      data-path={page.path}
      data-release={head.release}
      data-root={relativeAddress({ ...page, field: false }, '')}
    >
      <div className="govuk-width-container">
        <Tool name="notes" label="Write a note on this page" />
        {!page.field && <Tool name="offline" label="Save this site for offline use" />}
      </div>
    </aside>
  );
}
