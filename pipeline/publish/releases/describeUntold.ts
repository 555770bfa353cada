import { assembleChanges } from '../../assemble/changes.ts';
import type { Effects } from '../../effects.ts';

/**
 * Says so where the change log has nothing under the version the data package names, so that readers would not learn what
 * is new; null where it has. Blank lines and a heading alone tell nobody anything.
 */
export async function describeUntold(effects: Pick<Effects, 'readBytes'>, data: string): Promise<string | null> {
  const read = async (path: string): Promise<string> =>
    new TextDecoder().decode(await effects.readBytes(`${data}/${path}`));
  // Its form is checked with the data; here only the version is asked for.
  const { version } = JSON.parse(await read('datapackage.json')) as { readonly version?: string };
  const log = await read('CHANGELOG.md');
  const told = assembleChanges(log).find(({ release }) => release === version);
  if (told !== undefined && told.lines.length > 0) return null;
  const what =
    told === undefined ? `there is no heading "## ${version}"` : `nothing is listed under the heading "## ${version}"`;
  return `${data}/CHANGELOG.md - ${what} - write there what is new in that release, a line each that begins with "- "`;
}
