import type { ReactNode } from 'react';
import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { MovedTo, Link } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { formatCount } from '../../format/numbers.ts';
import type { Claim } from '../../words/claim.ts';
import { areaPath } from '../area/areaPaths.ts';
import { areaQuestions } from '../area/Questions.tsx';
import { AgesTile } from './AgesTile.tsx';
import { AreaSwitcher, Ways, type WaysProps } from './AreaWays.tsx';
import { ComparedTileBox } from './ComparedTileBox.tsx';
import { DashboardKey } from './DashboardKey.tsx';
import { MeasureTileBox } from './MeasureTileBox.tsx';
import { tileId, tilesOfArea } from './tiles.ts';

/** Questions shown; the others are one click down. */
const ASKED = 3;

interface Props extends WaysProps {
  /** Areas of the same kind, for the switcher. */
  readonly siblings: readonly AreaFile['area'][];
  /** Over the name: what kind of area it is. */
  readonly kind: ReactNode;
  /** One line on whose figures the tiles show, and of when. */
  readonly scope: Claim;
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

/** One area on one screen: ages, attendance, exclusions and NEET, what to ask, and the ways on. */
export function Dashboard({ file, siblings, kind, scope, ways }: Props) {
  const site = useSite();
  const { area } = file;
  const tiles = tilesOfArea(site, file);
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
      <DashboardKey file={file} tiles={tiles} />
      <Questions file={file} />
      <Ways file={file} ways={ways} />
    </MovedTo>
  );
}
