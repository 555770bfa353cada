import type { BuilderSession } from '../disk/onlyBuilder.ts';
import { diskEffects } from '../effects.ts';
import { formatFindings } from '../findings/report.ts';
import { describeUntold } from '../publish/releases/describeUntold.ts';
import { makeRelease } from '../publish/releases/makeRelease.ts';
import { runBuild } from './makeSite.ts';
import { EXIT, PLACES, SITE } from './places.ts';

/** `npm run release`: keeps the shipped figures as a release: the site is built first, so that its addresses are recorded with it. */
export async function runRelease(
  session: BuilderSession,
  { by }: { readonly by?: string | undefined },
): Promise<number> {
  const untold = await describeUntold(session.effects, PLACES.data);
  if (untold !== null) {
    diskEffects.complain(`Refused: ${untold}.`);
    return EXIT.refused;
  }
  const code = await runBuild(session, {});
  if (code !== EXIT.accepted) return code;
  const result = await makeRelease(session.effects, {
    data: PLACES.data,
    site: SITE,
    ...(by === undefined ? {} : { by }),
  });
  await session.keep();
  switch (result.state) {
    case 'refused':
      diskEffects.complain(formatFindings(result.findings).trimEnd());
      return EXIT.refused;
    case 'version taken':
      diskEffects.complain(
        `Release ${result.id} is kept already and the data differ: raise "version" in datapackage.json.`,
      );
      return EXIT.refused;
    case 'made':
      diskEffects.say(
        `Release ${result.record.id} is kept in data/releases/. Next: npm run build, whose feed tells of it.`,
      );
      return EXIT.accepted;
    case 'unchanged':
      diskEffects.say(`Release ${result.id} holds these very figures already.`);
      return EXIT.accepted;
    default: {
      const never: never = result;
      throw new Error(`invalid release result ${String(never)}`);
    }
  }
}
