/** Shades the map by one of the measures its squares carry; another key leaves it as it is. */
export function shadeTiles(key: string): void {
  const legends = [...document.querySelectorAll<HTMLElement>('[data-shading]')];
  const at = legends.findIndex(({ dataset }) => dataset['shading'] === key);
  if (at === -1) return;
  for (const [place, legend] of legends.entries()) legend.hidden = place !== at;
  for (const tile of document.querySelectorAll<HTMLElement>('[data-shades]')) {
    tile.className = tile.className.replace(/tile-shade-\d/, `tile-shade-${tile.dataset['shades']?.[at] ?? 0}`);
    const number = tile.querySelector('.tile-count');
    if (number !== null) number.textContent = tile.dataset['numbers']?.split(' ')[at] ?? '';
  }
}
