import { useSite } from '../../components/SiteContext.tsx';
import { DataTable } from '../../components/DataTable.tsx';

const UNNAMED = 'not yet named by the council';

/** What a publication needs that no document held gives; each stays open until the council names it. */
const OPEN_ITEMS = [
  { what: 'Who is responsible for this publication, by post', why: 'readers must know who stands behind a figure' },
  { what: 'A contact for questions', why: 'an error nobody can report stays' },
  { what: 'How to complain', why: 'the Code of Practice for Statistics asks for it' },
  { what: 'The address it is published at', why: 'links and citations need one that stays' },
  { what: 'The date of the next release', why: 'everybody should know it beforehand' },
  { what: 'Who sees figures before release, if anybody', why: 'the list has to be public, and may be empty' },
  { what: 'The licence of the council’s own documents', why: 'none of those held states one' },
  { what: 'Who approves a correction', why: 'a published figure changes only with a logged reason' },
  { what: 'Which LCSPs the Sub-Committee reviews when', why: 'no programme of meetings is in the documents held' },
  { what: 'A contact and a compliance status for the accessibility statement', why: 'the law asks for both' },
] as const;

/** The publication checklist: what the council has not yet named. */
export function Unnamed() {
  const site = useSite();
  const { threshold, owner } = site.index.disclosure;
  const rule = {
    what: 'Who owns the rule for small numbers',
    why: `the threshold of ${threshold} is set in the data without an owner`,
  };
  const items = owner === UNNAMED ? [...OPEN_ITEMS, rule] : OPEN_ITEMS;
  return (
    <DataTable
      caption="What the council has not yet named"
      columns={[{ label: 'What is needed' }, { label: 'Why' }, { label: 'Entry today' }]}
      rows={items.map((item) => ({ key: item.what, cells: [item.what, item.why, UNNAMED] }))}
    />
  );
}
