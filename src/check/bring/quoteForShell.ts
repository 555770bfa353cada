const PLAIN = /^[\w.,@%+/-]+$/;
/** What no shell shows as it is, and no command should be copied with. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * The name of a file as one word of a command, whatever is in it; null where a character cannot be seen and the file has to be
 * renamed first. A name that begins with a hyphen is no option.
 */
export function quoteForShell(name: string): string | null {
  if (UNSEEN.test(name)) return null;
  const safe = name.startsWith('-') ? `./${name}` : name;
  return PLAIN.test(safe) ? safe : `'${safe.replaceAll("'", String.raw`'\''`)}'`;
}
