import { areaHighlighter } from './AreaHighlighter.tsx';
import { finder } from './Finder.tsx';
import { wakeIslands } from './wakeIslands.tsx';

/** Loaded on the first touch of an island, on every page but those of the choosers. */
wakeIslands(finder, areaHighlighter);
