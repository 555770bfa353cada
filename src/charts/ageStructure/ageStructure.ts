import type { PlotOptions } from '@observablehq/plot';
import { max } from 'd3';
import type { AreaType } from '../../../pipeline/contract/kinds.ts';
import type { Population } from '../../../pipeline/contract/area.ts';
import { formatCount, formatList, formatNumber } from '../../format/numbers.ts';
import { chartText, estimateTextWidth, wrapText, type PlacedText } from '../../marks/text.ts';
import { filledBars, type FilledBar } from '../../marks/values.ts';
import { hairlines } from '../../marks/lines.ts';
import { TEXT_SIZES, type ChartModule, type ChartTable, type ChartTheme } from '../../theme/chart.ts';
import { sayNoFigure } from '../chartWords.ts';
import { placedPlot } from '../chartMarks.ts';
import type { NamedArea } from '../../select/drawnParts.ts';
import { formatArea } from '../../format/areas.ts';

/** One age band of one area: the area the page is about, one beside it, or Kent. */
export interface AgeStructureRow {
  /** With its level: `Dover LCSP`, `Kent`. */
  readonly place: string;
  readonly level: AreaType;
  readonly role: 'me' | 'other' | 'kent';
  /** As shown: `0-7`. */
  readonly band: string;
  /** `part` bands add to all 0-19s; the `overlap` band is drawn apart and never stacked. */
  readonly bandRole: 'part' | 'overlap';
  readonly fromAge: number;
  /** Children and young people. */
  readonly count: number;
  /** Per cent of all 0-19s of the place, full precision. */
  readonly share: number;
  /** Decimals of the share to show. */
  readonly digits: number;
  /** Date or basis for the title: `as printed in the 2009/10 plan, undated`. */
  readonly basis: string;
  readonly provenance: string;
}

const BAR = 22;
const PAIR_GAP = 3;
const BAND_GAP = 18;
const LEFT = 92;
const OVERLAP_NOTE = 'Counted a second time: ages that overlap the bands above';

const bandsOf = (rows: readonly AgeStructureRow[], role: AgeStructureRow['bandRole']): readonly string[] => {
  const inBand = rows.filter(({ bandRole }) => bandRole === role).toSorted((a, b) => a.fromAge - b.fromAge);
  return [...new Set(inBand.map(({ band }) => band))];
};

const shareText = ({ share, digits }: AgeStructureRow): string => formatNumber(share, { digits, unit: '%' });

/** One band of one place, as it is said: `28% aged 0-4`. */
export const sayBand = (row: AgeStructureRow): string => `${shareText(row)} aged ${row.band}`;

/** The areas first, as they come, then Kent. */
const ofBand = (rows: readonly AgeStructureRow[], band: string): readonly AgeStructureRow[] =>
  rows.filter((row) => row.band === band).toSorted((a, b) => Number(a.role === 'kent') - Number(b.role === 'kent'));

interface AgeLayout {
  readonly bars: FilledBar[];
  readonly labels: PlacedText[];
  readonly values: PlacedText[];
}

interface AgeFrame {
  readonly scale: (share: number) => number;
  readonly theme: ChartTheme;
}

/** Bars of one band from `top` downwards, labelled at their ends. */
function layBand(rows: readonly AgeStructureRow[], top: number, { scale, theme }: AgeFrame): AgeLayout {
  const middle = top + (rows.length * BAR + (rows.length - 1) * PAIR_GAP) / 2;
  return {
    labels: rows.slice(0, 1).map(({ band }) => ({ x: 0, y: middle, text: `Ages ${band}` })),
    bars: rows.map((row, i) => {
      const y = top + i * (BAR + PAIR_GAP);
      return { x1: LEFT, x2: scale(row.share), y1: y, y2: y + BAR, colour: theme[row.role], row };
    }),
    values: rows.map((row, i) => ({
      x: scale(row.share) + 6,
      y: top + i * (BAR + PAIR_GAP) + BAR / 2,
      text: `${shareText(row)} ${row.place}`,
    })),
  };
}

function plot(
  rows: readonly AgeStructureRow[],
  { width, theme }: { readonly width: number; readonly theme: ChartTheme },
): PlotOptions {
  const ends = rows.map((row) => estimateTextWidth(`${shareText(row)} ${row.place}`, TEXT_SIZES.normal, 'bold'));
  const room = width - LEFT - (max(ends) ?? 0) - 12;
  const widest = max(rows, ({ share }) => share) ?? 1;
  const scale = (share: number): number => LEFT + (room * share) / widest;
  const bars = Math.max(2, placesOf(rows).length);
  const bandHeight = bars * BAR + (bars - 1) * PAIR_GAP + BAND_GAP;
  const parts = bandsOf(rows, 'part');
  const overlaps = bandsOf(rows, 'overlap');
  const note = wrapText(OVERLAP_NOTE, width - 8, TEXT_SIZES.small);
  const noteTop = parts.length * bandHeight + 6;
  const overlapTop = noteTop + note.length * 16 + 14;
  const laid = [
    ...parts.map((band, i) => layBand(ofBand(rows, band), 4 + i * bandHeight, { scale, theme })),
    ...overlaps.map((band, i) => layBand(ofBand(rows, band), overlapTop + i * bandHeight, { scale, theme })),
  ];
  const height = overlaps.length === 0 ? noteTop : overlapTop + overlaps.length * bandHeight;
  return placedPlot(height, [
    filledBars(laid.flatMap(({ bars }) => bars)),
    hairlines([{ x1: LEFT, x2: LEFT, y1: 0, y2: noteTop - 12 }], theme.ink),
    overlaps.length === 0
      ? null
      : [
          hairlines([{ x1: 0, x2: width, y1: noteTop - 4, y2: noteTop - 4 }], theme.other),
          hairlines([{ x1: LEFT, x2: LEFT, y1: overlapTop - 4, y2: height - BAND_GAP + 4 }], theme.ink),
          chartText([{ x: 0, y: noteTop + 4, text: note.join('\n') }], {
            textAnchor: 'start',
            lineAnchor: 'top',
            fontSize: TEXT_SIZES.small,
            fill: theme.inkSoft,
          }),
        ],
    chartText(
      laid.flatMap(({ labels }) => labels),
      { textAnchor: 'start', fontWeight: 'bold', fill: theme.ink },
    ),
    chartText(
      laid.flatMap(({ values }) => values),
      { textAnchor: 'start', fill: theme.ink },
    ),
  ]);
}

