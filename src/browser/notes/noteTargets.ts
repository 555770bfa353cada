/** A heading or question of the page that a note can be about. */
export interface NoteTargets {
  readonly headings: readonly string[];
  readonly questions: readonly string[];
}

/** Words of an element without the numbers of its source notes. */
function wordsOf(part: Element): string {
  const copy = part.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const link of copy.querySelectorAll('.cite, .note')) link.remove();
  return copy.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

const collect = (selector: string): readonly string[] => [
  ...new Set([...document.querySelectorAll(selector)].map(wordsOf).filter((words) => words !== '')),
];

/** Everything on the page that a note can be about, in the page's own words and order. */
export const findNoteTargets = (): NoteTargets => ({
  headings: collect('main h2:not(.page-notes *)'),
  questions: collect('main .questions > li, main .enquiry-question'),
});
