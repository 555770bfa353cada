import type { ReactNode } from 'react';
import { relativeAddress, usePage } from './PageContext.tsx';

/**
 * A page whose whole text stands at another address: the loader sends a reader there whose link names a part that is
 * not on this page.
 *
 * @param to path from the site root
 */
export function MovedTo({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  return (
    <div className={className} data-moved-to={relativeAddress(usePage(), to)}>
      {children}
    </div>
  );
}
