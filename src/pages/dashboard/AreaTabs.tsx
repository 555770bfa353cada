import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { relativeAddress, usePage } from '../../components/PageContext.tsx';
import { areaPath, partsOfArea, type AreaPart } from '../area/areaPaths.ts';

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
