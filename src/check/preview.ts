import { checkParts } from './parts.ts';
import { drawPreview } from './preview/drawPreview.ts';

/** Loaded only once charts are asked for: the code that draws is larger than the rest of the tool. */
checkParts().drawPreview = drawPreview;
