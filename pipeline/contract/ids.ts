/** A kebab-case id: lower-case letters, digits and single hyphens, at most 60 characters. */
export const ID_PATTERN = /^[a-z0-9]+(-[a-z0-9]+)*$/;

declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** Id of an area in `data/areas.csv`, such as `dover` (an LCSP) or `dover-district`. */
export type AreaId = Branded<'AreaId'>;
/** Id of an indicator in `data/indicators.csv`, such as `half-days-primary`. */
export type IndicatorId = Branded<'IndicatorId'>;
/** Id of a source in `data/sources.csv`, such as `plan-2009-10`. */
export type SourceId = Branded<'SourceId'>;
/** Key of a period: kind and first year, such as `academic-2008`. Sorts in time order within a kind. */
export type PeriodKey = Branded<'PeriodKey'>;
/** Id of a provenance entry inside one published file, such as `p12`. */
export type ProvenanceId = Branded<'ProvenanceId'>;

// The casts below are the only place a plain string becomes an identity; the check stage has tested it by then.
export const areaId = (text: string): AreaId => text as AreaId;
export const indicatorId = (text: string): IndicatorId => text as IndicatorId;
export const sourceId = (text: string): SourceId => text as SourceId;
export const periodKey = (text: string): PeriodKey => text as PeriodKey;
export const provenanceId = (text: string): ProvenanceId => text as ProvenanceId;
