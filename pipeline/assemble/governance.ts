import type { AreaFact, Consultation, GovernanceBody, PaperList, Proposal } from '../contract/governance.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';
import { assembleRecord } from './record.ts';
import type { GovernanceParts } from './facts.ts';
import { noteProvenance, type CitedRow, type ProvenanceBook } from './provenance.ts';

type Note = (row: CitedRow, asPrinted?: string) => GovernanceBody['provenance'];

export function assembleGovernance(tables: TypedPackage, book: ProvenanceBook): GovernanceParts {
  const note: Note = (row, asPrinted = '') =>
    noteProvenance(book, row, {
      did: 'read from the paper',
      check: 'every fact names its document and line',
      asPrinted,
    });
  return {
    bodies: tables.bodies.map((row) => assembleBody(tables, row, note)),
    events: tables.events.map((row) => ({
      id: row.event_id,
      date: row.date,
      datePrinted: row.date_as_printed,
      what: row.what,
      standing: row.standing,
      provenance: note(row, row.date_as_printed),
    })),
    proposals: tables.proposals.map((row) => assembleProposal(tables, row, note)),
    pathfinders: tables.pathfinders.map((row) => ({
      place: row.place,
      countedAs: row.counted_as,
      note: row.note,
      provenance: note(row),
    })),
    workforceGroups: tables['workforce-groups'].map((row) => ({
      group: row.group,
      areaPrinted: row.area_as_printed,
      areasRead: row.areas_as_read,
      when: row.when,
      note: row.note,
      provenance: note(row, row.area_as_printed),
    })),
    areaFacts: tables['area-facts'].map((row) => assembleAreaFact(row, note)),
    paperLists: tables['paper-lists'].map((row) => assemblePaperList(tables, row, note)),
    consultations: tables.consultations.map((row) => assembleConsultation(row, note)),
    subCommittee: tables['sub-committee'].map((row) => ({
      heading: row.heading,
      text: row.text,
      standing: row.standing,
      provenance: note(row),
    })),
    reportPromises: tables['report-promises'].map((row) => ({
      body: row.body,
      text: row.text_as_printed,
      provenance: note(row, row.text_as_printed),
    })),
    ...assembleRecord(tables, book),
    mapping: tables.mapping.map((row) => ({
      child: row.child,
      parent: row.parent,
      version: row.geography_version,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      basis: row.basis,
      standing: row.standing,
      provenance: note(row),
    })),
  };
}

function assembleAreaFact(row: RowIn<'area-facts'>, note: Note): AreaFact {
  return {
    area: row.area_id,
    fact: row.fact,
    note: row.note,
    provenance: note(row, row.as_printed),
  };
}

function assemblePaperList(tables: TypedPackage, row: RowIn<'paper-lists'>, note: Note): PaperList {
  const id = row.list_id;
  const items = tables['paper-list-items'].filter((item) => item.list === id);
  return {
    id,
    title: row.title,
    part: row.part,
    about: row.about,
    note: row.note,
    items: items
      .toSorted((a, b) => a.position - b.position)
      .map((item) => ({
        theme: item.theme,
        text: item.text_as_printed,
        provenance: note(item, item.text_as_printed),
      })),
  };
}

function assembleBody(tables: TypedPackage, row: RowIn<'bodies'>, note: Note): GovernanceBody {
  const id = row.body_id;
  return {
    id,
    name: row.name,
    kind: row.kind,
    reportsTo: row.reports_to,
    standing: row.standing,
    from: row.from,
    fromPrinted: row.from_as_printed,
    description: row.description,
    members: tables.members
      .filter((member) => member.body === id)
      .map((member) => ({ member: member.member, note: member.note })),
    provenance: note(row, row.from_as_printed),
  };
}

function assembleProposal(tables: TypedPackage, row: RowIn<'proposals'>, note: Note): Proposal {
  const id = row.proposal_id;
  const actions = tables['proposal-actions'].filter((action) => action.proposal === id);
  return {
    id,
    number: row.number,
    title: row.title_as_printed,
    shortTitle: row.short_title,
    standing: row.standing,
    standingNote: row.standing_note,
    actions: actions.map((action) => ({
      number: action.number,
      text: action.text_as_printed,
      guidePrinted: action.guide_implementation_as_printed,
      due: action.due,
      provenance: note(action, action.text_as_printed),
    })),
    provenance: note(row, row.title_as_printed),
  };
}

function assembleConsultation(row: RowIn<'consultations'>, note: Note): Consultation {
  return {
    name: row.name,
    start: row.start,
    end: row.end,
    feedback: row.feedback,
    targetGroup: row.target_group,
    targetArea: row.target_area,
    contractor: row.contractor,
    purpose: row.purpose,
    statutory: row.statutory,
    contactPost: row.contact_post,
    provenance: note(row),
  };
}
