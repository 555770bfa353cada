import type { Page } from 'playwright-core';

/** What one page at one width sets in type, and what of it a finger would miss. Sizes in CSS pixels. */
export interface TypeAndTargets {
  /** Every size of text in use, smallest first, each with words that are set in it. */
  readonly sizes: readonly { readonly size: number; readonly where: string }[];
  /** Sentences of a page that is read as a document, set under 14 pixels. */
  readonly smallProse: readonly string[];
  /** Words of drawings that come out under 12 pixels once the drawing has its width. */
  readonly smallDrawn: readonly string[];
  /** Things to press that are under 24 by 24 pixels and are not a link within a sentence. */
  readonly smallTargets: readonly string[];
}

/**
 * Measures the page shown, with everything unfolded that can be. A footnote mark is never a link within a sentence:
 * it is as small as a digit, and its neighbours are others of its kind.
 */
export const measureTypeAndTargets = (page: Page): Promise<TypeAndTargets> =>
  page.evaluate(() => {
    for (const box of document.querySelectorAll('details')) box.open = true;
    const told = (one: Element): string =>
      `${one.tagName.toLowerCase()}.${one.getAttribute('class') ?? ''} in ${one.parentElement?.tagName.toLowerCase()}.${one.parentElement?.getAttribute('class') ?? ''} "${(one.textContent ?? '').trim().slice(0, 30)}"`;
    const sizeOf = (one: Element): number => Math.round(Number.parseFloat(getComputedStyle(one).fontSize) * 100) / 100;
    const shown = (one: Element): boolean => {
      const { width, height } = one.getBoundingClientRect();
      return one.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    };
    const hasWords = (one: Element): boolean =>
      [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && (node.textContent ?? '').trim() !== '');
    const texts = [...document.querySelectorAll('body *')].filter((one) => hasWords(one) && shown(one));
    const first = new Map<number, string>();
    for (const one of texts) if (!first.has(sizeOf(one))) first.set(sizeOf(one), told(one));

    const drawn = texts.filter((one): one is SVGGraphicsElement => one instanceof SVGGraphicsElement);
    const sizeDrawn = (one: SVGGraphicsElement): number => sizeOf(one) * (one.getScreenCTM()?.a ?? 1);

    const targets = [...document.querySelectorAll('a[href], button, summary, input, select, textarea')].filter(shown);
    const isSmall = (one: Element): boolean => {
      const { width, height } = one.getBoundingClientRect();
      return width < 23.99 || height < 23.99;
    };
    const isInSentence = (one: Element): boolean => {
      if (one.matches('.cite') || getComputedStyle(one).display !== 'inline') return false;
      const block = one.closest('p, li, td, th, dd, dt, caption, figcaption, blockquote, h1, h2, h3, h4, div');
      const rest = block?.cloneNode(true);
      if (!(rest instanceof Element)) return false;
      for (const other of rest.querySelectorAll('a, summary, button')) other.remove();
      return /\p{L}{2}/u.test(rest.textContent ?? '');
    };
    return {
      sizes: [...first].map(([size, where]) => ({ size, where })).sort((a, b) => a.size - b.size),
      smallProse: texts
        .filter((one) => one.matches('.govuk-body, .govuk-list li, .document-section :is(p, li)') && sizeOf(one) < 14)
        .map(told),
      smallDrawn: drawn
        .filter((one) => sizeDrawn(one) < 11.99)
        .map((one) => `${sizeDrawn(one).toFixed(1)} ${told(one)}`),
      smallTargets: targets
        .filter((one) => isSmall(one) && !isInSentence(one))
        .map((one) => {
          const { width, height } = one.getBoundingClientRect();
          return `${Math.round(width)}x${Math.round(height)} ${told(one)}`;
        }),
    };
  });
