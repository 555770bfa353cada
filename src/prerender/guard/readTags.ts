/** One start tag of a rendered page. */
export interface Tag {
  readonly name: string;
  /** Attribute values with entities decoded; `` for an attribute without one. */
  readonly attributes: ReadonlyMap<string, string>;
}

const OPENING = /<[a-zA-Z]/g;
const START_TAG = /<([a-zA-Z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /\s+([^\s"'<>/=]+)(?:="([^"]*)")?/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", '#39': "'" };

const decode = (text: string): string =>
  text.includes('&') ? text.replace(/&(#?\w+);/g, (entity, name: string) => ENTITIES[name] ?? entity) : text;

function readAttributes(text: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  if (text === '') return attributes;
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) attributes.set(name.toLowerCase(), decode(value));
  return attributes;
}

/**
 * Every start tag of a page that we rendered ourselves: attributes in double quotes, text with `<` escaped.
 *
 * @throws when something that opens like a tag is not one, so that nothing slips past a check built on this
 */
export function readTags(html: string): readonly Tag[] {
  const tags = [...html.matchAll(START_TAG)].map(([, name = '', attributes = '']) => ({
    name: name.toLowerCase(),
    attributes: readAttributes(attributes),
  }));
  const opened = html.match(OPENING)?.length ?? 0;
  if (opened !== tags.length) throw new Error(`invalid page: ${opened} tags opened, ${tags.length} readable`);
  return tags;
}
