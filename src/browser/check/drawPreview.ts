import { areaOverTime } from '../../charts/areaOverTime/areaOverTime.ts';
import { sayNoFigure } from '../../charts/chartWords.ts';
import { spine } from '../../charts/spine/spine.ts';
import { watermarkOf } from '../../theme/watermark.ts';
import { element } from '../element.ts';
import type { DrawPreview } from '../../check/parts.ts';
import { figureElement } from './figureElement.ts';
import { overTimeOf } from '../../check/preview/overTimeOf.ts';
import { previewFigures, type PreviewFigure } from '../../check/preview/previewRows.ts';
import { spineOf } from '../../check/preview/spineOf.ts';

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

/** True for a measure with figures of two years or more: one alone is no line. */
const isOverYears = (group: readonly PreviewFigure[]): boolean =>
  new Set(group.filter(({ value }) => value !== null).map(({ period }) => period.key)).size > 1;

const paragraph = (text: string): HTMLElement => element('p', { class: 'govuk-body' }, text);

const labelOf = (group: readonly PreviewFigure[]): string => group[0]?.measure.label ?? '';

/** What is left to words: measures with one year, and those of which no figure can be shown, with the reason. */
function sayNotDrawn(groups: readonly (readonly PreviewFigure[])[]): readonly string[] {
  const none = groups.filter((group) => sayNoFigure(group) !== '');
  const single = groups.filter((group) => !none.includes(group) && !isOverYears(group));
  return [
    ...(single.length === 0 ? [] : [`Fewer than two years to draw over time: ${single.map(labelOf).join('; ')}.`]),
    ...none.map((group) => `${labelOf(group)}: ${sayNoFigure(group)}`),
    ...(groups.length === 0 ? ['No row without an error, so there is no figure to show.'] : []),
  ];
}

/** Charts drawn of one return; one that names more measures is not of one LCSP. */
const MOST_CHARTS = 30;

export const drawPreview: DrawPreview = (place, result, registers) => {
  const figures = previewFigures(result, registers);
  const watermark = watermarkOf(registers.edition);
  const area = figures[0]?.place.id;
  const own = figures.filter((figure) => figure.place.id === area);
  const against = spineOf(own);
  const groups = groupFigures(own);
  const overTime = groups
    .filter(isOverYears)
    .map((group) => overTimeOf(group, registers))
    .slice(0, MOST_CHARTS);
  const charts = [
    ...(against.length === 0 ? [] : [figureElement({ chart: spine, rows: against, id: 'preview-spine', watermark })]),
    ...overTime.map((rows, index) =>
      figureElement({ chart: areaOverTime, rows, id: `preview-${index + 1}`, watermark }),
    ),
  ];
  place.replaceChildren(...charts, ...sayNotDrawn(groups).map(paragraph));
};
