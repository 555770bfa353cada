import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

/** The small form of axe-core: a browser reads it in a third of the time. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] as const;
/** What colours decide: the slowest rules, and the only ones that differ between light, dark and forced colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'] as const;
/** What style sheet and frame decide, which the pages of a kind have in common: size of targets, text outside landmarks. */
const KIND_RULES = ['target-size', 'region'] as const;
/** Never a violation, only a wish to be looked at, and a look at every element for it. */
const WISHES = ['hidden-content'] as const;

/**
 * Which rules are asked: every one of WCAG 2.2 AA and good practice, those of colours alone, all but those, or all that
 * depend on what a single page says.
 */
export type RuleSet = 'all' | 'colours' | 'all but colours' | 'of one page';

export interface AxeFindings {
  /** Every violation with the element and what is wrong with it; empty when the page passes. */
  readonly violations: readonly string[];
  /** Rules that ran, whatever came of them. */
  readonly rules: readonly string[];
}

function optionsFor(set: RuleSet): axe.RunOptions {
  if (set === 'colours') return { resultTypes: ['violations'], runOnly: { type: 'rule', values: [...COLOUR_RULES] } };
  const left = {
    all: [],
    'all but colours': COLOUR_RULES,
    'of one page': [...COLOUR_RULES, ...KIND_RULES],
  }[set];
  return {
    // No rule asked reads the style sheets themselves.
    preload: false,
    // Every element that passes is told otherwise, which takes three times as long as finding what does not.
    resultTypes: ['violations'],
    runOnly: { type: 'tag', values: [...TAGS] },
    rules: Object.fromEntries([...left, ...WISHES].map((rule) => [rule, { enabled: false }])),
  };
}

/** Marks what a rule of colours is asked of, one element for each way of looking; see `markLooks`. */
const LOOK = 'data-look';

/**
 * Marks one text for each way texts of the page look: own and surrounding colours, size, weight, lines, opacity. What two
 * texts that look alike stand on is alike, so the rules of colours answer the same of both. Gives the number of looks.
 */
const markLooks = (page: Page): Promise<number> =>
  page.evaluate((mark) => {
    for (const marked of document.querySelectorAll(`[${mark}]`)) marked.removeAttribute(mark);
    const grounds = new Map<Element | null, string>([[null, '']]);
    const groundOf = (element: Element | null): string => {
      const known = grounds.get(element);
      if (known !== undefined || element === null) return known ?? '';
      const { backgroundColor, backgroundImage, opacity, filter, position } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity, filter, position].join();
      const ground = own.startsWith('rgba(0, 0, 0, 0),none,1,none,static')
        ? groundOf(element.parentElement)
        : `${groundOf(element.parentElement)} ${own}`;
      grounds.set(element, ground);
      return ground;
    };
    const looks = new Set<string>();
    const lookOf = (element: Element): string => {
      const { color, fill, fontSize, fontWeight, textDecoration, textShadow, borderBottom } = getComputedStyle(element);
      const around = element.parentElement === null ? '' : getComputedStyle(element.parentElement);
      const beside = around === '' ? '' : `${around.color} ${around.fontWeight} ${around.display}`;
      const own = [
        element.localName === 'a',
        color,
        fill,
        fontSize,
        fontWeight,
        textDecoration,
        textShadow,
        borderBottom,
      ];
      return [...own, beside, groundOf(element)].join('|');
    };
    const hasText = (element: Element): boolean =>
      [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '');
    for (const element of document.body.querySelectorAll('*')) {
      if (!hasText(element) || !element.checkVisibility({ visibilityProperty: true })) continue;
      const look = lookOf(element);
      if (!looks.has(look)) element.setAttribute(mark, '');
      looks.add(look);
    }
    return looks.size;
  }, LOOK);

/**
 * Runs axe-core inside the page as it stands: a page's policy does not hold back what the browser itself is told to run.
 *
 * @param parts selectors of what is looked at; the whole page unless told
 */
export async function runAxe(page: Page, set: RuleSet, parts: readonly string[] = []): Promise<AxeFindings> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ({ options, include }) => {
      // Set by the script before.
      const { axe } = window as unknown as { axe: typeof import('axe-core') };
      const found = await axe.run(include.length === 0 ? document : { include }, options);
      return {
        violations: found.violations.flatMap(({ id, nodes }) =>
          nodes.map((node) => `${id}: ${node.html.slice(0, 200)} ${node.failureSummary ?? ''}`),
        ),
        rules: [...found.violations, ...found.passes, ...found.incomplete, ...found.inapplicable].map(({ id }) => id),
      };
    },
    { options: optionsFor(set), include: [...parts] },
  );
}

/** What the rules of colours find, asked once of each way texts of the page look. */
export async function runColours(page: Page): Promise<AxeFindings & { readonly looks: number }> {
  const looks = await markLooks(page);
  return { ...(await runAxe(page, 'colours', [`[${LOOK}]`])), looks };
}
