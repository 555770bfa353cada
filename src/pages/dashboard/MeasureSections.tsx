import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { Judgement } from '../../components/Verdict.tsx';
import { relativeAddress, usePage } from '../../components/Link.tsx';
import { useSite } from '../../components/SiteContext.tsx';
import { areaPath } from '../area/areaPaths.ts';
import { countyOf } from '../../site/site.ts';
import { COMPARISON_LOOKS, VERDICT_LOOKS } from '../../theme/marks.ts';
import { formatArea } from '../../format/areas.ts';
import { describeVerdictOf } from '../../words/claimsTarget.ts';
import { themeMeasurePath, type Theme, type ThemeMeasure } from './themeMeasures.ts';
import { CountySeriesSection } from '../county/CountySeriesSection.tsx';
import { ComparedSection } from '../area/ComparedSection.tsx';
import { widestSpread } from '../area/AreaStrips.tsx';
import type { ComparedEvidence, Evidence } from '../../select/evidence.ts';
import { IndicatorSection } from '../area/IndicatorSection.tsx';

/** What can be said of a measure in one line that names whose it is: the county's verdict, or a district's distance. */
function Finding({ measure }: { measure: ThemeMeasure }) {
  const county = countyOf(useSite());
  if (measure.kind === 'plan' && measure.evidence.target !== undefined) {
    const { target } = measure.evidence;
    return (
      <span className="measure-finding" data-rule="verdict">
        <Judgement look={VERDICT_LOOKS[target.verdict.state]}>{describeVerdictOf(target, county).text}</Judgement>
      </span>
    );
  }
  if (measure.kind !== 'compared') return null;
  const { about, comparison } = measure.evidence;
  const look = COMPARISON_LOOKS[comparison?.result ?? 'not compared'];
  return (
    <span className="measure-finding" data-rule="comparison">
      <Judgement look={look}>
        {formatArea(about)}: {look.word}
      </Judgement>
    </span>
  );
}

/** Parts of a measure's section that links from before may name: they lead to the way there. */
const partsOf = (id: string): readonly string[] => [
  `${id}-heading`,
  ...['over-time', 'districts', 'target'].map((drawn) => `chart-${id}-${drawn}`),
];

interface MeasureTabsProps {
  readonly file: AreaFile;
  readonly theme: Theme;
  readonly all: readonly ThemeMeasure[];
  /** Id of the measure the page is about. */
  readonly current: string;
}

/**
 * Every measure of a topic with what can be said of it, each a link to its page: complete without a script. On the
 * topic's own address each carries the id its section had there.
 */
function MeasureTabs({ file, theme, all, current }: MeasureTabsProps) {
  const page = usePage();
  if (all.length < 2) return null;
  const isFront = page.path === areaPath(file.area, theme);
  return (
    <nav className="measure-tabs" aria-label="Measures of this topic">
      <ul>
        {all.map((measure) => {
          const { id, shortLabel } = measure.indicator;
          const isCurrent = id === current;
          const to = themeMeasurePath(file.area, theme, { all, id });
          return (
            <li key={id} {...(isFront && !isCurrent ? { id } : {})}>
              {isFront && !isCurrent && partsOf(id).map((part) => <span key={part} id={part} />)}
              <a href={relativeAddress(page, to)} aria-current={isCurrent ? 'page' : undefined}>
                <b>{shortLabel}</b>
                <Finding measure={measure} />
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

function MeasureSection({ file, measure }: { file: AreaFile; measure: ThemeMeasure }) {
  switch (measure.kind) {
    case 'plan':
      return <IndicatorSection file={file} evidence={measure.evidence} withChange />;
    case 'county':
      return <CountySeriesSection file={file} held={measure.held} />;
    case 'compared':
      return <ComparedSection file={file} evidence={measure.evidence} withChange />;
    default: {
      const never: never = measure;
      throw new Error(`invalid measure: ${String(never)}`);
    }
  }
}

interface ThemeSectionsProps {
  readonly file: AreaFile;
  readonly theme: Theme;
  /** Every measure of the topic. */
  readonly all: readonly ThemeMeasure[];
  /** The one this page is about; undefined where the topic has none. */
  readonly measure: ThemeMeasure | undefined;
}

/** One measure of a topic with its charts, and the way to the others. */
export function ThemeSections({ file, theme, all, measure }: ThemeSectionsProps) {
  if (measure === undefined) return null;
  return (
    <>
      <MeasureTabs file={file} theme={theme} all={all} current={measure.indicator.id} />
      <MeasureSection file={file} measure={measure} />
    </>
  );
}

/** What the page of an LCSP has to say, and with it which of its sections there are. */
export interface Held {
  readonly evidences: readonly Evidence[];
  readonly counted: readonly ComparedEvidence[];
}

/** True where another measure of the same theme has its years drawn, so that one without need not be. */
const isDrawnBeside = (other: Evidence, evidence: Evidence): boolean =>
  other.indicator.theme === evidence.indicator.theme && other.countyWide !== undefined;

/** Every measure of an LCSP, one after the other: what one section has drawn or told the next need not. */
export function LcspMeasures({ file, evidences, counted }: Held & { readonly file: AreaFile }) {
  const site = useSite();
  const apart = widestSpread(
    site,
    evidences.map((evidence) => evidence.indicator),
  );
  return (
    <>
      {evidences.map((evidence) => (
        <IndicatorSection
          key={evidence.indicator.id}
          file={file}
          evidence={evidence}
          withStrip={evidence.indicator === apart}
          withTarget={!evidences.some((other) => isDrawnBeside(other, evidence))}
        />
      ))}
      {counted.map((evidence, index) => (
        <ComparedSection
          key={evidence.indicator.id}
          file={file}
          evidence={evidence}
          brief
          withDefinition={index === 0}
        />
      ))}
    </>
  );
}
