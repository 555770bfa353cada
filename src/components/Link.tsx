import type { ReactNode } from 'react';
import { relativeAddress, usePage } from './PageContext.tsx';

/** A link inside the site, written by path from the root and rendered relative to the page it stands on. */
export function Link({ to, children, className }: { to: string; children: ReactNode; className?: string }) {
  const address = relativeAddress(usePage(), to);
  return (
    <a className={className ?? 'govuk-link'} href={address}>
      {children}
    </a>
  );
}
