import { assembleFacts } from '../assemble/assembleFacts.ts';
import type { Facts } from '../assemble/facts.ts';
import { findCommented } from '../assemble/commentary/commentary.ts';
import { describeEvidence } from '../assemble/commentary/evidence.ts';
import { holdsNumber } from '../check/commentary/childCounts.ts';
import { findClaimWords } from '../check/commentary/claimWords.ts';
import { placeFinding, problem, type Finding, type Problem } from '../findings/finding.ts';
import type { RowIn, TypedPackage } from '../package/declarations.ts';

type Row = RowIn<'commentary'>;

/** A finding of the table alone that is told again here, with the evidence. */
export const isToldByTable = ({ code }: Finding): boolean => code === 'C03';

/**
 * What comments are told once all figures are in and protected: that the figure is published (C01), that nothing of a
 * withheld one is given away (C02), and what evidence there is for words that need some (C03).
 */
export function checkCommented(tables: TypedPackage): readonly Finding[] {
  if (tables.commentary.length === 0) return [];
  const facts = assembleFacts(tables);
  return tables.commentary.flatMap((row) => checkRow(row, facts));
}

function checkRow(row: Row, facts: Facts): readonly Finding[] {
  const at = (field: string, found: Problem): Finding =>
    placeFinding(row.at.file, { line: row.at.line, column: null, field }, found);
  const held = findCommented(row, facts.observations);
  const area = facts.areas.find(({ id }) => id === row.area_id);
  const series = `${area?.name ?? row.area_id} ${area?.type ?? ''}, ${row.indicator} ${row.period}`;
  if (held === undefined) return [at('period', problem('C01', { series }))];
  const isWithheld = held.status === 'c';
  const words = findClaimWords(row.text);
  return [
    ...(isWithheld && row.figure !== null
      ? [at('figure', problem('C02', { kind: 'withheld', field: 'figure', series }))]
      : []),
    ...(isWithheld && holdsNumber(row.text)
      ? [at('text', problem('C02', { kind: 'withheld', field: 'text', series }))]
      : []),
    ...(words.judging.length + words.causal.length === 0
      ? []
      : [
          at(
            'text',
            problem('C03', { ...words, evidence: describeEvidence({ ...row, area: row.area_id }, words, facts) }),
          ),
        ]),
  ];
}
