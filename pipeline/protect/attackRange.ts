import { solve, type Constraint, type Model } from 'yalps';
import type { Condition, System } from './buildSystem.ts';
import type { Range } from './problem.ts';

/** A weighted sum of counts with a constant: a cell is `{ [cell]: 1 }`, a complement is `{ [numerator]: -1 }` plus the denominator. */
export interface Form {
  readonly terms: ReadonlyMap<string, number>;
  readonly constant: number;
}

export interface AttackOptions {
  /** Real numbers make a range look wider than it is: 2.7 to 3.3 hides nothing. For comparison only. */
  readonly over: 'integers' | 'reals';
}

/** Why there is no range. */
export type NoRange = 'contradiction' | 'unsolved';

// The solver's own limits bound the time; it takes no clock from us.
const MOST_STEPS = 20_000;

/**
 * Smallest and largest value a form can have in any table of whole counts that agrees with everything published.
 * A mixed-integer programme for each end (yalps, branch and cut). Without a range it says why there is none: no table
 * agrees, for the published figures contradict one another, or the solver gave up; neither is a passed audit.
 */
export function attackRange(
  system: System,
  form: Form,
  options: AttackOptions = { over: 'integers' },
): Range | NoRange {
  const part = partOf(system, [...form.terms.keys()]);
  const lower = extreme(part, form, 'minimize', options);
  if (typeof lower === 'string') return lower;
  const upper = extreme(part, form, 'maximize', options);
  return typeof upper === 'string' ? upper : { lower, upper };
}

/** Whether some table of whole counts gives the form exactly this value; null when the solver gave up. */
export function isPossible(system: System, form: Form, value: number): boolean | null {
  const exactly = { terms: form.terms, lower: value - form.constant, upper: value - form.constant };
  const part = partOf({ ...system, conditions: [...system.conditions, exactly] }, [...form.terms.keys()]);
  const answer = extreme(part, form, 'minimize', { over: 'integers' });
  return answer === 'unsolved' ? null : answer !== 'contradiction';
}

/** Whether any table of whole counts agrees with everything known, as far as the solver can tell. */
export const isConsistent = (system: System): boolean =>
  extreme(system, { terms: new Map(), constant: 0 }, 'minimize', { over: 'integers' }) !== 'contradiction';

// Only counts joined to the form by a chain of conditions can limit it.
function partOf(system: System, seeds: readonly string[]): System {
  const touching = new Map<string, Condition[]>();
  for (const condition of system.conditions) {
    for (const cell of condition.terms.keys()) touching.set(cell, [...(touching.get(cell) ?? []), condition]);
  }
  const reached = new Set(seeds);
  const used = new Set<Condition>();
  for (const cell of reached) {
    for (const condition of touching.get(cell) ?? []) {
      used.add(condition);
      for (const other of condition.terms.keys()) reached.add(other);
    }
  }
  const ranges = new Map([...system.ranges].filter(([cell]) => reached.has(cell)));
  return { conditions: system.conditions.filter((condition) => used.has(condition)), ranges };
}

function extreme(
  { conditions, ranges }: System,
  form: Form,
  direction: 'minimize' | 'maximize',
  options: AttackOptions,
): number | NoRange {
  const floorOf = (cell: string): number => ranges.get(cell)?.lower ?? 0;
  const shiftOf = (terms: ReadonlyMap<string, number>): number =>
    [...terms].reduce((sum, [cell, coefficient]) => sum + coefficient * floorOf(cell), 0);
  const constraints = new Map<string, Constraint>();
  const variables = new Map<string, Map<string, number>>();
  for (const [cell, { lower, upper }] of ranges) {
    variables.set(cell, new Map([['form', form.terms.get(cell) ?? 0]]));
    if (upper === Infinity) continue;
    constraints.set(`top of ${cell}`, { max: upper - lower });
    variables.get(cell)?.set(`top of ${cell}`, 1);
  }
  for (const [index, condition] of conditions.entries()) {
    constraints.set(`row ${index}`, constraintOf(condition, shiftOf(condition.terms)));
    for (const [cell, coefficient] of condition.terms) variables.get(cell)?.set(`row ${index}`, coefficient);
  }
  const model: Model = { direction, objective: 'form', constraints, variables, integers: options.over === 'integers' };
  return readSolution(model, form.constant + shiftOf(form.terms), options);
}

// The solver's variables start at 0, so each count is measured from the least it can be.
function constraintOf(condition: Condition, shift: number): Constraint {
  const lower = condition.lower - shift;
  const upper = condition.upper - shift;
  if (lower === upper) return { equal: lower };
  return {
    ...(lower === -Infinity ? {} : { min: lower }),
    ...(upper === Infinity ? {} : { max: upper }),
  };
}

function readSolution(model: Model, constant: number, options: AttackOptions): number | NoRange {
  const { status, result } = solve(model, { maxIterations: MOST_STEPS });
  switch (status) {
    case 'optimal':
      return options.over === 'integers' ? Math.round(result + constant) : result + constant;
    case 'unbounded':
      return model.direction === 'maximize' ? Infinity : -Infinity;
    case 'infeasible':
      return 'contradiction';
    case 'timedout':
    case 'cycled':
      return 'unsolved';
    default: {
      const never: never = status;
      throw new TypeError(`invalid solver status ${String(never)}`);
    }
  }
}

/** The form that is one cell. */
export const cellForm = (cell: string): Form => ({ terms: new Map([[cell, 1]]), constant: 0 });
