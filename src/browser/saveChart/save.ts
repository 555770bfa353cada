import { fillSaveBox } from './saveTools.ts';

/** Loaded when the box of a chart is first opened. */
window.fillSaveBox = fillSaveBox;
