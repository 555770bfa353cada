import {
  REVIEW_STANDINGS,
  PAPER_LIST_PARTS,
  STANDINGS,
  type AreaFact,
  type Consultation,
  type GovernanceBody,
  type GovernanceEvent,
  type MappingLink,
  type PaperList,
  type Pathfinder,
  type PlannedReview,
  type Proposal,
  type Recommendation,
  type ReportPromise,
  type SubCommitteeTerm,
  type WorkforceGroup,
} from '../contract/governance.ts';
import { areaId } from '../contract/ids.ts';
import { noteProvenance, type ProvenanceBook } from './provenance.ts';
import { choiceOf, laterRowsOf, requiredNumberOf, rowsOf, textOf, type DataRow, type DataTables } from './tables.ts';

/** Who decides and how the 23 partnerships were to become 12 trusts, each fact with its standing. */
export interface GovernanceParts {
  readonly bodies: readonly GovernanceBody[];
  readonly events: readonly GovernanceEvent[];
  readonly proposals: readonly Proposal[];
  readonly pathfinders: readonly Pathfinder[];
  readonly workforceGroups: readonly WorkforceGroup[];
  readonly areaFacts: readonly AreaFact[];
  readonly paperLists: readonly PaperList[];
  readonly consultations: readonly Consultation[];
  readonly subCommittee: readonly SubCommitteeTerm[];
  readonly reportPromises: readonly ReportPromise[];
  readonly workProgramme: readonly PlannedReview[];
  readonly recommendations: readonly Recommendation[];
  readonly mapping: readonly MappingLink[];
}

type Note = (row: DataRow, printedIn?: string) => GovernanceBody['provenance'];

export function assembleGovernance(tables: DataTables, book: ProvenanceBook): GovernanceParts {
  const note: Note = (row, printedIn) =>
    noteProvenance(book, row, {
      did: 'read from the paper',
      check: 'every fact names its document and line',
      ...(printedIn === undefined ? {} : { printedIn }),
    });
  return {
    bodies: rowsOf(tables, 'bodies').map((row) => assembleBody(tables, row, note)),
    events: rowsOf(tables, 'events').map((row) => ({
      id: textOf(row, 'event_id'),
      date: textOf(row, 'date'),
      datePrinted: textOf(row, 'date_as_printed'),
      what: textOf(row, 'what'),
      standing: choiceOf(row, 'standing', STANDINGS),
      provenance: note(row, 'date_as_printed'),
    })),
    proposals: rowsOf(tables, 'proposals').map((row) => assembleProposal(tables, row, note)),
    pathfinders: rowsOf(tables, 'pathfinders').map((row) => ({
      place: textOf(row, 'place'),
      countedAs: textOf(row, 'counted_as'),
      note: textOf(row, 'note'),
      provenance: note(row),
    })),
    workforceGroups: rowsOf(tables, 'workforce-groups').map((row) => ({
      group: textOf(row, 'group'),
      areaPrinted: textOf(row, 'area_as_printed'),
      areasRead: textOf(row, 'areas_as_read'),
      when: textOf(row, 'when'),
      note: textOf(row, 'note'),
      provenance: note(row, 'area_as_printed'),
    })),
    areaFacts: laterRowsOf(tables, 'area-facts').map((row) => assembleAreaFact(row, note)),
    paperLists: laterRowsOf(tables, 'paper-lists').map((row) => assemblePaperList(tables, row, note)),
    consultations: rowsOf(tables, 'consultations').map((row) => assembleConsultation(row, note)),
    subCommittee: rowsOf(tables, 'sub-committee').map((row) => ({
      heading: textOf(row, 'heading'),
      text: textOf(row, 'text'),
      standing: choiceOf(row, 'standing', STANDINGS),
      provenance: note(row),
    })),
    reportPromises: rowsOf(tables, 'report-promises').map((row) => ({
      body: textOf(row, 'body'),
      text: textOf(row, 'text_as_printed'),
      provenance: note(row, 'text_as_printed'),
    })),
    workProgramme: rowsOf(tables, 'work-programme').map((row) => ({
      area: areaId(textOf(row, 'area_id')),
      meeting: textOf(row, 'meeting'),
      date: textOf(row, 'date'),
      standing: choiceOf(row, 'standing', REVIEW_STANDINGS),
      provenance: note(row),
    })),
    recommendations: rowsOf(tables, 'recommendations').map((row) => assembleRecommendation(row, note)),
    mapping: rowsOf(tables, 'mapping').map((row) => ({
      child: textOf(row, 'child'),
      parent: textOf(row, 'parent'),
      version: textOf(row, 'geography_version'),
      validFrom: textOf(row, 'valid_from'),
      validTo: textOf(row, 'valid_to'),
      basis: choiceOf(row, 'basis', ['stated', 'inferred'] as const),
      standing: textOf(row, 'standing'),
      provenance: note(row),
    })),
  };
}

