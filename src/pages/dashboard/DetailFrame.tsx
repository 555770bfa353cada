import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { relativeAddress, usePage, MovedTo } from '../../components/Link.tsx';
import { areaPath, partsOfArea, type AreaPart } from '../area/areaPaths.ts';
import type { ReactNode } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { StatusCode } from '../../../pipeline/contract/reasons.ts';
import { useSite } from '../../components/SiteContext.tsx';
import { SymbolKey, TermScope } from '../../components/Terms.tsx';
import { FoldedFigures } from '../../figure/Figure.tsx';
import { formatArea } from '../../format/areas.ts';
import { drawnProvenance } from '../../select/noteKeys.ts';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import { entriesElsewhere } from './EntriesElsewhere.tsx';
import { PageSources } from '../documents/DocumentPage.tsx';
import { AreaSwitcher } from './AreaWays.tsx';

const LABELS = {
  targets: 'Targets',
  'own-return': 'Its own figures',
  ages: 'Ages',
  attendance: 'Attendance',
  exclusions: 'Exclusions',
  neet: 'NEET',
  questions: 'Questions',
  sources: 'Sources',
  full: 'All on one page',
} as const satisfies Record<AreaPart, string>;

/** Which tab the page is: `true` for a page under one, such as one measure of a topic. */
function currentOf(path: string, to: string, area: string): 'page' | 'true' | undefined {
  if (path === to) return 'page';
  return to !== area && path.startsWith(to) ? 'true' : undefined;
}

/** The parts of one area, each at its own address. */
export function AreaTabs({ file }: { file: AreaFile }) {
  const { area } = file;
  const page = usePage();
  const tabs = [
    { label: 'At a glance', to: area.page ?? '' },
    ...partsOfArea(file).map((part) => ({ label: LABELS[part], to: areaPath(area, part) })),
  ];
  return (
    <nav className="area-tabs" aria-label={`Pages of ${area.name}`}>
      <ul>
        {tabs.map(({ label, to }) => (
          <li key={to}>
            <a href={relativeAddress(page, to)} aria-current={currentOf(page.path, to, area.page ?? '')}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface HeadProps {
  readonly file: AreaFile;
  readonly siblings: readonly Area[];
  readonly part: AreaPart;
  /** Path of the same page of another area, where it is not simply the part's. */
  readonly pathOf?: (area: Area) => string;
  /** What the page is about, as it follows the area's name: `attendance`. */
  readonly topic: string;
}

/**
 * Area and topic, the way to the same topic of another area, and the other topics of this one. An own return is not
 * every area's: from it the way leads to another area at a glance.
 */
export function DetailHead({ file, siblings, part, pathOf, topic }: HeadProps) {
  const simply = (area: Area): string => (part === 'own-return' ? (area.page ?? '') : areaPath(area, part));
  return (
    <header className="detail-head">
      <h1>
        {formatArea(file.area)}: {topic}
      </h1>
      <AreaSwitcher area={file.area} all={siblings} pathOf={pathOf ?? simply} />
      <AreaTabs file={file} />
      <p className="dashboard-scope">{TIME_OF_LCSPS}</p>
    </header>
  );
}

interface FrameProps {
  /** Statuses of the figures shown, whose letters the page explains. */
  readonly statuses: readonly StatusCode[];
  readonly children: ReactNode;
}

/** One topic of one area: what its page on one address says of it, with the notes of what it says. */
export function DetailFrame({ children, statuses, ...head }: HeadProps & FrameProps) {
  const site = useSite();
  const { file } = head;
  return (
    <TermScope glossary={site.index.glossary}>
      <PageSources
        entries={file.provenance}
        further={[...drawnProvenance(site, file), site.governance.provenance]}
        sources={site.index.sources}
        heading="Where each number comes from"
        shared={entriesElsewhere(site, file)}
      >
        <MovedTo to={areaPath(file.area, 'full')} className="detail">
          <DetailHead {...head} />
          <FoldedFigures>{children}</FoldedFigures>
          <SymbolKey statuses={statuses} />
        </MovedTo>
      </PageSources>
    </TermScope>
  );
}
