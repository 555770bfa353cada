/** The part of JSON Schema (2020-12) the descriptions of the interface are written in. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $id?: string;
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly const?: string;
  readonly enum?: readonly (string | null)[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  readonly items?: JsonSchema;
}

/** Text; blank is allowed. */
export const text = (description: string): JsonSchema => ({ type: 'string', description });
export const id = (description: string): JsonSchema => ({
  type: 'string',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  description,
});
export const textOrNull = (description: string): JsonSchema => ({ type: ['string', 'null'], description });
export const numberOrNull = (description: string): JsonSchema => ({ type: ['number', 'null'], description });
export const date = (description: string): JsonSchema => ({ type: 'string', format: 'date', description });
export const count = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
export const countOrNull = (description: string): JsonSchema => ({
  type: ['integer', 'null'],
  minimum: 0,
  description,
});
export const oneOf = (choices: readonly string[], description: string): JsonSchema => ({
  type: 'string',
  enum: choices,
  description,
});
export const oneOfOrNull = (choices: readonly string[], description: string): JsonSchema => ({
  type: ['string', 'null'],
  enum: [...choices, null],
  description,
});
export const listOf = (items: JsonSchema, description: string): JsonSchema => ({ type: 'array', items, description });

/** An object with exactly these properties, all of them always there. */
export function object(properties: Readonly<Record<string, JsonSchema>>, description: string): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false, description };
}
