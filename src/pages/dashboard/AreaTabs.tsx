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
            <a href={relativeAddress(page, to)} aria-current={page.path === to ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
