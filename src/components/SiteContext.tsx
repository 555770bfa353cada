import { createContext, useContext, type ReactNode } from 'react';
import type { Site } from '../site/site.ts';

const SiteContext = createContext<Site | null>(null);

/** Gives the components inside it the published figures, so that none is handed down through those between. */
export function SiteProvider({ value, children }: { value: Site; children: ReactNode }) {
  return <SiteContext.Provider value={value}>{children}</SiteContext.Provider>;
}

/** The published figures with their look-ups. @throws a defect when called outside `SiteProvider` */
export function useSite(): Site {
  const site = useContext(SiteContext);
  if (site === null) throw new Error('missing SiteProvider around a page');
  return site;
}
