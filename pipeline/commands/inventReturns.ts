import type { BuilderSession } from '../disk/onlyBuilder.ts';
import { diskEffects } from '../disk/diskEffects.ts';
import { invent } from '../training/invent.ts';
import { EXIT, PLACES } from './places.ts';

/** `npm run invent`: invents the returns of the training edition again. */
export async function runInvent({ effects, keep }: BuilderSession): Promise<number> {
  const count = await invent(effects, PLACES.data);
  await keep();
  diskEffects.say(`${count} files written to ${PLACES.data}/returns/examples/.`);
  return EXIT.accepted;
}
