import { assembleAreas } from '../assemble/areas.ts';
import type { FileHead } from '../contract/files.ts';
import type { Effects } from '../effects.ts';
import { formatFindings } from '../findings/report.ts';
import { typePackage } from '../package/typePackage.ts';
import { describeSent } from '../returns/sent/describeSent.ts';
import { readEdition } from './readEdition.ts';

/** Says who has sent a return, by the register; false with an error in the data, which is said instead. Writes nothing. */
export async function saySent(effects: Effects, data: string, edition: FileHead['edition']): Promise<boolean> {
  const { checked, findings, sent } = await readEdition(effects, data, { edition });
  const errors = findings.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    effects.complain(formatFindings(errors).trimEnd());
    return false;
  }
  for (const line of describeSent(sent, assembleAreas(typePackage(checked.tables)))) effects.say(line);
  return true;
}