function assembleAreaFact(row: DataRow, note: Note): AreaFact {
  const area = textOf(row, 'area_id');
  return {
    area: area === '' ? null : areaId(area),
    fact: textOf(row, 'fact'),
    note: textOf(row, 'note'),
    provenance: note(row, 'as_printed'),
  };
}

function assemblePaperList(tables: DataTables, row: DataRow, note: Note): PaperList {
  const id = textOf(row, 'list_id');
  const items = laterRowsOf(tables, 'paper-list-items').filter((item) => textOf(item, 'list') === id);
  return {
    id,
    title: textOf(row, 'title'),
    part: choiceOf(row, 'part', PAPER_LIST_PARTS),
    about: textOf(row, 'about'),
    note: textOf(row, 'note'),
    items: items
      .toSorted((a, b) => requiredNumberOf(a, 'position') - requiredNumberOf(b, 'position'))
      .map((item) => ({
        theme: textOf(item, 'theme'),
        text: textOf(item, 'text_as_printed'),
        provenance: note(item, 'text_as_printed'),
      })),
  };
}

function assembleBody(tables: DataTables, row: DataRow, note: Note): GovernanceBody {
  const id = textOf(row, 'body_id');
  return {
    id,
    name: textOf(row, 'name'),
    kind: textOf(row, 'kind'),
    reportsTo: textOf(row, 'reports_to'),
    standing: choiceOf(row, 'standing', STANDINGS),
    from: textOf(row, 'from'),
    fromPrinted: textOf(row, 'from_as_printed'),
    description: textOf(row, 'description'),
    members: rowsOf(tables, 'members')
      .filter((member) => textOf(member, 'body') === id)
      .map((member) => ({ member: textOf(member, 'member'), note: textOf(member, 'note') })),
    provenance: note(row, 'from_as_printed'),
  };
}

function assembleProposal(tables: DataTables, row: DataRow, note: Note): Proposal {
  const id = textOf(row, 'proposal_id');
  const actions = rowsOf(tables, 'proposal-actions').filter((action) => textOf(action, 'proposal') === id);
  return {
    id,
    number: requiredNumberOf(row, 'number'),
    title: textOf(row, 'title_as_printed'),
    shortTitle: textOf(row, 'short_title'),
    standing: choiceOf(row, 'standing', STANDINGS),
    standingNote: textOf(row, 'standing_note'),
    actions: actions.map((action) => ({
      number: textOf(action, 'number'),
      text: textOf(action, 'text_as_printed'),
      guidePrinted: textOf(action, 'guide_implementation_as_printed'),
      due: textOf(action, 'due'),
      provenance: note(action, 'text_as_printed'),
    })),
    provenance: note(row, 'title_as_printed'),
  };
}

function assembleRecommendation(row: DataRow, note: Note): Recommendation {
  return {
    id: textOf(row, 'recommendation_id'),
    area: areaId(textOf(row, 'area_id')),
    meeting: textOf(row, 'meeting'),
    date: textOf(row, 'date'),
    text: textOf(row, 'text'),
    answer: textOf(row, 'answer'),
    answerDate: textOf(row, 'answer_date'),
    answeredBy: textOf(row, 'answered_by'),
    provenance: note(row, 'text'),
  };
}

function assembleConsultation(row: DataRow, note: Note): Consultation {
  return {
    name: textOf(row, 'name'),
    start: textOf(row, 'start'),
    end: textOf(row, 'end'),
    feedback: textOf(row, 'feedback'),
    targetGroup: textOf(row, 'target_group'),
    targetArea: textOf(row, 'target_area'),
    contractor: textOf(row, 'contractor'),
    purpose: textOf(row, 'purpose'),
    statutory: textOf(row, 'statutory'),
    contactPost: textOf(row, 'contact_post'),
    provenance: note(row),
  };
}
