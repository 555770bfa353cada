import { expect, test } from 'vitest';
import { buildData } from '../../pipeline/build.ts';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import type { Effects } from '../../pipeline/effects.ts';
import { heldInto } from '../pipeline/heldFolder.ts';

/**
 * Counts of the invented returns that are withheld, changed in such a way that everything published still holds: the sums
 * and rates of Kent, and that something in each pair of neighbours is small. A reader of all files can then tell nothing
 * between the two, whatever links the files hold: rates, ranks, intervals, drawings, sentences, hashes.
 */
const CHANGED: readonly (readonly [file: string, from: RegExp, by: number])[] = [
  ['sevenoaks-south', /(ni-114,2008\/09),[\d.]+,(\d+),(\d+)/, -1],
  ['swanley-and-district', /(ni-114,2008\/09),[\d.]+,(\d+),(\d+)/, 1],
  ['sevenoaks-south', /(ni-114,2007\/08),[\d.]+,(\d+),(\d+)/, -11],
  ['swanley-and-district', /(ni-114,2007\/08),[\d.]+,(\d+),(\d+)/, 11],
];

function change(path: string, text: string): string {
  return CHANGED.filter(([file]) => path.endsWith(`/${file}.csv`)).reduce(
    (before, [, from, by]) =>
      before.replace(from, (_, series: string, count: string, size: string) => {
        const numerator = Number(count) + by;
        return `${series},${((1000 * numerator) / Number(size)).toFixed(2)},${numerator},${size}`;
      }),
    text,
  );
}

type Files = ReadonlyMap<string, string | Uint8Array>;

async function publishWith(
  edit: (path: string, text: string) => string,
  { withArchives = false } = {},
): Promise<{ files: Files; said: string[] }> {
  const files = new Map<string, string | Uint8Array>();
  const said: string[] = [];
  let edited = 0;
  const effects: Effects = {
    ...diskEffects,
    readBytes: async (path) => {
      const bytes = await diskEffects.readBytes(path);
      if (!path.startsWith('data/returns/examples/')) return bytes;
      const text = new TextDecoder().decode(bytes);
      const after = edit(path, text);
      if (after !== text) edited += 1;
      return new TextEncoder().encode(after);
    },
    startFolder: heldInto(files),
    say: (line) => said.push(line),
  };
  const places = { data: 'data', published: 'public/data' };
  const { findings } = await buildData(effects, places, { edition: 'training', withArchives });
  said.push(...findings.map(({ file, line, message }) => `${file} ${line} ${message}`), `${edited} files edited`);
  return { files, said };
}

test('returns that differ in withheld counts only are published in the same bytes, archives and hashes among them', async () => {
  const first = await publishWith((_, text) => text, { withArchives: true });
  const second = await publishWith(change, { withArchives: true });
  expect(first.files.size).toBeGreaterThan(500);
  expect(second.said.at(-1)).toBe('2 files edited');
  expect(second.said.slice(0, -1)).toEqual(first.said.slice(0, -1));
  const hashes = ({ files }: { files: Files }) =>
    [...files].map(([path, content]) => `${path} ${diskEffects.sha256(content)}`);
  expect(hashes(second)).toEqual(hashes(first));
});

test('what the build says does not tell which of two withheld neighbours is small', async () => {
  const thanet = (one: string, other: string) => (path: string, text: string) => {
    if (path.endsWith('/thanet-1.csv')) return text.replace('6.02,141,', '1.02,24,').replace('5.25,123,', `${one},`);
    if (path.endsWith('/thanet-2.csv'))
      return text.replace('5.58,133,', '10.50,250,').replace('4.81,115,', `${other},`);
    return text;
  };
  const first = await publishWith(thanet('0.04,1', '9.91,237'));
  // Thanet 1 is now ten times what it was the year before, which is worth a remark where it is published.
  const second = await publishWith(thanet('10.11,237', '0.04,1'));
  const published = await publishWith(thanet('9.68,227', '0.46,11'));
  expect(second.said).toEqual(first.said);
  expect(second.said.join('\n')).not.toContain('thanet-1.csv 7');
  expect(published.said.join('\n')).toContain('thanet-1.csv 7');
});

test('a published count is not so hidden: another one changes the files', async () => {
  const first = await publishWith((_, text) => text);
  const other = await publishWith((path, text) =>
    path.endsWith('/dover.csv') ? text.replace(/(ni-114,2008\/09),[\d.]+,\d+,(\d+)/, '$1,1.74,13,$2') : text,
  );
  const differing = [...other.files].filter(
    ([path, content]) => diskEffects.sha256(content) !== diskEffects.sha256(first.files.get(path) ?? ''),
  );
  expect(differing.length).toBeGreaterThan(20);
});

test('a small count of a district of one LCSP stops nothing where the district’s figure is another', async () => {
  const { files, said } = await publishWith((path, text) =>
    path.endsWith('/from-schools.csv')
      ? text.replace(/(Gravesham,persistent-absence-10-primary,2009\/10),[\d.]+,\d+,(\d+)/, '$1,0.0,3,$2')
      : text,
  );
  expect(said.at(-1)).toBe('1 files edited');
  expect(files.size).toBeGreaterThan(500);
  const told = said.filter((line) => line.includes('persistent-absence-10-primary 2009/10: the figures of'));
  expect(told[0]).toContain('Gravesham, Shepway 1 and Shepway Rural are withheld');
});
