import { measuresOfDistricts, comparedMeasures, type ComparedMeasure } from '../../select/compareData.ts';
import { leadPeriod, countyOf, type Site } from '../../site/site.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import type { StatusCode } from '../../../pipeline/contract/reasons.ts';
import { describeStatus } from '../../format/statuses.ts';
import { pointIn } from '../../site/series.ts';
import { programmeTerms, type ProgrammeTerms } from '../../select/programmeTerms.ts';
import { sayWhoseAttendance } from '../../words/claimsPack.ts';
import { recordDay } from '../../select/record.ts';
import { AskedNote } from './PackAsked.tsx';
import { SCRUTINY_QUESTIONS } from './claimsEnquiry.ts';
import type { PackCover, PackLines } from './pack.ts';

/** Measures of the plan that a pack's cover draws for each LCSP: those its district has figures of. */
export const coverMeasures = (site: Site): readonly ComparedMeasure[] =>
  measuresOfDistricts(site).filter(({ indicator }) => indicator.list === 'kpi');

/** Heading of the ages on the cover. */
export const AGES_LABEL = 'Ages, share of 0 to 19';

/** Heading of a measure on the cover: its name and the year of its figures. */
export const coverLabel = (site: Site, { indicator }: ComparedMeasure): string =>
  `${indicator.shortLabel}, ${leadPeriod(site.governance)}`;

const isSymbol = (status: StatusCode): status is Exclude<StatusCode, ''> => status !== '';

/** Symbols that can stand beside a figure of the first LCSP year in a pack. */
function symbolsOf(site: Site): readonly string[] {
  const period = leadPeriod(site.governance);
  const statuses = comparedMeasures(site).flatMap(({ indicator }) =>
    (site.indicators.get(indicator.id)?.series ?? []).flatMap((series) => pointIn(series, period)?.status ?? ''),
  );
  return [...new Set(statuses.filter(isSymbol))].toSorted().map(describeStatus);
}

/** Document, heading and line of the terms. */
function sourceOfTerms(site: Site, work: ProgrammeTerms['work']): string {
  const entry = site.governance.provenance.find((one) => one.id === work.provenance);
  const source = site.index.sources.find((one) => one.id === entry?.source);
  const line = entry?.line === undefined ? '' : `line ${entry.line} of the text held`;
  return [source?.title ?? '', work.heading, line].filter((part) => part !== '').join(', ');
}

/** What stands under the agenda: the terms of the day, what to ask, the symbols. */
const foot = (site: Site, work: ProgrammeTerms['work']) => (
  <>
    <blockquote className="govuk-inset-text">
      <p>{work.text}</p>
      <p>
        {sourceOfTerms(site, work)}; {work.standing}.
      </p>
    </blockquote>
    <p className="govuk-body pack-ask">Of every figure, ask:</p>
    <ul className="govuk-list govuk-list--bullet">
      {SCRUTINY_QUESTIONS.map((question) => (
        <li key={question}>{question} </li>
      ))}
    </ul>
    <p className="govuk-body">
      Raised numbers lead to the notes at the end of the pack. Symbols: {symbolsOf(site).join('. ')}.
    </p>
  </>
);

/** What the small charts show, said once over all of them. */
function linesOf(site: Site, county: string): PackLines {
  const measures = coverMeasures(site).map((measure) => coverLabel(site, measure));
  return {
    caption: `Each LCSP by age, and ${sayWhoseAttendance(coverMeasures(site).some(({ own }) => own.length > 0))}; thin line and upright line: ${county}; one scale down each column`,
    columns: ['LCSP', AGES_LABEL, ...measures],
  };
}

/** What every pack of a release says on its cover. */
export function packCover(site: Site): PackCover {
  const { work, atATime } = programmeTerms(site.governance.subCommittee);
  const county = countyOf(site).name;
  return {
    county,
    release: site.index.release,
    build: site.index.build,
    atATime,
    standing: work.standing,
    asked: renderToStaticMarkup(<AskedNote day={recordDay(site)} />),
    lines: linesOf(site, county),
    foot: renderToStaticMarkup(foot(site, work)),
  };
}
