import { selectCompared } from './selectCompared.ts';

/** Loaded where a choice has a chart that compares: hands its modules to Explore, which draws them. */
window.selectCompared = selectCompared;
