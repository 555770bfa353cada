import type { ComponentType } from 'react';
import { AreaHighlighter, type AreaHighlighterProps } from './AreaHighlighter.tsx';
import { CompareChooser, type CompareChooserProps } from '../../pages/compare/CompareChooser.tsx';
import { Finder, type FinderProps } from './Finder.tsx';
import { PackChooser, type PackChooserProps } from '../../pages/study-day/PackChooser.tsx';

/** Props of each island by its name. All must be plain data: they travel in the page as JSON. */
export interface IslandProps {
  readonly finder: FinderProps;
  readonly 'area-highlighter': AreaHighlighterProps;
  readonly compare: CompareChooserProps;
  readonly 'study-day': PackChooserProps;
}

export type IslandName = keyof IslandProps;

/** Parts of pages that come alive on first touch. */
export const islands: { readonly [Name in IslandName]: ComponentType<IslandProps[Name]> } = {
  finder: Finder,
  'area-highlighter': AreaHighlighter,
  compare: CompareChooser,
  'study-day': PackChooser,
};
