import { createContext, useContext, type ReactNode } from 'react';

const FoldContext = createContext(false);

/**
 * Figures inside keep their sentence with their table, one press away: for a page whose own words say what the chart
 * shows beside it.
 */
export function FoldedFigures({ children }: { children: ReactNode }) {
  return <FoldContext value>{children}</FoldContext>;
}

/** True where a figure's sentence stands with its table. */
export const useIsFolded = (): boolean => useContext(FoldContext);
