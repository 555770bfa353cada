import { element } from '../element.ts';
import { findAnchors, nearestReading } from './nearestReading.ts';
import { readReadings, type Reading } from './readings.ts';

const GAP = 14;
const EDGE = 8;

function fill(tip: HTMLElement, reading: Reading): void {
  const lines = reading.lines.map((text) => element('span', { class: 'chart-tip-line' }, text));
  tip.replaceChildren(element('strong', {}, reading.name), ...lines);
}

/** Sets the tip beside a spot of the picture, inside the window. */
function place(tip: HTMLElement, picture: Element, x: number, y: number): void {
  const frame = picture.getBoundingClientRect();
  const widest = document.documentElement.clientWidth - tip.offsetWidth - EDGE;
  tip.style.left = `${Math.max(Math.min(x + GAP, widest), EDGE) - frame.left}px`;
  tip.style.top = `${y + GAP - frame.top}px`;
}

/**
 * Lets a picture be read value by value: by pointer beside the nearest label, by arrow keys through all rows of the
 * figure's table, which says the same. Escape closes the tip; it stays while the pointer is on it.
 */
export function addTips(picture: HTMLElement, table: HTMLTableElement): void {
  const readings = readReadings(table);
  if (readings.length === 0) return;
  const tip = element('div', { class: 'chart-tip', hidden: '' });
  // Stands from the start and only changes its words: what comes and goes is not read out everywhere.
  const voice = element('output', { class: 'govuk-visually-hidden' });
  picture.append(tip, voice);
  picture.tabIndex = 0;
  picture.setAttribute('role', 'group');
  picture.setAttribute('aria-label', 'Chart: arrow keys read its values one by one, Escape closes');
  let step = -1;
  let dismissed: Reading | undefined;

  const close = () => {
    tip.hidden = true;
  };
  const show = (reading: Reading, x: number, y: number) => {
    fill(tip, reading);
    tip.hidden = false;
    place(tip, picture, x, y);
  };
  const onPointer = (event: PointerEvent) => {
    if (event.target instanceof Node && tip.contains(event.target)) return;
    const anchor = nearestReading(findAnchors(picture, readings), event.clientX, event.clientY);
    if (anchor === undefined || anchor.reading === dismissed) return;
    dismissed = undefined;
    step = readings.indexOf(anchor.reading);
    show(anchor.reading, event.clientX, event.clientY);
  };
  const moveBy = (by: number) => {
    step = (step + by + readings.length) % readings.length;
    const reading = readings[step];
    if (reading === undefined) return;
    const frame = picture.getBoundingClientRect();
    const anchor = findAnchors(picture, [reading])[0] ?? { x: frame.left, y: frame.top };
    show(reading, anchor.x, anchor.y);
    voice.textContent = [reading.name, ...reading.lines].join(', ');
  };
  picture.addEventListener('pointermove', onPointer);
  picture.addEventListener('pointerdown', onPointer);
  picture.addEventListener('pointerleave', () => {
    dismissed = undefined;
    close();
  });
  picture.addEventListener('blur', close);
  picture.addEventListener('keydown', (event) => {
    const forward = event.key === 'ArrowRight' || event.key === 'ArrowDown';
    if (!forward && event.key !== 'ArrowLeft' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    moveBy(forward ? 1 : step < 0 ? 0 : -1);
  });
  // The pointer may rest on a chart while the focus is elsewhere, so Escape is heard from the whole page.
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || tip.hidden) return;
    dismissed = readings[step];
    close();
  });
}
