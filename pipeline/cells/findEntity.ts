const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&apos;', "'"],
  ['&nbsp;', 'a plain space'],
  ['&pound;', '£'],
  ['&ndash;', '–'],
]);

/** The first HTML entity in a text and the character to write in its place (check N04), or null. */
export function findEntity(text: string): { entity: string; instead: string } | null {
  if (!text.includes('&')) return null;
  const entity = /&(?:[a-z]{2,8}|#\d{1,6}|#x[0-9a-f]{1,6});/i.exec(text)?.[0];
  if (entity === undefined) return null;
  return { entity, instead: ENTITIES.get(entity.toLowerCase()) ?? numbered(entity) ?? 'the character itself' };
}

function numbered(entity: string): string | null {
  const hex = /^&#x([0-9a-f]+);$/i.exec(entity)?.[1];
  const decimal = /^&#(\d+);$/.exec(entity)?.[1];
  const codePoint = hex !== undefined ? Number.parseInt(hex, 16) : decimal !== undefined ? Number(decimal) : null;
  return codePoint !== null && codePoint >= 0x20 && codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : null;
}
