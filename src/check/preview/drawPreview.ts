import { areaOverTime } from '../../charts/areaOverTime.ts';
import { spine } from '../../charts/spine.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import type { CheckResult } from '../describeResult.ts';
import { element } from '../page/element.ts';
import type { ReturnRegisters } from '../returnRegisters.ts';
import { figureElement } from './figureElement.ts';
import { overTimeOf } from './overTimeOf.ts';
import { previewFigures, type PreviewFigure } from './previewRows.ts';
import { spineOf } from './spineOf.ts';

/** Draws the charts of a checked return into a place on the page. */
export type DrawPreview = (place: HTMLElement, result: CheckResult, registers: ReturnRegisters) => void;

/** Figures by area and measure, in the order of the return. */
function groupFigures(figures: readonly PreviewFigure[]): readonly (readonly PreviewFigure[])[] {
  const groups = new Map<string, PreviewFigure[]>();
  for (const figure of figures) {
    const key = `${figure.place.id} ${figure.entry.id}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [figure]);
    else group.push(figure);
  }
  return [...groups.values()];
}

/** Charts drawn of one return; one that names more measures is not of one LCSP. */
const MOST_CHARTS = 30;

export const drawPreview: DrawPreview = (place, result, registers) => {
  const figures = previewFigures(result, registers);
  const watermark = watermarkOf(registers.edition);
  const area = figures[0]?.place.id;
  const own = figures.filter((figure) => figure.place.id === area);
  const against = spineOf(own);
  const overTime = groupFigures(own)
    .map((group) => overTimeOf(group, registers))
    .filter((rows) => rows.length > 0)
    .slice(0, MOST_CHARTS);
  const charts = [
    ...(against.length === 0 ? [] : [figureElement({ chart: spine, rows: against, id: 'preview-spine', watermark })]),
    ...overTime.map((rows, index) =>
      figureElement({ chart: areaOverTime, rows, id: `preview-${index + 1}`, watermark }),
    ),
  ];
  const none = element('p', { class: 'govuk-body' }, 'No sound row has a figure that can be drawn.');
  place.replaceChildren(...(charts.length === 0 ? [none] : charts));
};
