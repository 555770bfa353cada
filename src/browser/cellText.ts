/** Text of a table's cell as a reader sees it, on one line: without the marks of notes and the words only a screen reader hears. */
export function cellText(cell: Element): string {
  // A clone of an element is an element, which the DOM's types do not say.
  const copy = cell.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('.cite, .govuk-visually-hidden')) hidden.remove();
  return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}
