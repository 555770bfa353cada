import { areaId, indicatorId } from '../contract/ids.ts';
import { NAME_BASES, PLACE_KINDS } from '../contract/names.ts';
import { choice, date, optionalId, optionalInteger, optionalText, text, type Columns } from './columns.ts';

/** Names people use for places, and postcodes, by the district each is read in; the pages everyday words lead to. */
export const NAME_TABLES = {
  places: {
    place: text,
    kind: choice(PLACE_KINDS),
    district: optionalId(areaId),
    outside: optionalText,
    basis: choice(NAME_BASES),
    source: text,
    section: text,
    line: optionalInteger,
    agrees_with: optionalText,
  },
  /** One row a code and district it is read in. */
  postcodes: {
    outward_code: text,
    district: optionalId(areaId),
    outside: optionalText,
    source: text,
    section: text,
    agrees_with: optionalText,
  },
  'everyday-words': {
    word: text,
    indicator: optionalId(indicatorId),
    page: optionalText,
    says: text,
  },
  'name-sources': {
    source_id: text,
    title: text,
    publisher: text,
    url: text,
    licence: text,
    read_on: date,
    sha256: optionalText,
    note: optionalText,
  },
} as const satisfies Readonly<Record<string, Columns>>;
