import { buildData } from '../build.ts';
import { openBooks } from '../disk/books.ts';
import type { BuilderSession } from '../disk/onlyBuilder.ts';
import { refuseUnfit } from '../disk/refuseUnfit.ts';
import { diskEffects } from '../disk/diskEffects.ts';
import { spellCountOf } from '../findings/spelling.ts';
import { describeOlderSite } from '../publish/keptOutput.ts';
import { describeUntold } from '../publish/releases/describeUntold.ts';
import { isError, tellFindings, tellPublished } from './tellData.ts';
import { BOOKS, editionOf, EXIT, PLACES, SITE, type SiteFlags } from './places.ts';

/** How a command makes the published files. */
interface Making {
  readonly edition: 'publication' | 'training';
  /** Whether the workbook and the archive are made too. */
  readonly withArchives: boolean;
  /** Warnings are counted, not said one by one: whoever only wants to look at the site did not write the tables. */
  readonly countsWarnings?: boolean;
}

/** Makes the published files; they wait to be kept, with the site where one is built too. */
export async function prepareData({ effects, refuseChanged }: BuilderSession, making: Making) {
  const { edition, withArchives, countsWarnings = false } = making;
  const started = performance.now();
  refuseUnfit(PLACES.published);
  diskEffects.say(`Checking ${PLACES.data}/ ...`);
  const places = { ...PLACES, books: openBooks(BOOKS) };
  const { findings, index, inForce } = await buildData(effects, places, { edition, withArchives });
  // Before anything is said of the data: a file half-saved gives findings that are none.
  await refuseChanged();
  tellFindings(diskEffects, findings, countsWarnings);
  if (index === null) {
    const errors = findings.filter(isError);
    diskEffects.complain(`Refused: ${spellCountOf(errors.length, 'error')}. ${PLACES.published}/ is left as it was.`);
    return null;
  }
  const seconds = Math.round(performance.now() - started) / 1000;
  tellPublished(diskEffects, index, { findings, seconds });
  return { index, findings, inForce };
}

/** `npm run data`. */
export async function runData(session: BuilderSession, flags: SiteFlags): Promise<number> {
  const prepared = await prepareData(session, { edition: editionOf(flags), withArchives: false });
  if (prepared === null) return EXIT.refused;
  await session.keep();
  const older = await describeOlderSite(diskEffects, SITE, prepared.index);
  if (older !== null) diskEffects.say(older);
  const untold = await describeUntold(diskEffects, PLACES.data);
  if (untold !== null) diskEffects.complain(`Before npm run release: ${untold}.`);
  return EXIT.accepted;
}
