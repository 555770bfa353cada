import type { StatusCode } from '../../../pipeline/contract/reasons.ts';
import { describeStatus } from '../../format/formatStatus.ts';
import type { Site } from '../../site/site.ts';
import { comparedMeasures } from '../../select/compareData.ts';
import { countyOf } from '../../site/countyOf.ts';
import { leadPeriod } from '../../site/leadPeriod.ts';
import { pointIn } from '../../site/pointIn.ts';
import { programmeTerms } from '../../select/programmeTerms.ts';
import type { PackCover } from './pack.ts';

const isSymbol = (status: StatusCode): status is Exclude<StatusCode, ''> => status !== '';

/** Symbols that can stand beside a figure of the first LCSP year in a pack. */
function symbolsOf(site: Site): readonly string[] {
  const period = leadPeriod(site.governance);
  const statuses = comparedMeasures(site).flatMap(({ indicator }) =>
    (site.indicators.get(indicator.id)?.series ?? []).flatMap((series) => pointIn(series, period)?.status ?? ''),
  );
  return [...new Set(statuses.filter(isSymbol))].toSorted().map(describeStatus);
}

/** What every pack of a release says on its cover. */
export function packCover(site: Site): PackCover {
  const { work, atATime } = programmeTerms(site.governance.subCommittee);
  const entry = site.governance.provenance.find((one) => one.id === work.provenance);
  const source = site.index.sources.find((one) => one.id === entry?.source);
  return {
    county: countyOf(site).name,
    release: site.index.release,
    build: site.index.build,
    atATime,
    terms: work.text,
    standing: work.standing,
    termsSource: [
      source?.title ?? '',
      work.heading,
      entry?.line === undefined ? '' : `line ${entry.line} of the text held`,
    ]
      .filter((part) => part !== '')
      .join(', '),
    symbols: symbolsOf(site),
  };
}
