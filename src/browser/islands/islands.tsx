import { AreaHighlighter } from './AreaHighlighter.tsx';
import { Finder } from './Finder.tsx';
import { wakeIslands } from './wakeIslands.tsx';

/** Loaded on the first touch of an island, on every page but those of the choosers. */
wakeIslands({ finder: Finder, 'area-highlighter': AreaHighlighter });
