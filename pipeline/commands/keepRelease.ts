import type { BuilderSession } from '../disk/onlyBuilder.ts';
import { diskEffects } from '../disk/diskEffects.ts';
import { formatFindings } from '../findings/report.ts';
import { describeUntold } from '../publish/releases/describeUntold.ts';
import { makeRelease } from '../publish/releases/makeRelease.ts';
import { EXIT, PLACES, SITE } from './places.ts';

/** Builds the site to publish; gives the exit code. */
type BuildSite = (session: BuilderSession, flags: object) => Promise<number>;

/**
 * `npm run release`: keeps the shipped figures as a release.
 *
 * @param buildSite run first, so that the site's addresses are recorded with the release
 */
export const releaseAfter =
  (buildSite: BuildSite) =>
  async (session: BuilderSession, { by }: { readonly by?: string | undefined }): Promise<number> => {
    const untold = await describeUntold(session.effects, PLACES.data);
    if (untold !== null) {
      diskEffects.complain(`Refused: ${untold}.`);
      return EXIT.refused;
    }
    const code = await buildSite(session, {});
    if (code !== EXIT.accepted) return code;
    const result = await makeRelease(session.effects, {
      data: PLACES.data,
      published: PLACES.published,
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
  };
