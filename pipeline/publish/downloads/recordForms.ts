import type { Area } from '../../contract/area.ts';
import type { Facts } from '../../assemble/facts.ts';
import type { Effects } from '../../effects.ts';
import type { Column } from '../../package/columns.ts';
import type { TypedPackage } from '../../package/declarations.ts';
import { COMMENTARY } from '../../package/commentaryTable.ts';
import { RECORD_TABLE_NAMES, RECORD_TABLES } from '../../package/recordTables.ts';
import { indicatorsAskedFor } from '../../returns/forms/indicatorsAskedFor.ts';
import { describeFile, type DownloadFile } from './downloadFile.ts';
import { assembleForm, type FormColumn } from './workbook/assembleForm.ts';

type Offered = Pick<FormColumn, 'choices' | 'isOpen'>;

/** Tables people fill in: those of the record, and what posts say of figures. */
const FORMS = { ...RECORD_TABLES, commentary: COMMENTARY } as const;
type Form = keyof typeof FORMS;
const FORM_NAMES: readonly Form[] = [...RECORD_TABLE_NAMES, 'commentary'];

const TITLES: Readonly<Record<Form, string>> = {
  'work-programme': 'Form for meetings and visits',
  recommendations: 'Form for recommendations',
  answers: 'Form for answers',
  'action-progress': 'Form for progress of the key actions',
  commentary: 'Form for comments on figures',
};

/** What to write in a column, beside what its list offers. */
const PROMPTS: Readonly<Record<string, string>> = {
  action_id: 'Choose the key action by its number in the plan: action-3 is key action 3.',
  area_id:
    'Choose the area. A meeting has a row for each LCSP it takes; progress of the county as a whole leaves it blank.',
  meeting:
    'Name of the meeting, such as Study day 1, the same in every row and table. It makes the address of the pack.',
  kind: 'Choose what it is.',
  standing: 'Choose how far it has come; held needs a date.',
  state: 'Choose how the action stands, as the post says.',
  place: 'Where it is held; may be blank.',
  date: 'The day, such as 2009-03-12.',
  due_date: 'The day an answer is asked for by; may be blank.',
  recommendation_id:
    'A short name of letters a-z, digits and hyphens, such as ask-1. An answer names the one it answers.',
  indicator: 'Choose the measure it speaks of; may be blank.',
  text: 'In the words it was made, given or said in. No name of a person.',
  sentence: 'What the post says, in a sentence. No name of a person.',
  post: 'The post or body, such as LCSP Manager. No name of a person.',
  period: 'Period of the figure, such as 2008/09.',
  figure: 'The figure as it is printed now; blank where its status says why there is none.',
  note: 'Where it was said or agreed; may be blank.',
  minute: 'Where it is minuted, such as Minutes of 12 March 2009, item 4; may be blank.',
};

/** An LCSP; of progress the county as well, and of a comment any area with figures of its own. */
function areaChoices(table: Form, { areas }: Facts): readonly string[] {
  const idsOf = (wanted: Area['type']): readonly string[] =>
    areas.filter(({ type }) => type === wanted).map(({ id }) => String(id));
  const lcsps = idsOf('LCSP');
  if (table === 'action-progress') return [...idsOf('county'), ...lcsps];
  return table === 'commentary' ? [...lcsps, ...idsOf('district'), ...idsOf('county')] : lcsps;
}

/** What of the release a form offers; a meeting or recommendation that is new may be written in. */
function offeredBy(table: Form, facts: Facts, typed: TypedPackage): Readonly<Record<string, Offered>> {
  const meetings = [...new Set(typed['work-programme'].map(({ meeting }) => meeting))];
  return {
    area_id: { choices: areaChoices(table, facts) },
    action_id: { choices: typed.actions.map((row) => row.action_id) },
    indicator: { choices: indicatorsAskedFor(facts).map(({ id }) => String(id)), isOpen: true },
    ...(table === 'recommendations' ? { meeting: { choices: meetings, isOpen: true } } : {}),
    ...(table === 'answers'
      ? { recommendation_id: { choices: typed.recommendations.map((row) => row.recommendation_id), isOpen: true } }
      : {}),
  };
}

const columnOf = (name: string, { type, choices }: Column<unknown>, offered: Offered | undefined): FormColumn => ({
  name,
  type: type === 'date' ? 'date' : 'text',
  prompt: PROMPTS[name] ?? '',
  choices: offered?.choices ?? choices?.filter((one) => one !== '') ?? null,
  isOpen: offered?.isOpen ?? false,
});

/** An Excel form for each table of the record, and for comments on figures. Its address holds no release: the form asked for is always the latest. */
export async function assembleRecordForms(
  facts: Facts,
  typed: TypedPackage,
  effects: Pick<Effects, 'sha256'>,
): Promise<readonly DownloadFile[]> {
  return Promise.all(
    FORM_NAMES.map(async (table) => {
      const offered = offeredBy(table, facts, typed);
      const declared = Object.entries<Column<unknown>>(FORMS[table]);
      const columns = declared.map(([name, column]) => columnOf(name, column, offered[name]));
      const title = TITLES[table];
      const description = 'An empty table with lists to choose from, to be filled in by the clerk.';
      const path = `templates/record/${table}.xlsx`;
      return describeFile(
        { path, kind: 'form', format: 'xlsx', about: '', title, description, rows: 0 },
        await assembleForm({ name: table, title, columns }),
        effects,
      );
    }),
  );
}
