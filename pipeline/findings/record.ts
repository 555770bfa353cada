import { quoteText } from './spelling.ts';
import { wording } from './wording.ts';

type MeetingDay = { standing: string; kind: 'no date' } | { standing: string; kind: 'to come'; text: string };

type SameMeeting =
  | { meeting: string; firstLine: number; kind: 'differs'; field: string; first: string; second: string }
  | { meeting: string; firstLine: number; kind: 'address'; other: string };

function meetingWords(same: SameMeeting): { what: string; mend: string } {
  const { meeting, firstLine } = same;
  if (same.kind === 'address') {
    return {
      what: `the meetings ${quoteText(meeting)} and ${quoteText(same.other)} (line ${firstLine}) would have one address`,
      mend: 'give one of them another name',
    };
  }
  const { field, first, second } = same;
  const say = (text: string): string => (text === '' ? 'blank' : quoteText(text));
  return {
    what: `${field} of ${quoteText(meeting)} is ${say(second)} here and ${say(first)} in line ${firstLine}`,
    mend: 'write the same in every row of a meeting, or give the other meeting a name of its own',
  };
}

type Order =
  | { kind: 'answer'; date: string; made: string; recommendation: string }
  | { kind: 'before meeting'; date: string; held: string; meeting: string }
  | { kind: 'not held'; meeting: string; standing: string }
  | { kind: 'due'; due: string; made: string };

function orderWords(order: Order): { what: string; mend: string } {
  switch (order.kind) {
    case 'answer':
      return {
        what: `the answer of ${order.date} is older than its recommendation ${order.recommendation} of ${order.made}`,
        mend: 'give the day of the answer, or name the recommendation it answers',
      };
    case 'before meeting':
      return {
        what: `the recommendation of ${order.date} is older than its meeting ${quoteText(order.meeting)} of ${order.held}`,
        mend: 'give the day of the meeting, or name the meeting that made it',
      };
    case 'not held':
      return {
        what: `the meeting ${quoteText(order.meeting)} that is to have made it is ${order.standing}`,
        mend: 'write held in the work programme with its date, or name the meeting that made it',
      };
    case 'due':
      return {
        what: `it is due on ${order.due} and was made on ${order.made}`,
        mend: 'give a day after it was made, or leave due_date blank',
      };
    default:
      return order satisfies never;
  }
}

/** Wording of findings of the record of meetings, recommendations, answers and progress. */
export const recordWordings = {
  M01: wording('error', (day: MeetingDay) =>
    day.kind === 'no date'
      ? { what: `the meeting is ${day.standing} and has no date`, mend: 'give its date, or write planned' }
      : {
          what: `the meeting is ${day.standing} and its date ${day.text} lies in the future`,
          mend: 'write planned until it has been held, or give the day it was held on',
        },
  ),
  M02: wording('error', meetingWords),
  M03: wording('error', orderWords),
  // The name itself is not repeated: the report is read by more people than the file.
  M04: wording('error', ({ field, isWhole }: { field: string; isWhole: boolean }) => ({
    what: isWhole ? `${field} looks like the name of a person` : `${field} seems to name a person`,
    mend: 'write the post or body instead, such as LCSP Manager',
  })),
};
