import type { Polarity } from '../contract/kinds.ts';
import { checkKnown } from './checkArguments.ts';

export type Direction = 'lower' | 'higher';
/** Praise or blame, or only a direction where the indicator has no polarity. */
export type Judgement = 'better' | 'worse' | Direction;

/** Turns a direction into better or worse; polarity `none` keeps the direction, so it can never praise or blame. */
export function applyPolarity(direction: Direction, polarity: Polarity): Judgement {
  checkKnown('direction', direction, ['lower', 'higher']);
  switch (polarity) {
    case 'none':
      return direction;
    case 'low is good':
      return direction === 'lower' ? 'better' : 'worse';
    case 'high is good':
      return direction === 'higher' ? 'better' : 'worse';
    default: {
      const never: never = polarity;
      throw new TypeError(`invalid polarity ${String(never)}`);
    }
  }
}