const placesOf = (rows: readonly AgeStructureRow[]): readonly string[] => [
  ...new Set(rows.toSorted((a, b) => Number(a.role === 'kent') - Number(b.role === 'kent')).map(({ place }) => place)),
];

const basisOf = (rows: readonly AgeStructureRow[]): string => [...new Set(rows.map(({ basis }) => basis))].join('; ');

const title = (rows: readonly AgeStructureRow[]): string =>
  `Children and young people by age: ${formatList(placesOf(rows))}, per cent of all aged 0-19, ${basisOf(rows)}`;

function table(rows: readonly AgeStructureRow[]): ChartTable {
  const places = placesOf(rows);
  const bands = [...bandsOf(rows, 'part'), ...bandsOf(rows, 'overlap')];
  return {
    caption: title(rows),
    columns: [
      { label: 'Ages', numeric: false },
      ...places.flatMap((place) => [
        { label: `${place}, number`, numeric: true },
        { label: `${place}, per cent of 0-19s`, numeric: true },
      ]),
    ],
    rows: bands.map((band) => [
      { text: bandsOf(rows, 'overlap').includes(band) ? `${band} (overlaps the others)` : band },
      ...places.flatMap((place) => {
        const row = rows.find((each) => each.place === place && each.band === band);
        if (row === undefined) return [{ text: 'none' }, { text: 'none' }];
        return [
          { text: formatCount(row.count), sort: row.count, provenance: row.provenance },
          { text: formatNumber(row.share, { digits: row.digits }), sort: row.share },
        ];
      }),
    ]),
    setOff: bandsOf(rows, 'overlap').map((band) => bands.indexOf(band)),
  };
}

const speakPlace = (rows: readonly AgeStructureRow[], place: string): string => {
  const shares = bandsOf(rows, 'part').flatMap((band) => {
    const row = rows.find((each) => each.place === place && each.band === band);
    return row === undefined ? [] : [sayBand(row)];
  });
  return `${place}: ${formatList(shares)}.`;
};

function describe(rows: readonly AgeStructureRow[]): string {
  const overlap = rows
    .filter(({ bandRole }) => bandRole === 'overlap')
    .map((row) => `${shareText(row)} in ${row.place}`);
  const band = bandsOf(rows, 'overlap')[0];
  const apart = band === undefined ? '' : ` Ages ${band}, which overlap those bands: ${formatList(overlap)}.`;
  return `${placesOf(rows)
    .map((place) => speakPlace(rows, place))
    .join(' ')}${apart}`;
}

/** Age bands side by side with Kent's; the overlapping band stands apart and is never stacked or summed. */
export const ageStructure: ChartModule<AgeStructureRow> = {
  id: 'age-structure',
  needs: 'Part and overlap bands of one area and of Kent, with counts and shares of 0-19.',
  title,
  plot,
  table,
  notDrawn: (rows) => sayNoFigure(rows.map(({ count }) => ({ value: count, missing: null }))),
  describe,
  marks: () => [],
};

/** The label of a sum names its LCSPs, too long for a chart's title; the page prints it in full. */
const SUMMED = 'district summed by us from LCSPs';

/** The bands of one area in its part of the chart. */
export const ageRowsOf = (
  area: NamedArea,
  population: Population,
  role: AgeStructureRow['role'],
): readonly AgeStructureRow[] =>
  population.bands.flatMap((band) =>
    band.role === 'whole'
      ? []
      : [
          {
            place: formatArea(area),
            level: area.type,
            role,
            band: band.band,
            bandRole: band.role,
            fromAge: band.fromAge,
            count: band.count,
            share: band.share,
            // The plan prints whole per cents; a sum of ours is shown no finer.
            digits: 0,
            basis: population.basis === 'summed' ? SUMMED : population.label,
            provenance: band.provenance,
          },
        ],
  );

/** The age bands of an area, and of the county unless the area is the county. */
export function ageStructureRows(
  here: { readonly area: NamedArea; readonly population: Population },
  county: { readonly area: NamedArea; readonly population: Population },
): readonly AgeStructureRow[] {
  const mine = ageRowsOf(here.area, here.population, 'me');
  return here.area.id === county.area.id ? mine : [...mine, ...ageRowsOf(county.area, county.population, 'kent')];
}
