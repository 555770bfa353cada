import type { ReactNode } from 'react';
import type { Area } from '../../../pipeline/contract/area.ts';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { PdfLink, MovedTo, Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatArea } from '../../format/areas.ts';
import { formatCount } from '../../format/numbers.ts';
import { selectDownloadsAbout } from '../../select/dataDownloads.ts';
import { countyOf } from '../../site/site.ts';
import type { Claim } from '../../words/claim.ts';
import { areaPath } from '../area/areaPaths.ts';
import { areaQuestions } from '../area/QuestionSection.tsx';
import { AgesTile } from './AgesTile.tsx';
import { AreaSwitcher } from './AreaSwitcher.tsx';
import { ComparedTileBox } from './ComparedTileBox.tsx';
import { DashboardKey, type Letter } from './DashboardKey.tsx';
import { MeasureTileBox } from './MeasureTileBox.tsx';
import { benchmarksDrawn, sparklineRows } from './tileRows.ts';
import { tileId, tilesOfArea } from './tiles.ts';

/** A way on, with its PDF where it has one and the build makes them. */
export interface Way {
  readonly label: string;
  readonly to: string;
  readonly pdf?: string;
}

/** Questions shown; the others are one click down. */
const ASKED = 3;

/** Sections of the page as it was, told nowhere on this one: old links to them lead to the way there. */
const MOVED = ['plan', 'papers', 'own-return'] as const;

interface Props {
  readonly file: AreaFile;
  /** Areas of the same kind, for the switcher. */
  readonly siblings: readonly Area[];
  /** Over the name: what kind of area it is. */
  readonly kind: ReactNode;
  /** One line on whose figures the tiles show, and of when. */
  readonly scope: Claim;
  /** Further ways on, beside those of every area. */
  readonly ways: readonly Way[];
}

function Questions({ file }: { file: AreaFile }) {
  const questions = areaQuestions(useSite(), file, { brief: true });
  if (questions.length === 0) return null;
  return (
    <section className="dashboard-questions" id="questions" aria-labelledby="questions-heading">
      <h2 className="card-title" id="questions-heading">
        Questions to ask
      </h2>
      <p className="questions-more">
        <Link to={areaPath(file.area, 'questions')}>
          All {formatCount(questions.length)}
          <span className="govuk-visually-hidden"> in full</span>
        </Link>
      </p>
      <ol className="questions">
        {questions.slice(0, ASKED).map(({ rule, text }) => (
          <li key={text} data-rule={rule}>
            {text}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Ways({ file, ways }: Pick<Props, 'file' | 'ways'>) {
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

/** Whose line is teal: the smallest level of which a tile shows a figure. */
function accentOf(tiles: ReturnType<typeof tilesOfArea>, county: Area): string {
  const nearest = tiles.flatMap((tile) =>
    tile.kind === 'measure' ? [tile.evidence.nearest] : tile.evidences.map(({ about }) => about),
  );
  return [...new Set(nearest.filter(({ id }) => id !== county.id).map(formatArea))].join(' or ');
}

const LETTERS = { u: 'low reliability', r: 'revised' } as const satisfies Record<string, Letter>;

/** Letters beside the numbers of the tiles, in the order of their key. */
function lettersOf(tiles: ReturnType<typeof tilesOfArea>): readonly Letter[] {
  const points = tiles.flatMap((tile) =>
    tile.kind === 'measure'
      ? [tile.evidence.here, tile.evidence.countyWide]
      : tile.evidences.flatMap(({ here, countyWide }) => [here, countyWide]),
  );
  const statuses = new Set(points.map((point) => point?.status));
  return (['u', 'r'] as const).filter((status) => statuses.has(status)).map((status) => LETTERS[status]);
}

/** One area on one screen: ages, attendance, exclusions and NEET, what to ask, and the ways on. */
export function Dashboard({ file, siblings, kind, scope, ways }: Props) {
  const site = useSite();
  const { area } = file;
  const county = countyOf(site);
  const tiles = tilesOfArea(site, file);
  const beside = tiles.flatMap((tile) =>
    tile.kind === 'measure' ? benchmarksDrawn(sparklineRows(site, file, tile.evidence)) : [],
  );
  return (
    <MovedTo to={areaPath(area, 'full')} className="dashboard">
      <header className="dashboard-head">
        <p className="area-kind">{kind}</p>
        <h1>{area.name}</h1>
        <AreaSwitcher area={area} all={siblings} pathOf={({ page }) => page ?? ''} brief />
        <p className="dashboard-scope" data-rule={scope.rule}>
          {scope.text}
        </p>
      </header>
      <div className="cards">
        <AgesTile file={file} />
        {tiles.map((tile) =>
          tile.kind === 'measure' ? (
            <MeasureTileBox key={tileId(tile)} file={file} tile={tile} />
          ) : (
            <ComparedTileBox key={tileId(tile)} file={file} tile={tile} />
          ),
        )}
      </div>
      <DashboardKey accent={accentOf(tiles, county)} county={county.name} beside={beside} letters={lettersOf(tiles)} />
      <Questions file={file} />
      <Ways file={file} ways={ways} />
    </MovedTo>
  );
}
