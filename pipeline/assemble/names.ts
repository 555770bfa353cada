import type { NameOrigin, Names, PostcodeName } from '../contract/names.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';

/** The names and words pages are found by, in the order of their tables; nothing there in the packages of early releases. */
export function assembleNames(tables: TypedPackage): Names {
  return {
    places: tables.places.map((row) => ({
      name: row.place,
      kind: row.kind,
      district: row.district,
      outside: row.outside,
      basis: row.basis,
      ...originOf(row),
    })),
    postcodes: assemblePostcodes(tables.postcodes),
    words: tables['everyday-words'].map(({ word, indicator, page, says }) => ({
      word,
      to: indicator === null ? page : `indicators/${indicator}/`,
      says,
    })),
    sources: tables['name-sources'].map((row) => ({
      id: row.source_id,
      title: row.title,
      publisher: row.publisher,
      url: row.url,
      licence: row.licence,
      readOn: row.read_on,
      note: row.note,
    })),
  };
}

const originOf = (row: RowIn<'places'> | RowIn<'postcodes'>): NameOrigin => ({
  source: row.source,
  section: row.section,
  agreesWith: row.agrees_with,
});

/** Rows of one code are one postcode, in the order of their districts. */
function assemblePostcodes(rows: readonly RowIn<'postcodes'>[]): readonly PostcodeName[] {
  return [...new Set(rows.map((row) => row.outward_code))].map((outward) => {
    const ofIt = rows.filter((row) => row.outward_code === outward);
    return {
      outward,
      districts: ofIt.flatMap(({ district }) => district ?? []),
      outside: ofIt.map(({ outside }) => outside).filter((name) => name !== ''),
      origins: ofIt.map(originOf),
    };
  });
}
