import { policySource } from '../effects.ts';
import type { Tag } from './readTags.ts';

const STYLES = /<style>([^]*?)<\/style>/g;
const INLINE_SCRIPT = /<script[^>]*>[^<]/i;
const OTHER_HOST = /^([a-z][a-z0-9+.-]*:|\/\/)/i;
const LOADS = ['src', 'srcset', 'poster', 'data', 'xlink:href', 'action', 'formaction'] as const;
const REFERENCES = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls'] as const;

const isCanonical = (tag: Tag): boolean => tag.name === 'link' && tag.attributes.get('rel') === 'canonical';

/** A `link` of microdata: it names an address and, without `rel`, loads nothing. */
const isNamedOnly = ({ name, attributes }: Tag): boolean =>
  name === 'link' && attributes.has('itemprop') && !attributes.has('rel');

const mayLeadElsewhere = (tag: Tag): boolean => tag.name === 'a' || isCanonical(tag) || isNamedOnly(tag);

function checkTag(tag: Tag): readonly string[] {
  const problems: string[] = [];
  if (tag.name === 'base' || tag.name === 'iframe' || tag.name === 'object') problems.push(`a <${tag.name}> element`);
  for (const [name, value] of tag.attributes) {
    if (name === 'style') problems.push(`style="${value}" on <${tag.name}>`);
    if (/^on[a-z]/.test(name)) problems.push(`${name}= on <${tag.name}>`);
    if (/(href|src|action)$/.test(name) && /^\s*(javascript|data|vbscript):/i.test(value))
      problems.push(`${name}="${value}"`);
  }
  const loaded = LOADS.flatMap((name) => tag.attributes.get(name) ?? []);
  const linked = mayLeadElsewhere(tag) ? undefined : tag.attributes.get('href');
  for (const address of linked === undefined ? loaded : [...loaded, linked]) {
    if (OTHER_HOST.test(address)) problems.push(`<${tag.name}> loads ${address} from another host`);
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

const wordsOf = (text: string | undefined): readonly string[] => text?.split(/\s+/).filter((word) => word !== '') ?? [];

/**
 * What a page may not hold under our policy, and references inside it that lead nowhere.
 *
 * @returns one line for each problem, empty when there is none
 */
export function checkMarkup(html: string, tags: readonly Tag[]): readonly string[] {
  const { ids, twice } = readIds(tags);
  const lost = tags.flatMap((tag) =>
    REFERENCES.flatMap((name) =>
      wordsOf(tag.attributes.get(name))
        .filter((id) => !ids.has(id))
        .map((id) => `${name}="${id}" names no element`),
    ),
  );
  return [
    ...(INLINE_SCRIPT.test(html) ? ['an inline script'] : []),
    ...checkStyles(html, tags),
    ...tags.flatMap(checkTag),
    ...twice.map((id) => `two elements with id="${id}"`),
    ...lost,
  ];
}
