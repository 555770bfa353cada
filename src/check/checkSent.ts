import { checkReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import type { WorkbookReader } from '../../pipeline/read/readAsText.ts';
import { LIMITS } from '../../pipeline/read/limits.ts';
import { judgeReturn } from '../../pipeline/returns/judgeReturn.ts';
import { showFindings, type CheckResult } from './describeResult.ts';
import { mendReturn, soundRows } from './mendReturn.ts';
import { registersOf, type ReturnRegisters } from './returnRegisters.ts';

/** How a check is made where it runs. */
export interface CheckSurroundings {
  readonly registers: ReturnRegisters;
  /** ISO date. */
  readonly today: string;
  readonly loadWorkbookReader: () => Promise<WorkbookReader>;
  /** Told how much of the file has been checked, 0 to 1; the check goes on once the answer has come. */
  readonly onStep: (share: number) => void | Promise<void>;
}

export type CheckReturn = (file: File, surroundings: CheckSurroundings) => Promise<CheckResult>;

/** Bytes read of a file: one more than are allowed is enough to refuse it. */
const MOST_BYTES = LIMITS.bytes + 1;

/** Checks a file a reader chose, whole, in this thread, and reports all that is wrong with it. Nothing leaves it. */
export const checkSent: CheckReturn = async (file, surroundings) => {
  const { loadWorkbookReader, today } = surroundings;
  const registers = registersOf(surroundings.registers);
  const bytes = new Uint8Array(await file.slice(0, MOST_BYTES).arrayBuffer());
  const onStep = (done: number) => surroundings.onStep(Math.min(1, done / Math.max(1, bytes.length)));
  const sent = { file: file.name, bytes, registers, today };
  const checked = await checkReturnFile(sent, { loadWorkbookReader, onStep });
  const { areas } = registers;
  // The training edition lets a reader try with rows of any kind.
  const examples = surroundings.registers.edition === 'training' ? 'allowed' : 'refused';
  const findings = [
    ...checked.findings,
    ...judgeReturn(file.name, checked.rows, { areas, registered: null, examples }),
  ];
  const mending = { rows: checked.rows, findings, registers, today };
  const sound = soundRows(mending);
  return {
    file: file.name,
    accepted: findings.every(({ severity }) => severity !== 'error'),
    rows: checked.rowsRead,
    findings: showFindings(findings),
    mended: mendReturn(mending, sound),
    sound,
  };
};
