import * as fc from 'fast-check';
import { readCaseTable, readContext } from '../../bad-inputs/readContext.ts';

const indicators = readCaseTable('context/indicators.csv');
const inCalendarYears = 'ni-112,Conceptions,rate,per 1000,1000,low is good,1,calendar,0,'.split(',');
export const registers = readContext({
  indicators: {
    ...indicators,
    rows: [...indicators.rows, { line: indicators.rows.length + 2, cells: inCalendarYears }],
  },
});
export const HEADER = 'area,indicator,period,value,numerator,denominator,status,source';

// The first piece holds at least the 4,096 bytes by which a file is known, so plain rows come before what is cut up.
export const HEAD = `${HEADER}\n${'Dover,ni-087,2005/06,7.1,213,3000,,a plan\n'.repeat(105)}`;

const pick = (...texts: readonly string[]) => fc.constantFrom(...texts);
/** A row that is plain, or odd in one of many ways. */
export const row = fc
  .tuple(
    fc.oneof(
      { weight: 9, arbitrary: pick('Dover', 'Thanet 1', '"Dover"', 'Ashford 1') },
      pick('', 'dover ', 'Dover"', '"Do', '<<<<<<<', '"a""b"', 'Dôver', '=1+1', '\ufeffDover', 'area'),
    ),
    fc.oneof(
      { weight: 9, arbitrary: pick('ni-087', 'ni-114', 'ni-112', 'half-days-primary') },
      pick('', 'NI087', 'indicator'),
    ),
    fc.oneof(
      { weight: 9, arbitrary: pick('2007/08', '2008/09', '"2006/07"', '2008') },
      pick('2007/09', '2050/51', 'period'),
    ),
    fc.oneof(
      { weight: 9, arbitrary: pick('7.1', '5.0', '0', '', '"6.25"', '100', '12.345') },
      pick('07', '1e3', '-0', '-1', '7,1', '.', '1234567890123456', 'value'),
    ),
    fc.oneof({ weight: 9, arbitrary: pick('', '213', '"12"') }, pick('3', '1.5', '-4', 'numerator')),
    fc.oneof({ weight: 9, arbitrary: pick('', '3000') }, pick('0', 'x', 'denominator')),
    fc.oneof({ weight: 9, arbitrary: pick('', 'e', 'p', '""') }, pick('c', 'x', 'E', '[p]', 'status')),
    fc.oneof(
      { weight: 9, arbitrary: pick('a plan', '"a plan, page 2"', 'the plan of 2009 – appendix') },
      pick('', '-x', 'a&amp;b', 'AKIAIOSFODNN7EXAMPLE', 'one,more', 'tab\there', '"line\nbreak"', 'source'),
    ),
  )
  .map((cells) => cells.join(','));
