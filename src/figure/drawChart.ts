import { drawSvg, type Drawing } from './drawSvg.ts';

/** Draws a chart as SVG text for a page; see `drawSvg`. */
export const drawChart = <Row>(drawing: Drawing<Row>): string => drawSvg(drawing).outerHTML;
