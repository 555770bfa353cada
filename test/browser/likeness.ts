import type { Page } from 'playwright-core';

/**
 * Leaves of what stands in rows - of tables, lists, groups - only what is built unlike the rows before it, and says how
 * the page is built. Rows alike are asked alike by axe, and so are pages alike.
 *
 * Built alike: the same elements in the same places with the same attributes; each text is there or is not; ids and names
 * are the same where they were the same, whatever they are.
 *
 * @param asked `structure`: what axe asks before any style, so how a thing looks is no difference, one row alike is left,
 *   and a picture's inside is left out when nothing in it can be named or reached, for its name stands for all of it.
 *   `looks`: how a thing looks is a difference, and two rows alike are left, for what lies too near its neighbour.
 * @returns A text that is the same of two pages built alike.
 */
export const leaveOutAlike = (page: Page, asked: 'structure' | 'looks'): Promise<string> =>
  page.evaluate((asked) => {
    /** Of these axe asks whether they are there, not empty and the same as another. */
    const NAMED = /^(id|name|value|title|alt|content|datetime|download|aria-label|aria-description)$/;
    /** Of these the same, of each id they hold. */
    const POINTING = /^(for|headers|aria-(labelledby|describedby|controls|details|owns|activedescendant))$/;
    /** How a thing looks. */
    const LOOKS =
      /^(class|style|src|d|points|transform|viewBox|width|height|[xy][12]?|c[xy]|r|fill|stroke|dx|dy)$|^data-/;
    /** Each value numbered by its first appearance. */
    const numbering = () => {
      const known = new Map<string, number>();
      return (value: string): number => {
        const place = known.get(value) ?? known.size;
        known.set(value, place);
        return place;
      };
    };
    const attributesOf = (element: Element, number: (value: string) => number): string =>
      [...element.attributes]
        .map(({ name, value }) => {
          if (LOOKS.test(name)) return asked === 'looks' ? `${name}=${value}` : '';
          if (value.trim() === '') return `${name}=`;
          if (name === 'href' && !value.startsWith('#')) return 'href=elsewhere';
          if (name === 'href') return `href=${number(value.slice(1))}`;
          if (POINTING.test(name)) return `${name}=${value.trim().split(/\s+/).map(number).join(' ')}`;
          const isNamed = NAMED.test(name) && !element.matches('meta[name=viewport], meta[http-equiv=refresh]');
          return `${name}=${isNamed ? number(value) : value}`;
        })
        .join(' ');
    function builtAs(element: Element, number: (value: string) => number): string {
      const parts = [...element.childNodes].map((node) => {
        if (node instanceof Element) return builtAs(node, number);
        return node instanceof Text && node.data.trim() !== '' ? 'text' : '';
      });
      return `<${element.localName} ${attributesOf(element, number)}>${parts.join('')}</>`;
    }
    const pictures = asked === 'structure' ? document.querySelectorAll('svg[role=img]') : [];
    for (const picture of pictures) {
      if (picture.querySelector('a, [id], [role], [tabindex], [aria-label], title, foreignObject') === null) {
        picture.replaceChildren();
      }
    }
    const most = asked === 'structure' ? 1 : 2;
    // A row of cells and a list of terms lose their sense with a part of them; cells over several rows, and what is set
    // side by side, their place.
    const lists =
      asked === 'structure' ? '*:not(tr, dl, svg *)' : 'tbody:not(:has([rowspan])), ul, ol, select, datalist';
    for (const list of document.body.querySelectorAll(lists)) {
      const seen = new Map<string, number>();
      for (const child of [...list.children]) {
        const built = builtAs(child, numbering());
        const times = seen.get(built) ?? 0;
        seen.set(built, times + 1);
        if (times >= most) child.remove();
      }
    }
    return builtAs(document.documentElement, numbering());
  }, asked);
