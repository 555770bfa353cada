import type { AreaFile } from '../../../pipeline/contract/files.ts';
import { formatArea } from '../../format/areas.ts';
import { formatCount, formatNumber } from '../../format/numbers.ts';
import { sayReason } from '../../format/statuses.ts';
import { comparedMeasures, nearestCompared } from '../../select/compareData.ts';
import { leadPeriod, type Site } from '../../site/site.ts';
import { formatPoint } from '../../words/claimsFigure.ts';
import { wholeBand } from '../../words/claimsPopulation.ts';
import { placeOfEnquiry } from './linesOfEnquiry.ts';
import type { PackFigure, PackNote } from './pack.ts';
import type { Citations, Note } from '../../components/Citations.tsx';
import { sentenceCase } from '../../charts/chartWords.ts';

/** The figures of an LCSP's pages as the side-by-side prints them, each with whose it is. */
export function packFigures(site: Site, file: AreaFile): readonly PackFigure[] {
  const place = placeOfEnquiry(site, file);
  const { area } = place;
  const level = formatArea(area);
  const bands = file.population.bands.filter((band) => band.role === 'part');
  return [
    {
      measure: 'Children and young people aged 0 to 19',
      level,
      isOwn: false,
      figure: formatCount(wholeBand(file.population).count),
    },
    ...bands.map((band) => ({
      measure: `Share aged ${band.fromAge} to ${band.toAge}`,
      level,
      isOwn: false,
      figure: formatNumber(band.share, { digits: 0, unit: '%' }),
    })),
    ...comparedMeasures(site).map((measure) => {
      const { indicator } = measure;
      const best = nearestCompared(measure, place);
      return {
        measure: `${indicator.shortLabel}, ${leadPeriod(site.governance)}`,
        level: formatArea(best?.area ?? area),
        isOwn: best?.area.id === area.id,
        figure: best === undefined ? sayReason('not published at this level') : formatPoint(best.point, indicator),
      };
    }),
  ];
}

/** Characters of a figure with its year; a sentence is longer, and its place in the source says where to read it. */
const SHORT = 40;

const joinParts = (parts: readonly string[]): string => `${parts.filter((part) => part !== '').join('; ')}.`;

/** One note without its source: what stands on paper too, and what there is more of on a screen. */
function describeNote({ entry, cited }: Note): Pick<PackNote, 'text' | 'more'> {
  const shared = cited.size > 1;
  const printed = entry.asPrinted === '' || shared ? '' : `“${entry.asPrinted}”`;
  const isShort = printed.length <= SHORT;
  return {
    text: joinParts([
      entry.line === '' || shared ? '' : `line ${entry.line}`,
      isShort ? printed : '',
      shared ? `one of ${cited.size} figures worked out alike` : '',
      shared ? (entry.row.split(':')[0] ?? '') : entry.row,
    ]),
    more: joinParts([
      isShort ? '' : `As printed ${printed}`,
      sentenceCase(entry.did),
      entry.check === '' ? '' : `check: ${entry.check}`,
    ]),
  };
}

/** The notes cited in what was rendered, each with its source. */
export function packNotes({ index: { sources } }: Site, { notes }: Citations): readonly PackNote[] {
  return [...notes.values()].map((note) => ({
    id: note.entry.id,
    source: [sources.find(({ id }) => id === note.entry.source)?.title ?? note.entry.source, note.entry.section]
      .filter((part) => part !== '')
      .join(': '),
    ...describeNote(note),
  }));
}
