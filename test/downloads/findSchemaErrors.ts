/** A JSON Schema as parsed; a keyword this does not know is an error, so that nothing is passed over unseen. */
export interface ParsedSchema {
  readonly [keyword: string]: unknown;
}

/** Keywords that only describe. */
const ANNOTATIONS = new Set([
  '$schema',
  '$id',
  'title',
  'description',
  'default',
  'context',
  'examples',
  'options',
  'notes',
  'propertyOrder',
  'headers',
]);

/** Where `$ref` leads, by file name. */
export type SchemaSet = ReadonlyMap<string, ParsedSchema>;

/** Everything in a value that its JSON Schema forbids, each with its place; empty when the value is valid. */
export function findSchemaErrors(value: unknown, schema: ParsedSchema, set: SchemaSet, place = '$'): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, rule]) => {
    if (ANNOTATIONS.has(keyword)) return [];
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`unknown keyword ${keyword} at ${place}`);
    return check({ value, rule, schema, set, place });
  });
}

interface Checked {
  readonly value: unknown;
  readonly rule: unknown;
  readonly schema: ParsedSchema;
  readonly set: SchemaSet;
  readonly place: string;
}

type Check = (checked: Checked) => readonly string[];

// The casts below read keywords whose form JSON Schema itself fixes.
const asList = (rule: unknown) => (Array.isArray(rule) ? rule : [rule]) as readonly unknown[];
const asSchemas = (rule: unknown) => rule as Readonly<Record<string, ParsedSchema>>;
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const failWhen = (isWrong: boolean, { place, value, rule }: Checked, keyword: string): readonly string[] =>
  isWrong
    ? [`${place}: ${keyword} ${JSON.stringify(rule)?.slice(0, 60)}, not ${JSON.stringify(value)?.slice(0, 60)}`]
    : [];

const KEYWORDS: Readonly<Record<string, Check>> = {
  $ref: ({ value, rule, set, place }) => {
    const target = set.get(String(rule));
    if (target === undefined) throw new Error(`missing schema ${String(rule)}`);
    return findSchemaErrors(value, target, set, place);
  },
  type: (checked) => failWhen(!asList(checked.rule).some((type) => isOfType(checked.value, type)), checked, 'type'),
  const: (checked) => failWhen(checked.value !== checked.rule, checked, 'const'),
  enum: (checked) => failWhen(!asList(checked.rule).includes(checked.value), checked, 'enum'),
  pattern: (checked) =>
    failWhen(
      typeof checked.value === 'string' && !new RegExp(String(checked.rule)).test(checked.value),
      checked,
      'pattern',
    ),
  format: (checked) => failWhen(!hasFormat(checked.value, checked.rule), checked, 'format'),
  minimum: (checked) =>
    failWhen(typeof checked.value === 'number' && checked.value < Number(checked.rule), checked, 'minimum'),
  minLength: (checked) =>
    failWhen(typeof checked.value === 'string' && checked.value.length < Number(checked.rule), checked, 'minLength'),
  minItems: (checked) =>
    failWhen(Array.isArray(checked.value) && checked.value.length < Number(checked.rule), checked, 'minItems'),
  uniqueItems: (checked) => failWhen(Array.isArray(checked.value) && hasRepeat(checked.value), checked, 'uniqueItems'),
  required: (checked) => {
    const { value } = checked;
    const missing = isObject(value) ? asList(checked.rule).filter((name) => !(String(name) in value)) : [];
    return missing.map((name) => `${checked.place}: missing ${String(name)}`);
  },
  properties: ({ value, rule, set, place }) =>
    isObject(value)
      ? Object.entries(asSchemas(rule)).flatMap(([name, schema]) =>
          name in value ? findSchemaErrors(value[name], schema, set, `${place}.${name}`) : [],
        )
      : [],
  additionalProperties: ({ value, rule, schema, place }) => {
    if (rule !== false || !isObject(value)) return [];
    const known = Object.keys(asSchemas(schema['properties'] ?? {}));
    return Object.keys(value).flatMap((name) => (known.includes(name) ? [] : [`${place}: unknown ${name}`]));
  },
  items: ({ value, rule, set, place }) =>
    Array.isArray(value)
      ? value.flatMap((item, index) =>
          findSchemaErrors(item, asSchemas({ rule })['rule'] ?? {}, set, `${place}[${index}]`),
        )
      : [],
  anyOf: (checked) => failWhen(passing(checked) === 0, checked, 'anyOf'),
  oneOf: (checked) => failWhen(passing(checked) !== 1, checked, 'oneOf'),
};

function passing({ value, rule, set, place }: Checked): number {
  return asList(rule).filter((schema) => findSchemaErrors(value, schema as ParsedSchema, set, place).length === 0)
    .length;
}

function isOfType(value: unknown, type: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'null') return value === null;
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  return typeof value === type;
}

function hasFormat(value: unknown, format: unknown): boolean {
  if (typeof value !== 'string') return true;
  if (format === 'date') return /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value));
  if (format === 'uri') return URL.canParse(value);
  if (format === 'email') return value.includes('@');
  if (format === 'date-time') return !Number.isNaN(Date.parse(value));
  // What is left are hints to editors of such files, not forms of text.
  if (format === 'string' || format === 'textarea') return true;
  throw new Error(`unknown format ${String(format)}`);
}

function hasRepeat(items: readonly unknown[]): boolean {
  return new Set(items.map((item) => JSON.stringify(item))).size !== items.length;
}
