/** Texts by key, of which the latest asked for stay. */
export interface LatestTexts {
  get(key: string): string | undefined;
  set(key: string, text: string): void;
}

/**
 * Keeps texts until they and their keys have more letters than `most`; then what was asked for longest ago is let go. A text
 * longer than that by itself is not kept.
 */
export function latestTexts(most: number): LatestTexts {
  const kept = new Map<string, string>();
  let letters = 0;
  const drop = (key: string): void => {
    letters -= key.length + (kept.get(key)?.length ?? 0);
    kept.delete(key);
  };
  const set = (key: string, text: string): void => {
    if (kept.has(key)) drop(key);
    kept.set(key, text);
    letters += key.length + text.length;
    for (const oldest of kept.keys()) {
      if (letters <= most) break;
      drop(oldest);
    }
  };
  return {
    get: (key) => {
      const text = kept.get(key);
      if (text !== undefined) set(key, text);
      return text;
    },
    set,
  };
}
