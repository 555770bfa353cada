/** How a number was taken over: a per cent sign on a number that is none is not copied with it. */
export function describeCopied(asPrinted: string, multiplier: number): string {
  const isReadOtherwise = multiplier !== 100 && asPrinted.includes('%');
  return isReadOtherwise ? `the number copied, its per cent sign read as per ${multiplier}` : 'copied';
}
