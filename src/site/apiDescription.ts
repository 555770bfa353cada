/** One address of the interface for programs. */
export interface ApiAddress {
  /** Under `data/v1/`, such as `/areas/{area}.json`. */
  readonly address: string;
  readonly summary: string;
  /** File of its JSON Schema, under `data/v1/`. */
  readonly schema: string;
}

export interface ApiField {
  readonly name: string;
  /** `string`, `number or null` and so on. */
  readonly type: string;
  readonly description: string;
}

/** A kind of row the interface gives, with its properties. */
export interface ApiRow {
  readonly name: string;
  readonly schema: string;
  readonly fields: readonly ApiField[];
}

/** What `v1/openapi.json` and the schemas beside it say, as the page of the interface shows it. */
export interface ApiDescription {
  readonly promise: string;
  readonly addresses: readonly ApiAddress[];
  readonly rows: readonly ApiRow[];
}

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema: { readonly $ref: string } }>>;
}

/** The part of OpenAPI 3.1 that the pipeline writes and the page reads. */
export interface OpenApiFile {
  readonly info: { readonly description: string };
  readonly paths: Readonly<
    Record<string, { readonly get: { readonly summary: string; readonly responses: Readonly<Record<string, Answer>> } }>
  >;
}

/** A JSON Schema of one object, as the pipeline writes it. */
export interface RowSchemaFile {
  readonly $id: string;
  readonly title: string;
  readonly properties: Readonly<
    Record<
      string,
      { readonly type?: string | readonly string[]; readonly description?: string; readonly $ref?: string }
    >
  >;
}

/** Rows whose properties the page explains; the other schemas are lists of these. */
export const API_ROWS = ['area', 'indicator', 'observation', 'population', 'target', 'source'] as const;

function describeType(type: string | readonly string[] | undefined): string {
  if (type === undefined) return 'see its schema';
  return typeof type === 'string' ? type : type.join(' or ');
}

/** What the page of the interface shows, from the files a program reads: the two cannot disagree. */
export function describeApi(openApi: OpenApiFile, schemas: readonly RowSchemaFile[]): ApiDescription {
  return {
    promise: openApi.info.description,
    addresses: Object.entries(openApi.paths).map(([address, { get }]) => ({
      address,
      summary: get.summary,
      schema: get.responses['200']?.content?.['application/json']?.schema.$ref ?? '',
    })),
    rows: schemas.map(({ $id, title, properties }) => ({
      name: title,
      schema: `schemas/${$id}`,
      fields: Object.entries(properties).map(([name, { type, description = '' }]) => ({
        name,
        type: describeType(type),
        description,
      })),
    })),
  };
}
