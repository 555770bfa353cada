import type { Area } from '../../../pipeline/contract/area.ts';
import {
  CHANGE_KINDS,
  CHANGE_STATES,
  type Change,
  type ChangeKind,
  type ChangeState,
} from '../../../pipeline/contract/release.ts';
import type { NamedChange } from './claimsChanges.ts';
import { formatArea } from '../../format/formatArea.ts';
import type { Site } from '../../site/site.ts';

/** Changes of one kind and state, to be read under one heading. */
export interface ChangeGroup {
  readonly state: ChangeState;
  readonly kind: ChangeKind;
  readonly changes: readonly NamedChange[];
}

/** The area a table means: an LCSP or larger area by its name, a district by its id. */
const findArea = (areas: readonly Area[], text: string): Area | undefined =>
  areas.find((area) => area.id === text) ?? areas.find((area) => area.type !== 'district' && area.name === text);

function nameChange(site: Site, change: Change): NamedChange {
  const area = findArea(site.index.areas, change.area);
  const indicator = site.index.indicators.find(({ id }) => id === change.indicator);
  const what =
    change.kind === 'population' ? `Children aged ${change.indicator}` : (indicator?.label ?? change.indicator);
  return { change, area: area === undefined ? change.area : formatArea(area), what, unit: indicator?.unit };
}

/** Changes of a release under their headings: new, revised, withdrawn; figures, counts, targets, definitions. */
export function groupChanges(site: Site, changes: readonly Change[]): readonly ChangeGroup[] {
  return CHANGE_STATES.flatMap((state) =>
    CHANGE_KINDS.flatMap((kind) => {
      const mine = changes.filter((change) => change.state === state && change.kind === kind);
      return mine.length === 0 ? [] : [{ state, kind, changes: mine.map((change) => nameChange(site, change)) }];
    }),
  );
}

/** Path of the table of a release's changes; it keeps its name when later releases come. */
export function selectChangesFile(site: Site, release: string): string | undefined {
  const current = site.index.downloads.find(({ path }) => path.endsWith(`/changes_${site.index.release}.csv`));
  return current?.path.replace(`_${site.index.release}.csv`, `_${release}.csv`);
}
