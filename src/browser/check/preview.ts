import { checkParts } from '../../check/parts.ts';
import { drawBrought } from './bring/drawBrought.ts';
import { drawPreview } from './drawPreview.ts';

/** Loaded only once charts are asked for: the code that draws is larger than the rest of the tool. */
checkParts().drawPreview = drawPreview;
checkParts().drawBrought = drawBrought;
