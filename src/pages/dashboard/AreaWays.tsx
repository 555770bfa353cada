import type { Area } from '../../../pipeline/contract/area.ts';
import { Link, relativeAddress, usePage, PdfLink } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatCount } from '../../format/numbers.ts';
import { areaOf, type Site } from '../../site/site.ts';
import { COMPARE_PATH } from '../compare/comparePaths.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { selectDownloadsAbout } from '../../select/dataDownloads.ts';
import { areaPath } from '../area/areaPaths.ts';

interface Props {
  readonly area: Area;
  /** Every area of the same kind in the register's order, this one among them. */
  readonly all: readonly Area[];
  /** Path of the page of another area that a reader of this one is taken to: the same topic, where it has it. */
  readonly pathOf: (area: Area) => string;
  /** True where there is no room for the names of the neighbours: they are told aloud, and in the list. */
  readonly brief?: boolean;
}

interface StepProps extends Pick<Props, 'pathOf' | 'brief'> {
  readonly area: Area | undefined;
  readonly rel: 'previous' | 'next';
}

function Step({ area, pathOf, rel, brief = false }: StepProps) {
  if (area === undefined) return null;
  const word = rel === 'previous' ? 'Previous' : 'Next';
  return (
    <Link to={pathOf(area)} className="govuk-link switch-step">
      {rel === 'previous' ? '‹ ' : ''}
      {brief ? word : <span className="govuk-visually-hidden">{word}: </span>}
      {brief ? <span className="govuk-visually-hidden">: {area.name}</span> : area.name}
      {rel === 'next' ? ' ›' : ''}
    </Link>
  );
}

/** What a held place is found by: the area's id and its district's, and the name the nearest level is shown under. */
function placeOf(site: Site, { id, district }: Area): Readonly<Record<string, string>> {
  return district === null
    ? { 'data-place': id }
    : { 'data-place': `${id} ${district}`, 'data-shown-as': formatArea(areaOf(site, district)) };
}

/** As many areas as a fold may list on every page of each; of more it lists so many on either side. */
const MOST_LISTED = 60;
const EITHER_SIDE = 10;

/** Page that lists every area of a kind. */
const listOf = ({ type }: Area): string => (type === 'district' ? 'trusts/' : 'areas/');

/** The way to the same page of another area: the one before, the one after, and all of them folded away; of very many the nearest in the register. */
export function AreaSwitcher({ area, all, pathOf, brief = false }: Props) {
  const site = useSite();
  const page = usePage();
  if (all.length < 2) return null;
  const at = all.findIndex(({ id }) => id === area.id);
  const isLong = all.length > MOST_LISTED;
  const listed = isLong ? all.slice(Math.max(0, at - EITHER_SIDE), at + EITHER_SIDE + 1) : all;
  return (
    <nav
      className="switcher"
      aria-label="Other areas"
      data-reads-address="pins"
      data-area={area.id}
      data-compare={relativeAddress(page, COMPARE_PATH)}
    >
      <details className="switch-all">
        <summary>Change area</summary>
        <ul className="switch-list">
          {listed.map((other) => (
            <li key={other.id} {...placeOf(site, other)}>
              {other.id === area.id ? (
                <b>{other.name}</b>
              ) : (
                <Link to={pathOf(other)}>
                  {other.name}
                  <span className="govuk-visually-hidden">{formatArea(other).slice(other.name.length)}</span>
                </Link>
              )}
            </li>
          ))}
          {isLong && (
            <li>
              <Link to={listOf(area)}>All {formatCount(all.length)}</Link>
            </li>
          )}
        </ul>
      </details>
      <Step area={all[at - 1]} pathOf={pathOf} rel="previous" brief={brief} />
      <Step area={all[at + 1]} pathOf={pathOf} rel="next" brief={brief} />
    </nav>
  );
}

export function Neighbours({ file }: { file: AreaFile }) {
  const site = useSite();
  const district = file.area.district === null ? undefined : areaOf(site, file.area.district);
  if (district === undefined) return null;
  const others = district.lcsps.filter((id) => id !== file.area.id).map((id) => areaOf(site, id));
  return (
    <nav className="neighbours" aria-label="Areas near this one">
      <p className="govuk-body">
        Read as lying in{' '}
        {district.page === null ? formatArea(district) : <Link to={district.page}>{formatArea(district)}</Link>}{' '}
        (inferred from names)
        {others.map((other) => (
          <span key={other.id}>
            {' '}
            with <Link to={other.page ?? ''}>{formatArea(other)}</Link>
          </span>
        ))}
        . <Link to="areas/">All areas</Link>
      </p>
    </nav>
  );
}

/** A way on, with its PDF where it has one and the build makes them. */
export interface Way {
  readonly label: string;
  readonly to: string;
  readonly pdf?: string;
}

/** Sections of the page as it was, told nowhere on this one: old links to them lead to the way there. */
const MOVED = ['plan', 'papers', 'own-return'] as const;

export interface WaysProps {
  readonly file: AreaFile;
  /** Further ways on, beside those of every area. */
  readonly ways: readonly Way[];
}

/** The ways on from the dashboard: files, sources, what is not held, and all on one page. */
export function Ways({ file, ways }: WaysProps) {
  const { area } = file;
  const downloads = selectDownloadsAbout(useSite(), 'area', area.id);
  return (
    <nav className="dashboard-ways" aria-label={`More on ${formatArea(area)}`}>
      <ul>
        {ways.map(({ label, to, pdf }) => (
          <li key={to}>
            <Link to={to}>{label}</Link> {pdf !== undefined && <PdfLink to={pdf}>PDF</PdfLink>}
          </li>
        ))}
        {downloads.length > 0 && (
          <li>
            Figures:{' '}
            {downloads.map((file, at) => (
              <span key={file.path}>
                {at === 0 ? '' : ', '}
                <Link to={file.path}>{file.format.toUpperCase()}</Link>
              </span>
            ))}
          </li>
        )}
        <li id="sources">
          <Link to={areaPath(area, 'sources')}>Sources</Link>
        </li>
        <li id="not-held">
          <Link to={`${areaPath(area, 'questions')}#not-held`}>What is not held</Link>
        </li>
        <li>
          {MOVED.map((id) => (
            <span key={id} id={id} />
          ))}
          <Link to={areaPath(area, 'full')}>All on one page</Link>
        </li>
      </ul>
    </nav>
  );
}
