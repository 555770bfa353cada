import type { Finding } from '../../pipeline/findings/finding.ts';
import { leftToMend, withUnread } from '../../pipeline/mend/leftToMend.ts';
import { mendSent, type Mends } from '../../pipeline/mend/mendSent.ts';
import { checkReturnFile, type ReturnFile } from '../../pipeline/returns/checkReturnFile.ts';
import type { RawRow } from '../../pipeline/read/rawTable.ts';
import { LIMITS } from '../../pipeline/read/limits.ts';
import { judgeReturn } from '../../pipeline/returns/judgeReturn.ts';
import { showFindings, type CheckResult, type MendedReturn } from './describeResult.ts';
import { registersOf } from './returnRegisters.ts';
import { soundRows } from './soundRows.ts';
import type { CheckSurroundings } from './parts.ts';

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
  // The training edition lets a reader try with rows of any kind.
  const examples = surroundings.registers.edition === 'training' ? 'allowed' : 'refused';
  const judge = async (mends: Mends, told?: typeof onStep) => {
    const options = { loadWorkbookReader, ...(told === undefined ? {} : { onStep: told }) };
    const checked = await checkReturnFile({ ...sent, mends }, options);
    const judged = judgeReturn(file.name, checked.rows, { areas: registers.areas, registered: null, examples });
    return { ...checked, findings: [...checked.findings, ...judged] };
  };
  const { csv, unread, rows, rowsRead, findings } = await judge('certain', onStep);
  const mended =
    csv === null
      ? null
      : await mendWholly(csv, { sent, unread, findings, again: async () => (await judge('all')).findings });
  return {
    file: file.name,
    accepted: findings.every(({ severity }) => severity !== 'error'),
    rows: rowsRead,
    findings: showFindings(findings),
    mended,
    sound: soundRows({ rows, findings, registers, today }),
  };
};

interface Mending {
  readonly sent: Pick<ReturnFile, 'file' | 'registers'>;
  readonly findings: readonly Finding[];
  readonly unread: readonly RawRow[];
  /** What is found of the return once it is mended as far as it can be. */
  readonly again: () => Promise<readonly Finding[]>;
}

/** The return as `check --mend` writes it. Its verdict is that of the file sent: what is written here is still to be looked at. */
async function mendWholly(bytes: Uint8Array, { sent, findings, unread, again }: Mending): Promise<MendedReturn | null> {
  const { file, registers } = sent;
  const written = mendSent({ file, bytes, accepted: false, findings }, 'all', { registers, table: 'indicator' });
  if (written === null) return null;
  const csv = new TextDecoder().decode(withUnread(written.csv, unread));
  return { csv, mends: written.count, ...leftToMend(written.count === 0 ? findings : await again(), unread) };
}
