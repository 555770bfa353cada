import { readFileSync } from 'node:fs';
import { periodKey } from '../../pipeline/contract/ids.ts';
import type { StatusCode } from '../../pipeline/contract/reasons.ts';
import type { Period } from '../../pipeline/contract/series.ts';
import type { Measure, Place, ShownValue } from '../../src/marks/places.ts';

/** The published figures the chart tests draw, cut from the project's own tables. */
export function readFixture(name: string, delimiter = ','): readonly Record<string, string>[] {
  const text = readFileSync(new URL(`figures/${name}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.trim().split('\n');
  const names = header.trim().split(delimiter);
  return lines.map((line) => {
    const cells = line.trim().split(delimiter);
    return Object.fromEntries(names.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** A school year by its label. */
export const schoolYear = (label: string): Period => {
  const first = Number(label.slice(0, 4));
  return {
    key: periodKey(`academic-${first}`),
    start: `${first}-09-01`,
    end: `${first + 1}-08-31`,
    label,
    kind: 'academic',
  };
};

export const MEASURES = {
  primary: { label: 'Half days missed in primary schools', unit: '%', ofWhat: 'possible half days' },
  secondary: { label: 'Half days missed in secondary schools', unit: '%', ofWhat: 'possible half days' },
  persistent: {
    label: 'Persistent absence (10% measure) in secondary schools',
    unit: '%',
    ofWhat: 'pupils on roll',
  },
} as const satisfies Record<string, Measure>;

export const KENT: Place = { id: 'kent', name: 'Kent', level: 'county', role: 'kent' };
export const SOUTH_EAST: Place = { id: 'south-east', name: 'South East', level: 'region', role: 'region' };
export const ENGLAND: Place = { id: 'england', name: 'England', level: 'country', role: 'country' };

export const districtPlace = (name: string, me: string): Place => ({
  id: name,
  name: `${name} district`,
  level: 'district',
  role: name === me ? 'me' : 'other',
});

/** A plain outturn with its number. */
export const outturn = (value: number, digits: number, status: StatusCode = ''): ShownValue => ({
  value,
  digits,
  missing: null,
  status,
  mark: 'outturn',
  provenance: 'p1',
});

export const DISTRICTS_LABEL = 'Kent’s 12 districts, by where the school stands';
