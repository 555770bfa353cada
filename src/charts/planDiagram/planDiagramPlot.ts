import { text, type Markish, type PlotOptions } from '@observablehq/plot';
import { hairlines, type RuleSpan } from '../../marks/lines.ts';
import { wrapText } from '../../marks/text.ts';
import { LINE_HEIGHT, TEXT_SIZES, type ChartTheme } from '../../theme/chart.ts';
import { placedPlot } from '../chartMarks.ts';
import {
  groupPlan,
  speakOutcome,
  type PlanOutcome,
  type PlanPriority,
  type PlanDiagramRow,
  type PlanWords,
} from './groupPlan.ts';

const WIDE = 500;
const SIZE = TEXT_SIZES.normal;
const LINE = SIZE * LINE_HEIGHT;
const ITEM_GAP = 7;
const BLOCK_GAP = 16;
const DONE = 'Key actions that name it';
const SHOWN = 'Indicators linked to it';

/** A text of the diagram in CSS pixels from its top left. */
interface PlanText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly weight: 'bold' | 'normal';
  readonly soft: boolean;
}

function headText(words: string, x: number, y: number): PlanText {
  return { x, y, lines: [words], weight: 'normal', soft: true };
}

interface PlanFrame {
  readonly width: number;
  /** Actions by number and our own links by count. */
  readonly isBrief: boolean;
}

interface PlanLayout {
  readonly texts: PlanText[];
  readonly solid: RuleSpan[];
  readonly dashed: RuleSpan[];
  readonly bottom: number;
}

/** A list of texts under one another with a bracket at its left; the bracket's arm reaches back to the text before it. */
interface PlanList {
  readonly items: readonly string[];
  readonly isOurs: boolean;
  readonly x: number;
  readonly width: number;
}

const heightOf = (lines: readonly string[]): number => lines.length * LINE;

function layList({ items, isOurs, x, width }: PlanList, top: number, reach: number): PlanLayout {
  let y = top;
  const texts = items.map((item) => {
    const lines = wrapText(item, width - 10, SIZE);
    const placed: PlanText = { x: x + 10, y, lines, weight: 'normal', soft: item.startsWith('No ') };
    y += heightOf(lines) + ITEM_GAP;
    return placed;
  });
  const bottom = y - ITEM_GAP;
  const rules = [
    { x1: x, x2: x, y1: top, y2: bottom },
    { x1: x - reach, x2: x, y1: top + LINE / 2, y2: top + LINE / 2 },
  ];
  return { texts, solid: isOurs ? [] : rules, dashed: isOurs ? rules : [], bottom };
}

/** Solid bracket for what a key action names, dashed for our own links, one under the other. */
function layIndicators(
  { shown }: PlanWords,
  place: Pick<PlanList, 'x' | 'width'> & { readonly top: number; readonly reach: number },
): PlanLayout[] {
  const laid: PlanLayout[] = [];
  for (const { items, isOurs } of shown) {
    const before = laid.at(-1);
    const top = before === undefined ? place.top : before.bottom + ITEM_GAP;
    const reach = before === undefined ? place.reach : 0;
    laid.push(layList({ ...place, items, isOurs }, top, reach));
  }
  return laid;
}

const mergeLayouts = (parts: readonly PlanLayout[]): PlanLayout => ({
  texts: parts.flatMap(({ texts }) => texts),
  solid: parts.flatMap(({ solid }) => solid),
  dashed: parts.flatMap(({ dashed }) => dashed),
  bottom: Math.max(...parts.map(({ bottom }) => bottom)),
});

