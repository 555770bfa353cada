import type { Unit } from '../../pipeline/contract/units.ts';

/** A unit in words, for axes, headings and titles. Blank where the documents state none. */
export function formatUnit(unit: Unit): string {
  switch (unit) {
    case '%':
      return 'per cent';
    case 'per 1000 pupils':
      return 'per 1,000 pupils';
    case '£ thousand':
      return '£ thousand';
    case 'children':
      return 'children';
    case 'not stated':
      return 'unit not stated';
    default: {
      const never: never = unit;
      throw new Error(`invalid unit: ${String(never)}`);
    }
  }
}
