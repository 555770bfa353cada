import { useSite } from '../../components/SiteContext.tsx';
import { Link } from '../../components/Link.tsx';
import { agesLines, countyAges, districtMeasures, sortKeyOfBand } from './glance.ts';
import { ownReturn } from '../../select/ownReturn.ts';
import { formatCount } from '../../format/numbers.ts';
import { districtsOf, lcspsOf, countyOf } from '../../site/site.ts';
import { describeAnswered } from '../../words/claimsCounty.ts';
import { TIME_OF_LCSPS } from '../../words/timeOfLcsps.ts';
import { AgesBoard } from './AgesBoard.tsx';
import { CountyRail } from './CountyRail.tsx';
import { DistrictBoard } from './DistrictBoard.tsx';
import { shadings } from './shades.ts';
import { TilePicker, SortSelect } from './TilePicker.tsx';
import { FindArea } from './finder/FindArea.tsx';

function Head() {
  const site = useSite();
  const county = countyOf(site);
  const answered = describeAnswered(county, site.kent.targets);
  const hasOwn = [...site.areas.values()].some((file) => ownReturn(file).length > 0);
  return (
    <header className="dashboard-head glance-head">
      <h1 data-rule={answered.rule}>{answered.text}</h1>
      <FindArea />
      <p className="dashboard-scope">
        Population for {formatCount(lcspsOf(site).length)} LCSPs, attendance for {formatCount(districtsOf(site).length)}{' '}
        districts, exclusions and NEET for {county.name}
        {hasOwn
          ? '; an LCSP’s own figures where it has sent a return or they are worked out from school rows'
          : ''}. {TIME_OF_LCSPS} <Link to="governance/#purpose">What an LCSP was</Link>
      </p>
    </header>
  );
}

function Ways() {
  const site = useSite();
  const county = countyOf(site);
  const [newest] = site.index.changes;
  return (
    <nav className="dashboard-ways" aria-label="More">
      <ul>
        <li>
          <Link to={county.page ?? 'areas/'}>{county.name} as a whole</Link>
        </li>
        <li id="which">
          <Link to="areas/#which">Which LCSP am I in?</Link>
        </li>
        <li>
          <Link to="compare/">Compare areas</Link>
        </li>
        <li>
          <Link to="scorecard/">Scorecard</Link>
        </li>
        <li>
          <Link to="explore/">Explore a measure</Link>
        </li>
        <li>
          <Link to="study-day/">A pack for a study day</Link>
        </li>
        <li>
          <Link to="check-a-return/">Check or bring a file</Link>
        </li>
        <li id="changes">
          <Link to="data/changes/">{newest === undefined ? 'What changed' : `What changed in ${newest.release}`}</Link>
        </li>
      </ul>
    </nav>
  );
}

/** The county and all its areas at a glance: 23 LCSPs, 12 districts, the county’s figures and its targets. */
export function HomeBody() {
  const site = useSite();
  const lines = agesLines(site);
  const ofCounty = countyAges(site);
  const measures = districtMeasures(site);
  const shaded = shadings(lines, measures);
  // The share of the oldest is the one the LCSPs differ most in.
  const oldest = ofCounty?.parts.at(-1);
  const shown = oldest === undefined ? '' : sortKeyOfBand(oldest);
  return (
    <div className="dashboard glance" data-tool="glance" data-reads-address="glance">
      <Head />
      <div className="glance-parts">
        <CountyRail />
        <div className="glance-boards">
          {ofCounty !== undefined && (
            <AgesBoard
              lines={lines}
              county={ofCounty}
              shown={shown}
              order={<SortSelect lines={lines} measures={measures} />}
            />
          )}
          <DistrictBoard measures={measures} />
        </div>
        <TilePicker shadings={shaded} shown={shown} />
      </div>
      <Ways />
    </div>
  );
}