function layOutcome(outcome: PlanOutcome, top: number, { width, isBrief }: PlanFrame): PlanLayout {
  const words = speakOutcome(outcome, isBrief);
  const isWide = width >= WIDE;
  const name = `${outcome.id}: ${outcome.text}`;
  const outcomeWidth = isWide ? 190 : width - 12;
  const lines = wrapText(name, outcomeWidth, SIZE);
  const own: PlanLayout = {
    texts: [{ x: 4, y: top, lines, weight: 'normal', soft: false }],
    solid: [],
    dashed: [],
    bottom: top + heightOf(lines),
  };
  if (isWide) {
    const actions = layList({ items: words.actions, isOurs: false, x: 216, width: 200 }, top, 14);
    const indicators = layIndicators(words, { x: 436, width: width - 438, top, reach: 12 });
    return mergeLayouts([own, actions, ...indicators]);
  }
  const doneTop = own.bottom + ITEM_GAP;
  const list = { x: 18, width: width - 20, reach: 0 };
  const actions = layList({ ...list, items: words.actions, isOurs: false }, doneTop + LINE, 0);
  const shownTop = actions.bottom + ITEM_GAP;
  const indicators = layIndicators(words, { ...list, top: shownTop + LINE });
  const heads: PlanLayout = {
    texts: [headText(DONE, 18, doneTop), headText(SHOWN, 18, shownTop)],
    solid: [],
    dashed: [],
    bottom: 0,
  };
  return mergeLayouts([own, heads, actions, ...indicators]);
}

function layPriority(priority: PlanPriority, top: number, frame: PlanFrame): PlanLayout {
  const { width } = frame;
  const lines = wrapText(`Priority ${priority.number}: ${priority.title}`, (width - 8) / 1.1, SIZE);
  const heading: PlanText = { x: 0, y: top, lines, weight: 'bold', soft: false };
  const parts: PlanLayout[] = [{ texts: [heading], solid: [], dashed: [], bottom: top + heightOf(lines) + 2 }];
  for (const outcome of priority.outcomes)
    parts.push(layOutcome(outcome, (parts.at(-1)?.bottom ?? top) + BLOCK_GAP, frame));
  return mergeLayouts(parts);
}

/** Headings of the three columns on a wide drawing; a narrow one has them over each list. */
const HEADS: readonly PlanText[] = [headText('Outcome', 4, 2), headText(DONE, 226, 2), headText(SHOWN, 446, 2)];

function drawTexts(texts: readonly PlanText[], theme: ChartTheme): Markish[] {
  const groups = [
    { pick: texts.filter(({ soft }) => soft), fill: theme.inkSoft, weight: 'normal' },
    { pick: texts.filter(({ soft, weight }) => !soft && weight === 'normal'), fill: theme.ink, weight: 'normal' },
    { pick: texts.filter(({ weight }) => weight === 'bold'), fill: theme.me, weight: 'bold' },
  ];
  return groups.map(({ pick, fill, weight }) =>
    text(pick, {
      x: 'x',
      y: 'y',
      text: (each: PlanText) => each.lines.join('\n'),
      textAnchor: 'start',
      lineAnchor: 'top',
      fontSize: SIZE,
      lineHeight: LINE_HEIGHT,
      fontWeight: weight,
      fill,
    }),
  );
}

/** Plot options of the plan as a tree read from left to right, or on a narrow drawing as nested lists. */
export function plotPlanDiagram(
  rows: readonly PlanDiagramRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const isWide = width >= WIDE;
  const parts: PlanLayout[] = [];
  const starts: number[] = [];
  const priorities = groupPlan(rows);
  for (const priority of priorities) {
    const top = (parts.at(-1)?.bottom ?? (isWide ? LINE - 6 : -10)) + BLOCK_GAP;
    starts.push(top);
    parts.push(layPriority(priority, top, { width, isBrief: priorities.length > 1 }));
  }
  const all = mergeLayouts(parts);
  const separators = starts
    .slice(1)
    .map((top) => ({ x1: 0, x2: width, y1: top - BLOCK_GAP / 2, y2: top - BLOCK_GAP / 2 }));
  return placedPlot(all.bottom + 8, [
    hairlines(separators, theme.grid),
    hairlines(all.solid, theme.region, { width: 1.5 }),
    hairlines(all.dashed, theme.region, { width: 1.5, dash: '3,3' }),
    drawTexts([...(isWide ? HEADS : []), ...all.texts], theme),
  ]);
}
