import type {
  Consultation,
  Pathfinder,
  SubCommitteeTerm,
  WorkforceGroup,
} from '../../../pipeline/contract/governance.ts';
import { formatBlank, formatPrintedDate, formatDate } from '../../format/dates.ts';
import { DataTable } from '../../components/DataTable.tsx';
import { Cite } from '../../components/Citations.tsx';
import { StandingWord } from './Bodies.tsx';

/** Terms of reference and work programme of the proposed Sub-Committee. */
export function SubCommitteeTable({ terms }: { terms: readonly SubCommitteeTerm[] }) {
  return (
    <DataTable
      caption="The LCSP Sub-Committee: terms and work programme as set out in the papers held"
      columns={[{ label: 'Term' }, { label: 'What the paper says' }, { label: 'Standing', brief: true }]}
      rows={terms.map((term) => ({
        key: term.provenance,
        cells: [
          term.heading,
          <>
            {term.text}
            {'\u00a0'}
            <Cite id={term.provenance} />
          </>,
          <StandingWord key="standing" standing={term.standing} />,
        ],
      }))}
    />
  );
}

/** Places named as pathfinders, with how the papers count them. */
export function PathfinderTable({ pathfinders }: { pathfinders: readonly Pathfinder[] }) {
  return (
    <DataTable
      caption="LCSP pathfinders named in the papers held"
      columns={[{ label: 'Place' }, { label: 'How the papers count it' }, { label: 'Note' }]}
      rows={pathfinders.map((pathfinder) => ({
        key: pathfinder.provenance,
        cells: [
          pathfinder.place,
          <>
            {formatBlank(pathfinder.countedAs)}
            {'\u00a0'}
            <Cite id={pathfinder.provenance} />
          </>,
          formatBlank(pathfinder.note, 'no note'),
        ],
      }))}
    />
  );
}

/** Groups of LCSPs helped with their workforce strategies, as printed and as read. */
export function WorkforceTable({ groups }: { groups: readonly WorkforceGroup[] }) {
  return (
    <DataTable
      caption="Groups for support with workforce strategies: areas as printed and as read"
      columns={[
        { label: 'Group', brief: true },
        { label: 'Area, as printed' },
        { label: 'Areas, as read' },
        { label: 'When' },
        { label: 'Note' },
      ]}
      rows={groups.map((group) => ({
        key: group.provenance,
        cells: [
          group.group,
          <>
            {formatBlank(group.areaPrinted, 'no area printed')}
            {'\u00a0'}
            <Cite id={group.provenance} />
          </>,
          formatBlank(group.areasRead, 'none'),
          formatPrintedDate(group.when),
          formatBlank(group.note, 'no note'),
        ],
      }))}
    />
  );
}

const period = ({ start, end }: Consultation): string =>
  start === '' && end === ''
    ? 'no date printed'
    : [...new Set([start, end].filter((date) => date !== '').map(formatDate))].join(' to ');

/** Consultation exercises of the plan; a cell the plan leaves blank says so. */
export function ConsultationTable({ consultations }: { consultations: readonly Consultation[] }) {
  return (
    <DataTable
      caption="Consultation exercises planned for 2009/10"
      shape="wide"
      columns={[
        { label: 'Exercise' },
        { label: 'Start and end' },
        { label: 'Feedback' },
        { label: 'Whom it asks' },
        { label: 'Where' },
        { label: 'Contractor' },
        { label: 'What it is to find out' },
        { label: 'Statutory', brief: true },
        { label: 'Contact, by post' },
      ]}
      rows={consultations.map((exercise) => ({
        key: exercise.name,
        cells: [
          <>
            {exercise.name}
            {'\u00a0'}
            <Cite id={exercise.provenance} />
          </>,
          period(exercise),
          formatPrintedDate(exercise.feedback),
          formatBlank(exercise.targetGroup),
          formatBlank(exercise.targetArea),
          formatBlank(exercise.contractor),
          formatBlank(exercise.purpose),
          formatBlank(exercise.statutory),
          formatBlank(exercise.contactPost, 'no post named in the papers held'),
        ],
      }))}
    />
  );
}
