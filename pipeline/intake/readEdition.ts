import { thresholdOf, protectReturns, type ProtectedReturns } from '../returns/protectReturns.ts';
import type { ProtectedCell } from '../returns/auditContext.ts';
import { describeReturns, readReturns } from '../returns/readReturns.ts';
import { RETURNS_TABLE } from '../returns/uniteReturns.ts';
import { areaByText, assembleAreas } from '../assemble/areas.ts';
import { typePackage } from '../package/typePackage.ts';
import type { DataRow } from '../package/textTables.ts';
import type { FileHead } from '../contract/files.ts';
import type { AreaReturns } from '../contract/returns.ts';
import type { Effects } from '../effects.ts';
import type { Finding } from '../findings/finding.ts';
import { checkCommented, isToldByTable } from './checkCommented.ts';
import { readPackage, type CheckedPackage } from './readPackage.ts';

/** All that goes into an edition: the data package and the returns, these already protected. */
export interface EditionData {
  /** The tables with the protected returns among them. Its findings are those that may be published. */
  readonly checked: CheckedPackage;
  /** Everything found, for whoever builds: more than may be published, but never a figure of a return. */
  readonly findings: readonly Finding[];
  /** Withheld figures, of returns and of the tables, for the audit of what is written. */
  readonly cells: readonly ProtectedCell[];
  /** Names of the sums that do not hold, by period, for the same audit. */
  readonly untrueLinks: ProtectedReturns['untrueLinks'];
  readonly threshold: number;
  /** Which returns are in force and who signed them off, a line each. */
  readonly inForce: readonly string[];
  /** What each LCSP has sent and how it stands, without a figure. */
  readonly sent: readonly AreaReturns[];
}

/** Which edition is read, `publication` unless told, and the protected returns of all releases. */
export interface WantedEdition {
  readonly edition?: FileHead['edition'];
  readonly earlier?: readonly DataRow[];
}

/**
 * Reads the data package and the returns of an edition, and protects the returns before anything else sees them. With an
 * error among the findings the tables are not to be used.
 */
export async function readEdition(effects: Effects, data: string, wanted: WantedEdition = {}): Promise<EditionData> {
  const { edition = 'publication', earlier = [] } = wanted;
  const whole = await readPackage(effects, data, edition);
  // What bears out the words of a comment is known once the returns are in: then it is told with the evidence.
  const checked = { ...whole, findings: whole.findings.filter((finding) => !isToldByTable(finding)) };
  const nothing = {
    checked,
    findings: checked.findings,
    cells: [],
    untrueLinks: new Map(),
    threshold: 0,
    inForce: [],
    sent: [],
  };
  if (hasErrors(checked.findings)) return nothing;
  const returns = await readReturns(effects, { data, edition, tables: checked.tables, registers: checked.registers });
  if (hasErrors(returns.findings)) return { ...nothing, findings: [...checked.findings, ...returns.findings] };
  const shielded = protectReturns(checked.tables, returns, earlier);
  const commented = checkCommented(typePackage(shielded.tables));
  return {
    checked: {
      ...checked,
      tables: shielded.tables,
      findings: [...checked.findings, ...shielded.publishable],
      inputHash: hashReturns(effects, checked.inputHash, { tables: shielded.tables, sent: returns.sent }),
    },
    findings: [...checked.findings, ...shielded.remarks, ...shielded.findings, ...commented],
    cells: [...shielded.cells, ...keptBackCells(checked.tables)],
    untrueLinks: shielded.untrueLinks,
    threshold: thresholdOf(typePackage(checked.tables)),
    inForce: describeReturns(returns),
    sent: returns.sent,
  };
}

/** Figures of the tables that whoever keeps them has withheld. */
function keptBackCells(tables: CheckedPackage['tables']): readonly ProtectedCell[] {
  const typed = typePackage(tables);
  const areas = assembleAreas(typed);
  return typed.observations
    .filter(({ status }) => status === 'c')
    .map(({ at, area, indicator, period }) => {
      const { id, name } = areaByText(areas, area);
      return { area: id, name, indicator, period, size: null, keptAt: at };
    });
}

const hasErrors = (findings: readonly Finding[]): boolean => findings.some(({ severity }) => severity === 'error');

/**
 * The returns enter the hash as they are published. A hash of the raw file could be tried: a withheld count has few
 * values.
 */
function hashReturns(
  effects: Pick<Effects, 'sha256'>,
  inputHash: string,
  { tables, sent }: { readonly tables: CheckedPackage['tables']; readonly sent: readonly AreaReturns[] },
): string {
  const rows = tables.get(RETURNS_TABLE)?.rows;
  // Without a register and without rows worked out from schools there is nothing to add.
  if (rows === undefined && sent.every((area) => area.returns.length === 0)) return inputHash;
  return effects.sha256(`${inputHash}\n${JSON.stringify(rows ?? [])}\n${JSON.stringify(sent)}`);
}
