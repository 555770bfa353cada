import { problem } from '../findings/finding.ts';
import type { Problem } from '../findings/finding.ts';

const HOST = /https?:\/\/([^\s/?#"'<>]*)/giu;
const PUNYCODE = /(^|[.@])xn--/i;
// oxlint-disable-next-line no-control-regex
const NOT_ASCII = /[^\u0000-\u007f]/gu;

/** Where links begin in a text; a text without them has no host. */
const isLinked = (text: string): boolean => text.includes('://');

/**
 * Hosts of the links in a text that are not written in plain letters (check X02): with a letter of another alphabet or an
 * accent, or in punycode (RFC 3492), by which such a host is written in plain letters that say nothing. All hosts of the
 * sources held are plain, so none is refused that anybody needs.
 */
export function checkHosts(text: string): Problem[] {
  if (!isLinked(text)) return [];
  return [...text.matchAll(HOST)].flatMap(([, host = '']): Problem[] => {
    const codePoints = [...new Set((host.match(NOT_ASCII) ?? []).map((character) => character.codePointAt(0) ?? 0))];
    if (codePoints.length > 0) return [problem('X02', { kind: 'host', host, codePoints })];
    return PUNYCODE.test(host) ? [problem('X02', { kind: 'punycode', host })] : [];
  });
}

/** Whether a block may hold such a host. */
export const mayHoldHost = (block: string): boolean =>
  block.includes('://') && (FOREIGN_HOST.test(block) || /xn--/i.test(block));

const FOREIGN_HOST = /:\/\/[^\s/?#"'<>]*[^\s/?#"'<>!-~]/u;
