import { makePack } from '../../src/prerender/pdf/makePack.ts';
import type { BuilderSession } from '../disk/onlyBuilder.ts';
import { diskEffects } from '../disk/diskEffects.ts';
import { prepareData } from './makeData.ts';
import { EXIT } from './places.ts';

/** A pack as it is asked for. */
export interface WantedPack {
  readonly areas: string;
  readonly out: string;
  readonly date?: string | undefined;
  readonly 'site-url'?: string | undefined;
}

/** `npm run pack`: the study-day pack of the LCSPs named, from the figures published last. */
export async function runPack(session: BuilderSession, wanted: WantedPack): Promise<number> {
  const { areas, out, date, 'site-url': siteUrl } = wanted;
  if ((await prepareData(session, { edition: 'publication', withArchives: false })) === null) return EXIT.refused;
  await session.keep();
  const problems = await makePack({ areas: areas.split(','), out, date, siteUrl });
  for (const problem of problems) diskEffects.complain(problem);
  if (problems.length > 0) return EXIT.usage;
  diskEffects.say(`Pack: ${out}`);
  return EXIT.accepted;
}
