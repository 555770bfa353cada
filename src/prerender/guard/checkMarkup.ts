import { policySource } from '../effects.ts';
import type { Tag } from './readTags.ts';

const STYLES = /<style>([^]*?)<\/style>/g;
const INLINE_SCRIPT = /<script[^>]*>[^<]/i;
const OTHER_HOST = /^([a-z][a-z0-9+.-]*:|\/\/)/i;
const SCRIPT_ADDRESS = /^\s*(javascript|data|vbscript):/i;
const LOADS = new Set(['src', 'srcset', 'poster', 'data', 'xlink:href', 'action', 'formaction']);
const REFERENCES = new Set(['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']);
const FORBIDDEN = new Set(['base', 'iframe', 'object']);

const isCanonical = (tag: Tag): boolean => tag.name === 'link' && tag.attributes.get('rel') === 'canonical';

/** A `link` of microdata: it names an address and, without `rel`, loads nothing. */
const isNamedOnly = ({ name, attributes }: Tag): boolean =>
  name === 'link' && attributes.has('itemprop') && !attributes.has('rel');

const mayLeadElsewhere = (tag: Tag): boolean => tag.name === 'a' || isCanonical(tag) || isNamedOnly(tag);

const isAddress = (name: string): boolean => name.endsWith('href') || name.endsWith('src') || name.endsWith('action');

/** What is wrong with one attribute of a tag: a page has tens of thousands, so each is looked at once. */
function checkAttribute(tag: Tag, name: string, value: string): readonly string[] {
  const problems: string[] = [];
  if (name === 'style') problems.push(`style="${value}" on <${tag.name}>`);
  if (name.startsWith('on') && /^on[a-z]/.test(name)) problems.push(`${name}= on <${tag.name}>`);
  if (isAddress(name) && SCRIPT_ADDRESS.test(value)) problems.push(`${name}="${value}"`);
  if ((LOADS.has(name) || (name === 'href' && !mayLeadElsewhere(tag))) && OTHER_HOST.test(value)) {
    problems.push(`<${tag.name}> loads ${value} from another host`);
  }
  return problems;
}

/** A style sheet in a page that its own policy does not name would not count, or let another stand there. */
function checkStyles(html: string, tags: readonly Tag[]): readonly string[] {
  const named = [...html.matchAll(STYLES)].filter(([, text = '']) => html.includes(policySource(text)));
  const styles = tags.filter(({ name }) => name === 'style');
  return styles.length > named.length ? ['a <style> element'] : [];
}

/** Every id of a page; a second element with the same id is reported. */
export function readIds(tags: readonly Tag[]): {
  readonly ids: ReadonlySet<string>;
  readonly twice: readonly string[];
} {
  const ids = new Set<string>();
  const twice: string[] = [];
  for (const { attributes } of tags) {
    const id = attributes.get('id');
    if (id === undefined) continue;
    if (ids.has(id)) twice.push(id);
    ids.add(id);
  }
  return { ids, twice };
}

const lostReferences = (name: string, value: string, ids: ReadonlySet<string>): readonly string[] =>
  value
    .split(/\s+/)
    .filter((id) => id !== '' && !ids.has(id))
    .map((id) => `${name}="${id}" names no element`);

/**
 * What a page may not hold under our policy, and references inside it that lead nowhere.
 *
 * @returns one line for each problem, empty when there is none
 */
export function checkMarkup(html: string, tags: readonly Tag[]): readonly string[] {
  const { ids, twice } = readIds(tags);
  const wrong: string[] = [];
  const lost: string[] = [];
  for (const tag of tags) {
    if (FORBIDDEN.has(tag.name)) wrong.push(`a <${tag.name}> element`);
    for (const [name, value] of tag.attributes) {
      wrong.push(...checkAttribute(tag, name, value));
      if (REFERENCES.has(name)) lost.push(...lostReferences(name, value, ids));
    }
  }
  return [
    ...(INLINE_SCRIPT.test(html) ? ['an inline script'] : []),
    ...checkStyles(html, tags),
    ...wrong,
    ...twice.map((id) => `two elements with id="${id}"`),
    ...lost,
  ];
}
