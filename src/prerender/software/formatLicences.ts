import type { Software } from './softwareList.ts';

const RULE = '-'.repeat(72);

const line = ({ name, version, licence }: Software): string =>
  `${name} ${version}: ${licence === '' ? 'no licence stated in the package' : licence}`;

/** The texts, each once, under the packages that carry it. */
function writeTexts(texts: ReadonlyMap<string, string>): readonly string[] {
  const carriers = new Map<string, readonly string[]>();
  for (const [carrier, text] of texts) carriers.set(text, [...(carriers.get(text) ?? []), carrier]);
  return [...carriers].map(([text, names]) => [RULE, names.join('\n'), '', text].join('\n'));
}

/**
 * `licences.txt`: every package by what it is needed for, with the licence it states, and the texts of those whose code
 * runs when figures and pages are made or on a reader's device.
 *
 * @param texts licence text by `name version`
 */
export function formatLicences(list: readonly Software[], texts: ReadonlyMap<string, string>): string {
  const running = list.filter(({ isForBuilding }) => !isForBuilding);
  const building = list.filter(({ isForBuilding }) => isForBuilding);
  return [
    'Software of others in this publication, with the licence each package states.',
    'The program of this site itself is under the MIT licence; figures keep the licence of their source.',
    '',
    `Used to make the figures and pages, or by the pages themselves (${running.length}):`,
    ...running.map(line),
    '',
    `Used only to build and test (${building.length}):`,
    ...building.map(line),
    '',
    'Licence texts of the first list:',
    ...writeTexts(texts),
    '',
  ].join('\n');
}
