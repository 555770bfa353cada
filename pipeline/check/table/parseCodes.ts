import { STATUS_CODES } from '../../contract/reasons.ts';
import { problem } from '../../findings/finding.ts';
import { checkSourceCell } from '../../cells/checkSourceCell.ts';
import { parseAreaName } from '../../cells/parseAreaName.ts';
import { checkIndicatorId } from '../../cells/parseIndicatorId.ts';
import { parsePeriod } from '../../cells/parsePeriod.ts';
import { parseStatus } from '../../cells/status/parseStatus.ts';
import type { ParseCode } from './observationReader.ts';

/** An area by name, alias or id; any text where no register is held. */
export const parseArea: ParseCode = ({ context, table }, text) => {
  const { areas } = context.registers;
  if (areas === null) {
    if (text.trim() === '') return { code: -1, problems: [problem('K04', { field: 'area' })] };
    return { code: listPlace(table.areas, { id: text, name: text, type: null, parent: null }), problems: [] };
  }
  const { area, problems } = parseAreaName(text, areas, !context.collector.isFull('N01', 'error'));
  return { code: area === null ? -1 : listPlace(table.areas, area), problems };
};

/** An indicator by id; any text where no register is held. */
export const parseIndicator: ParseCode = ({ context, table }, text) => {
  const { indicators } = context.registers;
  if (indicators === null) {
    if (text.trim() === '') return { code: -1, problems: [problem('K04', { field: 'indicator' })] };
    return { code: listPlace(table.indicators, { id: text, entry: null }), problems: [] };
  }
  const found = checkIndicatorId(text, indicators, !context.collector.isFull('K05', 'error'));
  if (found !== null) return { code: -1, problems: [found] };
  return { code: listPlace(table.indicators, { id: text, entry: indicators.get(text) ?? null }), problems: [] };
};

// Place of an item in a list of identities, added if it is new. Lists are short: one entry for each area or indicator of the file.
function listPlace<Item extends { id: string }>(list: Item[], item: Item): number {
  const place = list.findIndex(({ id }) => id === item.id);
  return place < 0 ? list.push(item) - 1 : place;
}

/** A period of the row's indicator. */
export const parsePeriodCell: ParseCode = ({ context, table, indicator }, text) => {
  const of = table.indicators[indicator.last.code];
  const kind = of?.entry?.periodType ?? null;
  const parsed = parsePeriod(text, {
    indicator: of?.id ?? '',
    kind,
    today: context.today,
    terms: !context.isReturn ? 'elsewhere' : of?.entry?.countsChildren === false ? 'taken' : 'counts children',
  });
  if (!parsed.isPeriod) return { code: -1, problems: [parsed.problem] };
  const place = table.periods.indexOf(parsed.period);
  return { code: place < 0 ? table.periods.push(parsed.period) - 1 : place, problems: [] };
};

/** A status by its place in STATUS_CODES. */
export const parseStatusCell: ParseCode = (_, text) => {
  const parsed = parseStatus(text);
  const code = parsed.code === null ? -1 : STATUS_CODES.indexOf(parsed.code);
  return { code, problems: parsed.problem === null ? [] : [parsed.problem] };
};

/** A source, of which only the problems matter here. */
export const parseSource: ParseCode = ({ context }, text) => {
  const { registers, isOwn } = context;
  return { code: 0, problems: checkSourceCell(text, { sources: registers.sources, mustBeId: isOwn }) };
};
