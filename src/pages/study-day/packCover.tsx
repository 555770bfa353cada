import { comparedMeasures } from '../../select/compareData.ts';
import { leadPeriod, countyOf, type Site } from '../../site/site.ts';
import { renderToStaticMarkup } from 'react-dom/server';
import type { StatusCode } from '../../../pipeline/contract/reasons.ts';
import { describeStatus } from '../../format/statuses.ts';
import { pointIn } from '../../site/series.ts';
import { programmeTerms, type ProgrammeTerms } from '../../select/programmeTerms.ts';
import { recordDay } from '../../select/record.ts';
import { AskedNote } from './PackAsked.tsx';
import { SCRUTINY_QUESTIONS } from './claimsEnquiry.ts';
import type { PackCover } from './pack.ts';
import { linesOf } from './packLines.ts';

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
