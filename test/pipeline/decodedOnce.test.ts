import { expect, test } from 'vitest';
import { diskEffects } from '../../pipeline/disk/diskEffects.ts';
import { readPackage } from '../../pipeline/intake/readPackage.ts';
import { typePackage } from '../../pipeline/package/typePackage.ts';

/** Pieces bytes are cut into before they are decoded. */
const PIECE = 1 << 16;

/** No table of the package, and read beside the register of areas: names that areas have had. */
const NAMES_WITH_DATES = 'data/lookups/area-names.csv';

/** Bytes of a file that count how often their beginning is handed to be decoded. */
class CountedBytes extends Uint8Array {
  begun = 0;
  override subarray(start?: number, end?: number): Uint8Array<ArrayBuffer> {
    if (start === 0 && end === PIECE) this.begun += 1;
    return new Uint8Array(this).subarray(start, end);
  }
}

test('each table of the package is read from the disk once and decoded once', async () => {
  const read: { readonly path: string; readonly bytes: CountedBytes }[] = [];
  const readBytes = async (path: string): Promise<Uint8Array> => {
    const bytes = new CountedBytes(await diskEffects.readBytes(path));
    read.push({ path, bytes });
    return bytes;
  };
  const { tables } = await readPackage({ ...diskEffects, readBytes }, 'data');
  const decoded = read.filter(({ bytes }) => bytes.begun > 0);
  const wanted = [...[...tables.values()].map(({ file }) => file), NAMES_WITH_DATES];
  expect(decoded.map(({ path }) => path).toSorted()).toEqual(wanted.toSorted());
  expect(decoded.filter(({ bytes }) => bytes.begun !== 1)).toEqual([]);
});

test('the same tables are typed once, whoever asks', async () => {
  const { tables } = await readPackage(diskEffects, 'data');
  expect(typePackage(tables)).toBe(typePackage(tables));
  expect(typePackage(tables).areas).toBe(typePackage(tables).areas);
});
