import { ROW_SCHEMAS } from './rowSchemas.ts';
import { id, listOf, object, text, type JsonSchema } from './schema.ts';

const DIALECT = 'https://json-schema.org/draft/2020-12/schema';

/** What every file of the interface begins with. */
const HEAD = {
  api: { type: 'string', const: '1', description: 'Version of the interface.' },
  release: text('Release of the data.'),
  build: text('Same inputs, same build.'),
} as const satisfies Record<string, JsonSchema>;

const row = (kind: keyof typeof ROW_SCHEMAS): JsonSchema => ({ $ref: `${kind}.schema.json` });
const rows = (kind: keyof typeof ROW_SCHEMAS, description: string): JsonSchema => listOf(row(kind), description);
const link = object({ id: id('Id.'), name: text('Name.'), href: text('Path from this folder.') }, 'A link.');

const FILES = {
  index: object(
    {
      ...HEAD,
      title: text('Title of the data.'),
      description: text('What the data are.'),
      licences: listOf(object({ name: text('Name.'), path: text('Address.'), title: text('What it covers.') }, ''), ''),
      files: listOf(
        object({ href: text('Path.'), description: text('What it holds.'), schema: text('Path.') }, ''),
        '',
      ),
      areas: listOf(link, 'Every area.'),
      indicators: listOf(link, 'Every indicator.'),
    },
    'Where to begin.',
  ),
  areas: object({ ...HEAD, areas: rows('area', 'Every area.') }, 'All areas.'),
  indicators: object({ ...HEAD, indicators: rows('indicator', 'Every indicator.') }, 'All indicators.'),
  observations: object({ ...HEAD, observations: rows('observation', 'Every figure.') }, 'All figures.'),
  populations: object({ ...HEAD, populations: rows('population', 'Every count.') }, 'Children by area and age band.'),
  targets: object({ ...HEAD, targets: rows('target', 'Every target.') }, 'All targets with their verdicts.'),
  sources: object({ ...HEAD, sources: rows('source', 'Every source.') }, 'All sources.'),
  'area-file': object(
    {
      ...HEAD,
      area: row('area'),
      populations: rows('population', 'Its children by age band.'),
      observations: rows('observation', 'Figures of the area itself; those of larger areas stand in their own files.'),
      targets: rows('target', 'Its targets.'),
    },
    'One area.',
  ),
  'indicator-file': object(
    {
      ...HEAD,
      indicator: row('indicator'),
      observations: rows('observation', 'Its figures for every area.'),
      targets: rows('target', 'Its targets.'),
      definition_changes: listOf(
        object(
          {
            changed_from: text('First period under the new definition.'),
            kind: text('definition, collection or boundary.'),
            what_changed: text('In words.'),
            breaks: { type: 'boolean', description: 'Whether figures before and after may not be compared.' },
          },
          'A dated change.',
        ),
        'Changes of definition.',
      ),
    },
    'One indicator.',
  ),
} as const;

export type FileSchemaName = keyof typeof FILES;

/** Every schema of the interface by its file name, rows and files. */
export function assembleSchemas(): ReadonlyMap<string, JsonSchema> {
  const named = [...Object.entries(ROW_SCHEMAS), ...Object.entries(FILES)];
  return new Map(
    named.map(([name, schema]) => [
      `${name}.schema.json`,
      { $schema: DIALECT, $id: `${name}.schema.json`, title: name, ...schema },
    ]),
  );
}
