import { areaDrawn, broughtMeasures, type BroughtMeasure } from '../../../check/bring/broughtRows.ts';
import type { DrawBrought } from '../../../check/parts.ts';
import { areaOverTime } from '../../../charts/areaOverTime/areaOverTime.ts';
import { watermarkOf } from '../../../theme/watermark.ts';
import { element } from '../../element.ts';
import { figureElement } from '../figureElement.ts';

/** One period alone is no line. */
const isOverYears = ({ rows }: BroughtMeasure): boolean =>
  new Set(rows.filter(({ value, place }) => value !== null && place.role === 'me').map(({ period }) => period.key))
    .size > 1;

const paragraph = (text: string): HTMLElement => element('p', { class: 'govuk-body' }, text);

/** Which area is drawn, where the file holds more than one. */
function sayOthers(areas: number, name: string): readonly string[] {
  return areas > 1 ? [`Drawn for ${name}; the file holds figures of ${areas} areas.`] : [];
}

export const drawBrought: DrawBrought = (place, brought, { returns, imports }) => {
  const area = areaDrawn(brought, imports);
  if (area === null) return;
  const measures = broughtMeasures(brought, area, imports);
  const watermark = watermarkOf(returns.edition);
  const charts = measures
    .filter(isOverYears)
    .map(({ rows }, index) => figureElement({ chart: areaOverTime, rows, id: `brought-${index + 1}`, watermark }));
  const single = measures.filter((measure) => !isOverYears(measure)).map(({ label }) => label);
  const words = [
    ...sayOthers(new Set(brought.figures.map(({ areaId }) => areaId)).size, area.name),
    ...(single.length === 0 ? [] : [`Fewer than two years to draw over time: ${single.join('; ')}.`]),
  ];
  place.replaceChildren(...words.map(paragraph), ...charts);
};
