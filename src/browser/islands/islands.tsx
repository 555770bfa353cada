import { areaHighlighter } from '../../pages/indicator/AreaHighlighter.tsx';
import { finder } from '../../pages/home/finder/Finder.tsx';
import { wakeIslands } from './wakeIslands.tsx';

/** Loaded on the first touch of an island, on every page but those of the choosers. */
wakeIslands(finder, areaHighlighter);
