import type { Comment, PrintedFigure } from '../../contract/commentary.ts';
import { COMMENTARY_SOURCE } from '../../package/commentarySource.ts';
import type { RowIn, TypedPackage } from '../../package/declarations.ts';
import { roundHalfAway } from '../../stats/roundHalfAway.ts';
import type { Observation, Commentary } from '../facts.ts';
import { noteProvenance, type ProvenanceBook } from '../provenance.ts';

type Row = RowIn<'commentary'>;

/** The figure a comment is on: one published later before the plan's own; undefined where none is held. */
export function findCommented(row: Row, observations: readonly Observation[]): Observation | undefined {
  const held = observations.filter(
    ({ area, indicator, period }) =>
      area.id === row.area_id && indicator.id === row.indicator && period.label === row.period,
  );
  return held.find(({ basis }) => basis !== 'plan') ?? held[0];
}

/** What posts say of figures, oldest first, each beside the figure when it was written and the one published now. */
export const assembleCommentary = (
  { commentary }: Pick<TypedPackage, 'commentary'>,
  observations: readonly Observation[],
  book: ProvenanceBook,
): Commentary =>
  commentary
    .flatMap((row) => {
      const held = findCommented(row, observations);
      // The check stage has refused a comment on a figure that is not held.
      return held === undefined ? [] : [assembleOne(row, held, book)];
    })
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));

function assembleOne(row: Row, held: Observation, book: ProvenanceBook): Comment {
  const written = { value: row.figure?.value ?? null, digits: row.figure?.digits ?? 0, status: row.status };
  const now = { value: held.value, digits: held.digits, status: held.status };
  return {
    area: row.area_id,
    indicator: row.indicator,
    period: row.period,
    text: row.text,
    post: row.post,
    date: row.date,
    written,
    now: { ...now, provenance: held.provenance },
    isStale: differs(written, now),
    provenance: noteProvenance(
      book,
      { at: row.at, source: COMMENTARY_SOURCE, section: row.note, line: null },
      {
        did: 'entered as sent; no figure rests on it',
        check: 'C01 its figure is published; C02 it gives no small count of children',
        // Its words stand where it is cited, as a quotation, and not among ours.
        asPrinted: '',
      },
    ),
  };
}

/** Whether two figures would be printed differently, or have another status. */
function differs(written: PrintedFigure, now: PrintedFigure): boolean {
  if (written.status !== now.status) return true;
  if (written.value === null || now.value === null) return written.value !== now.value;
  return written.value !== roundHalfAway(now.value, now.digits);
}
