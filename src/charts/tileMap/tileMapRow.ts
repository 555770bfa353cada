import type { Period } from '../../../pipeline/contract/series.ts';
import type { Measure, ShownValue } from '../../marks/places.ts';
import type { TilePlace } from './layOutTiles.ts';

/** One square of the schematic map. */
export interface TileMapRow extends TilePlace {
  readonly id: string;
  /** Children and young people aged 0-19. */
  readonly count: number;
  /** Date or basis for the title: `as printed in the 2009/10 plan, undated`. */
  readonly basis: string;
  readonly provenance: string;
}

/** A square that wears a figure of a measure: the LCSP's own, or that of the district it is read as lying in. */
export interface MeasureTileRow extends TilePlace, ShownValue {
  readonly id: string;
  readonly measure: Measure;
  readonly period: Period;
  /** Whose figure it is, with its level: `Dover district`. */
  readonly figureOf: string;
}
