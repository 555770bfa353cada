import { classOf, valueClasses } from '../../charts/tileMap/shadeClasses.ts';
import { formatNumber, roundDecimal } from '../../format/numbers.ts';
import { formatBandShare } from '../../words/claimsCompare.ts';
import { sayWhat, shortestLabel } from '../dashboard/tiles.ts';
import { sortKeyOfBand, type AgesLine, type DistrictMeasure } from './glance.ts';

/** One way of shading the map of LCSPs: a measure, whose figures it shows, and the class of every LCSP. */
export interface Shading {
  /** As the address and the table's columns name it. */
  readonly key: string;
  /** What is shaded and whose figure it is. */
  readonly legend: string;
  /** What each shade stands for, lowest first. */
  readonly classes: readonly string[];
  /** Class and number of each LCSP that has one. */
  readonly of: ReadonlyMap<string, { readonly shade: number; readonly text: string }>;
}

interface Shaded {
  readonly id: string;
  readonly value: number;
  readonly text: string;
}

function shade({ key, legend }: Pick<Shading, 'key' | 'legend'>, all: readonly Shaded[], digits: number): Shading {
  const classes = valueClasses(
    all.map(({ value }) => value),
    digits,
  );
  return {
    key,
    legend,
    classes: classes.map(({ label }) => label),
    of: new Map(all.map(({ id, value, text }) => [id, { shade: classOf(value, classes), text }])),
  };
}

/** Shares of the children of each age: every LCSP's own. A share is shaded as it is shown, in whole per cents. */
function shadeAges(lines: readonly AgesLine[]): readonly Shading[] {
  const bands = lines[0]?.parts ?? [];
  return bands.map(({ band, fromAge, toAge }, at) =>
    shade(
      {
        key: sortKeyOfBand({ fromAge, toAge }),
        legend: `Aged ${fromAge} to ${toAge}: per cent of each LCSP’s own children`,
      },
      lines.flatMap(({ area, parts }) => {
        const own = parts[at];
        if (own === undefined || own.band !== band) return [];
        return [{ id: area.id, value: Number(roundDecimal(own.share, 0)), text: formatBandShare(own.share) }];
      }),
      0,
    ),
  );
}

/** A measure of districts: every LCSP has the shade of the district it is read as lying in, and the legend says so. */
function shadeMeasure({ indicator, figures }: DistrictMeasure, lines: readonly AgesLine[]): Shading {
  return shade(
    {
      key: indicator.id,
      legend: `${shortestLabel(indicator)}, ${sayWhat(indicator)}: per cent, the figure of the district each LCSP is read as lying in`,
    },
    lines.flatMap(({ area, district }) => {
      const figure = figures.find(({ place }) => place.id === district?.id);
      if (figure === undefined || figure.value === null) return [];
      const text = formatNumber(figure.value, { digits: figure.digits, unit: '%' });
      return [{ id: area.id, value: Number(roundDecimal(figure.value, figure.digits)), text }];
    }),
    1,
  );
}

/** Every way the map can be shaded: never by how many live somewhere, which a square of one size cannot show. */
export const shadings = (lines: readonly AgesLine[], measures: readonly DistrictMeasure[]): readonly Shading[] => [
  ...shadeAges(lines),
  ...measures.map((measure) => shadeMeasure(measure, lines)),
];
