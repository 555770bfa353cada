import { compareChooser } from '../../pages/compare/CompareChooser.tsx';
import { packChooser } from '../../pages/study-day/PackChooser.tsx';
import { wakeIslands } from './wakeIslands.tsx';

/** Loaded in place of the other islands where a reader chooses areas: they are large, and stand on two pages. */
wakeIslands(compareChooser, packChooser);
