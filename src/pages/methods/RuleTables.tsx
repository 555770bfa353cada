import { TARGET_NOTE_IDS, type TargetNoteId } from '../../../pipeline/contract/verdict.ts';
import type { Indicator } from '../../../pipeline/contract/indicator.ts';
import { indicatorOf, type Site } from '../../site/site.ts';
import { JUDGEMENT_RULES } from '../../../pipeline/contract/judgementRules.ts';
import { Judgement } from '../../components/Verdict.tsx';
import { formatCount, formatList } from '../../format/numbers.ts';
import { TARGET_NOTE_WORDS } from '../../words/claimsTarget.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { VERDICT_LOOKS } from '../../theme/marks.ts';
import { DataTable } from '../../components/DataTable.tsx';

/** How often each rule of the decision table decided on this release, outturns and estimates together. */
function selectRuleUse(site: Site): ReadonlyMap<string, number> {
  const verdicts = site.kent.targets.flatMap((target) => [target.verdict, target.estimateVerdict]);
  const uses = new Map<string, number>();
  for (const verdict of verdicts) if (verdict !== null) uses.set(verdict.rule, (uses.get(verdict.rule) ?? 0) + 1);
  return uses;
}

/** Indicators whose target carries a note, by note. */
const selectNoteUse = (
  site: Site,
): readonly { readonly note: TargetNoteId; readonly indicators: readonly Indicator[] }[] =>
  TARGET_NOTE_IDS.map((note) => ({
    note,
    indicators: site.kent.targets
      .filter((target) => target.notes.some(({ id }) => id === note))
      .map((target) => indicatorOf(site, target.indicator)),
  }));

/** Every rule by which a figure is set against a target, with how often it decided. */
export function DecisionTable() {
  const site = useSite();
  const uses = selectRuleUse(site);
  return (
    <DataTable
      caption="Decision table: tried from the top, the first row that holds decides"
      columns={[
        { label: 'Rule', brief: true },
        { label: 'When' },
        { label: 'Answer', brief: true },
        { label: 'Times on this release', numeric: true },
      ]}
      rows={Object.entries(JUDGEMENT_RULES).map(([id, rule]) => ({
        key: id,
        id: `rule-${id.toLowerCase()}`,
        cells: [
          id,
          rule.when,
          <Judgement key="answer" look={VERDICT_LOOKS[rule.state]} />,
          formatCount(uses.get(id) ?? 0),
        ],
      }))}
    />
  );
}

/** Every note a target may carry, and the indicators whose target carries it. */
export function NoteTable() {
  const site = useSite();
  return (
    <DataTable
      caption="Notes on targets, computed for every target, and the indicators whose target carries each"
      columns={[{ label: 'Note', brief: true }, { label: 'Meaning' }, { label: 'Carried by' }]}
      rows={selectNoteUse(site).map(({ note, indicators }) => ({
        key: note,
        id: note.toLowerCase(),
        cells: [
          note,
          TARGET_NOTE_WORDS[note],
          indicators.length === 0 ? 'none' : formatList(indicators.map((one) => one.niNumber || one.shortLabel)),
        ],
      }))}
    />
  );
}
