/**
 * The light colours of `_tokens.scss`, for pictures that leave the site and cannot ask a style sheet; a test holds the
 * two equal.
 */
export const LIGHT_COLOURS: Readonly<Record<string, string>> = {
  '--c-ink': '#14191c',
  '--c-ink-soft': '#47525a',
  '--c-paper': '#fcfcfa',
  '--c-grid': '#dde2e4',
  '--c-span': '#eef1f2',
  '--c-me': '#00635f',
  '--c-kent': '#2f383d',
  '--c-region': '#58646b',
  '--c-country': '#68747b',
  '--c-other': '#7f8b92',
  '--c-target': '#14191c',
  '--c-better': '#1a5bb0',
  '--c-worse': '#b04a00',
  '--c-same': '#58646b',
  '--c-band-1': '#e9f1f0',
  '--c-band-2': '#bfdad7',
  '--c-band-3': '#91c2bd',
  '--c-band-4': '#62a8a2',
};

/** Light colour of a role. @throws when there is no such role */
export function lightColour(role: `--c-${string}`): string {
  const colour = LIGHT_COLOURS[role];
  if (colour === undefined) throw new Error(`invalid colour role: ${role}`);
  return colour;
}

/** Text with the light colour in the place of each custom property; a role that is not known is ink. */
export const resolveColours = (text: string): string =>
  text.replace(/var\((--c-[\w-]+)\)/g, (_, role: string) => LIGHT_COLOURS[role] ?? lightColour('--c-ink'));
