import type { MissingReason, StatusCode } from '../../../pipeline/contract/reasons.ts';

/** Why a row of a return has no number, from its status; a row without one has no other reason to be blank. */
export function reasonOfStatus(status: StatusCode): MissingReason {
  switch (status) {
    case 'c':
      return 'suppressed';
    case 'z':
      return 'not applicable';
    case 'low':
      return 'rounds to zero';
    case '':
    case 'x':
    case 'p':
    case 'r':
    case 'u':
    case 'e':
    case 'b':
      return 'not in the sources held';
    default: {
      const never: never = status;
      throw new Error(`invalid status ${String(never)}`);
    }
  }
}
