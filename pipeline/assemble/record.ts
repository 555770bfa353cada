import type { ProvenanceId } from '../contract/ids.ts';
import type { RowPlace } from '../package/columns.ts';
import type { TypedPackage } from '../package/declarations.ts';
import { RECORD_SOURCE } from '../package/recordSource.ts';
import { noteProvenance, type ProvenanceBook } from './provenance.ts';
import type { RecordParts } from './facts.ts';

type Tables = Pick<TypedPackage, 'areas' | 'work-programme' | 'recommendations' | 'answers' | 'action-progress'>;

export function assembleRecord(tables: Tables, book: ProvenanceBook): RecordParts {
  const note = (row: { readonly at: RowPlace; readonly minute: string }, asPrinted = ''): ProvenanceId =>
    noteProvenance(
      book,
      { at: row.at, source: RECORD_SOURCE, section: row.minute, line: null },
      { did: 'entered in the record', check: 'what it names is there, and its dates follow one another', asPrinted },
    );
  const counties = new Set(tables.areas.filter(({ type }) => type === 'county').map((row) => row.area_id));
  return {
    workProgramme: tables['work-programme'].map((row) => ({
      area: row.area_id,
      meeting: row.meeting,
      kind: row.kind,
      date: row.date,
      standing: row.standing,
      place: row.place,
      provenance: note(row),
    })),
    recommendations: tables.recommendations.map((row) => ({
      id: row.recommendation_id,
      area: row.area_id,
      meeting: row.meeting,
      date: row.date,
      text: row.text,
      indicator: row.indicator,
      dueDate: row.due_date,
      answers: tables.answers
        .filter((answer) => answer.recommendation_id === row.recommendation_id)
        .toSorted((a, b) => a.date.localeCompare(b.date))
        .map((answer) => ({
          date: answer.date,
          post: answer.post,
          text: answer.text,
          provenance: note(answer, answer.text),
        })),
      provenance: note(row, row.text),
    })),
    actionProgress: tables['action-progress'].map((row) => ({
      action: row.action_id,
      area: row.area_id === null || counties.has(row.area_id) ? null : row.area_id,
      state: row.state,
      post: row.post,
      date: row.date,
      text: row.sentence,
      provenance: note(row, row.sentence),
    })),
  };
}
