import { element } from '../element.ts';
import { findAnchors, isAcross, nearestReading, type Anchor } from './nearestReading.ts';
import { readReadings, type Reading } from './readings.ts';

const partsOf = ({ name, lines }: Reading): readonly HTMLElement[] => [
  element('strong', {}, name),
  ...lines.map((text) => element('span', {}, text)),
];

/** Gives the line the height of its longest reading before the first is shown, so that it never grows while one reads. */
function reserve(line: HTMLElement, readings: readonly Reading[]): void {
  const heights = readings.map((reading) => {
    line.replaceChildren(...partsOf(reading));
    return line.offsetHeight;
  });
  line.style.minHeight = `${Math.max(...heights)}px`;
}

const wordsOf = ({ name, lines }: Reading): string => [name, ...lines].join(', ');

/** Draws a hairline through the row that is read: upright where rows stand side by side, level where they stand in a list. */
function ruleThrough(picture: HTMLElement, rule: HTMLElement, anchors: readonly Anchor[], anchor: Anchor): void {
  const frame = picture.getBoundingClientRect();
  const isUpright = isAcross(anchors);
  rule.className = isUpright ? 'chart-rule is-upright' : 'chart-rule';
  rule.style.left = isUpright ? `${anchor.x - frame.left}px` : '0';
  rule.style.top = isUpright ? '0' : `${anchor.y - frame.top}px`;
  rule.hidden = false;
}

/**
 * Lets a picture be read value by value in the line under it: by pointer the row whose label is nearest, by arrow keys
 * all rows of the figure's table, which says the same. The line keeps its place, so nothing on the page moves; Escape
 * clears it.
 *
 * @param line under the figure's pictures, whose words before anything is read say how to read
 */
export function addReadout(picture: HTMLElement, table: HTMLTableElement, line: HTMLElement): void {
  const readings = readReadings(table);
  if (readings.length === 0) return;
  const rule = element('span', { class: 'chart-rule', hidden: '' });
  // Stands from the start and only changes its words: what comes and goes is not read out everywhere.
  const voice = element('output', { class: 'govuk-visually-hidden' });
  picture.append(rule, voice);
  picture.tabIndex = 0;
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', 'Chart: arrow keys read its values one by one, Escape clears');
  const invitation = [...line.childNodes];
  let step = -1;
  let dismissed: Reading | undefined;

  const clear = () => {
    line.replaceChildren(...invitation);
    rule.hidden = true;
  };
  const show = (reading: Reading) => {
    if (line.style.minHeight === '') reserve(line, readings);
    line.replaceChildren(...partsOf(reading));
    const anchors = findAnchors(picture, readings);
    const anchor = anchors.find((one) => one.reading === reading);
    if (anchor === undefined) rule.hidden = true;
    else ruleThrough(picture, rule, anchors, anchor);
  };
  const onPointer = (event: PointerEvent) => {
    const anchor = nearestReading(findAnchors(picture, readings), event.clientX, event.clientY);
    if (anchor === undefined || anchor.reading === dismissed) return;
    dismissed = undefined;
    step = readings.indexOf(anchor.reading);
    show(anchor.reading);
  };
  const moveBy = (by: number) => {
    step = (step + by + readings.length) % readings.length;
    const reading = readings[step];
    if (reading === undefined) return;
    show(reading);
    voice.textContent = wordsOf(reading);
  };
  picture.addEventListener('pointermove', onPointer);
  picture.addEventListener('pointerdown', onPointer);
  picture.addEventListener('pointerleave', () => {
    dismissed = undefined;
    clear();
  });
  picture.addEventListener('blur', clear);
  picture.addEventListener('keydown', (event) => {
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    if (!forward && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    moveBy(forward ? 1 : step < 0 ? 0 : -1);
  });
  // The pointer may rest on a chart while the focus is elsewhere, so Escape is heard from the whole page.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    dismissed = readings[step];
    clear();
  });
}
