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

/** Reads attributes of one page, the same ones once: of its tens of thousands of tags most have those of another. */
function attributeReader(): typeof readAttributes {
  const known = new Map<string, ReadonlyMap<string, string>>();
  return (text) => {
    const attributes = known.get(text) ?? readAttributes(text);
    known.set(text, attributes);
    return attributes;
  };
}

/**
 * Every start tag of a page that we rendered ourselves: attributes in double quotes, text with `<` escaped.
 *
 * @throws when something that opens like a tag is not one, so that nothing slips past a check built on this
 */
export function readTags(html: string): readonly Tag[] {
  const read = attributeReader();
  const tags: Tag[] = [];
  for (const [, name = '', attributes = ''] of html.matchAll(START_TAG))
    tags.push({ name: name.toLowerCase(), attributes: read(attributes) });
  const opened = html.match(OPENING)?.length ?? 0;
  if (opened !== tags.length) throw new Error(`invalid page: ${opened} tags opened, ${tags.length} readable`);
  return tags;
}
