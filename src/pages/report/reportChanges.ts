import type { Change, ReleaseChanges } from '../../../pipeline/contract/release.ts';
import { formatBlank } from '../../format/dates.ts';
import type { Site } from '../../site/site.ts';
import type { ReportBlock, ReportLine, ReportTable } from './reportModel.ts';

/** More changes than this are left to the page that lists them all, so that a paper stays a paper. */
const MOST_SHOWN = 60;

const line = (text: string): readonly ReportLine[] => [{ rule: 'side by side', text }];

function cellsOf(site: Site, change: Change): readonly (readonly ReportLine[])[] {
  const label = site.index.indicators.find(({ id }) => id === change.indicator)?.shortLabel ?? change.indicator;
  const where = [change.area, change.period].filter((part) => part !== '').join(', ');
  return [
    line([label, change.field].filter((part) => part !== '').join(': ')),
    line(formatBlank(where, 'all')),
    line(change.state),
    line(formatBlank(change.from, 'nothing')),
    line(formatBlank(change.to, 'nothing')),
    line(formatBlank(change.reason, 'none has to be logged')),
  ];
}

function tabulateChanges(site: Site, release: ReleaseChanges): ReportTable {
  const left = release.changes.length - MOST_SHOWN;
  return {
    kind: 'table',
    caption:
      left > 0
        ? `The first ${MOST_SHOWN} of ${release.changes.length} changes; the page of changes lists all`
        : 'Every change since the release before',
    columns: [
      { label: 'What', width: 24 },
      { label: 'Where and when', width: 18 },
      { label: 'Kind', width: 12 },
      { label: 'Before', width: 13 },
      { label: 'Now', width: 13 },
      { label: 'Reason logged', width: 20 },
    ],
    rows: release.changes.slice(0, MOST_SHOWN).map((change, index) => ({
      key: `${change.table} ${change.area} ${change.indicator} ${change.period} ${change.field} ${index}`,
      cells: cellsOf(site, change),
    })),
  };
}

/** The release the pages show, with what it changed; undefined when the list of releases does not name it. */
export const currentRelease = (site: Site): ReleaseChanges | undefined =>
  site.changes.releases.find(({ id }) => id === site.index.release) ?? site.changes.releases[0];

/** The table of changes; nothing for the first release, in which everything is new. */
export function listChanges(site: Site): readonly ReportBlock[] {
  const release = currentRelease(site);
  return release === undefined || release.changes.length === 0 ? [] : [tabulateChanges(site, release)];
}
