import { describeNotice } from '../../words/claimsCompare.ts';
import type { ViewNotice } from '../../select/compareView.ts';

/** What could not be followed in the page's address; said aloud too. Nothing when all was. */
export function Notices({ notices }: { notices: readonly ViewNotice[] }) {
  return (
    <div role="status">
      {notices.length > 0 && (
        <ul className="govuk-inset-text view-notices">
          {notices.map((notice) => (
            <li key={describeNotice(notice)}>{describeNotice(notice)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
