import type { Series } from '../../pipeline/contract/series.ts';
import { countiesOf } from '../../pipeline/registers/areas.ts';
import { spreadFigures, type HeldFigure } from '../../pipeline/check/heldSpreads.ts';
import { REGISTER_COLUMNS } from '../../pipeline/check/registersFrom.ts';
import { sayNumber } from '../../pipeline/stats/sayNumber.ts';
import { parseTable } from '../../pipeline/read/parseTable.ts';
import { isOwn } from '../select/ownReturn.ts';
import type { Site } from '../site/site.ts';
import type { CountyFigures, PackedTable, RegisterRole, ReturnRegisters } from './returnRegisters.ts';

function packTable(role: RegisterRole, text: string): PackedTable {
  const columns = Object.keys(REGISTER_COLUMNS[role]);
  const { header, rows } = parseTable(`${role}.csv`, new TextEncoder().encode(text));
  const places = columns.map((column) => header.indexOf(column));
  return { columns, rows: rows.map(({ cells }) => places.map((place) => cells[place] ?? '')) };
}

/** The figures that show how large each measure is; returns are left out, as the build leaves them out. */
function packFigures({ index, indicators }: Site): PackedTable {
  const held = [...indicators.values()].flatMap(({ series }) => series.filter((one) => !isOwn(one))).flatMap(figuresOf);
  const rows = spreadFigures(held, countiesOf(index.areas)).map(({ area, indicator, period, text }) => [
    area,
    indicator,
    period,
    text,
    '',
  ]);
  return { columns: Object.keys(REGISTER_COLUMNS.observations), rows };
}

const figuresOf = ({ area, indicator, periods, value, digits }: Series): readonly HeldFigure[] =>
  periods.flatMap(({ label: period }, place) => {
    const held = value[place] ?? null;
    if (held === null) return [];
    const text = sayNumber(held, digits[place] ?? 0);
    return [{ area, indicator, period, value: Number(text), text, source: '' }];
  });

const packCounty = (name: string, series: Series): CountyFigures => ({
  name,
  indicator: series.indicator,
  periods: series.periods,
  value: series.value,
  digits: series.digits,
  segment: series.segment,
});

/**
 * What the page that checks a return must know, from the published site and its published registers.
 *
 * @param texts the registers as published CSV, by role
 */
export function packRegisters(site: Site, texts: Readonly<Record<RegisterRole, string>>): ReturnRegisters {
  const { index, indicators } = site;
  const county = index.areas.find((area) => area.type === 'county');
  const ofCounty = [...indicators.values()].flatMap((file) =>
    file.series.filter((one) => one.area === county?.id && one.basis !== 'plan'),
  );
  return {
    edition: index.edition,
    release: index.release,
    tables: {
      areas: packTable('areas', texts.areas),
      areaNames: packTable('areaNames', texts.areaNames),
      indicators: packTable('indicators', texts.indicators),
      sources: packTable('sources', texts.sources),
      revisions: packTable('revisions', texts.revisions),
      definitions: packTable('definitions', texts.definitions),
      disclosure: packTable('disclosure', texts.disclosure),
    },
    indicators: index.indicators.map(({ id, label, shortLabel, unit }) => ({ id, label, shortLabel, unit })),
    county: ofCounty.map((series) => packCounty(county?.name ?? '', series)),
    figures: packFigures(site),
  };
}
