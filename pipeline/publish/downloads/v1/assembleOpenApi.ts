import type { Descriptor } from '../readDescriptor.ts';
import type { ReleaseLabel } from '../tableFile.ts';
import type { FileSchemaName } from './fileSchemas.ts';

/** `v1/openapi.json`: the interface described for programs (OpenAPI 3.1); every answer is a static file. */
export function assembleOpenApi(
  descriptor: Descriptor,
  { release }: ReleaseLabel,
  wholeFiles: readonly { readonly name: FileSchemaName; readonly description: string }[],
) {
  const paths = Object.fromEntries(
    wholeFiles.map((file) => [`/${file.name}.json`, { get: operation(file.name, file.description) }]),
  );
  return {
    openapi: '3.1.0',
    info: {
      title: descriptor.title,
      version: release,
      description:
        'Static JSON files, no key, no limit, read only. Within v1 nothing is taken away or renamed; properties may be added. Numbers are at full precision; a missing number always has a reason.',
      license: { name: descriptor.licenses.map((licence) => licence.title).join('; ') },
    },
    servers: [{ url: '.' }],
    paths: {
      '/index.json': { get: operation('index', 'Where to begin: every file, area and indicator.') },
      ...paths,
      '/areas/{area}.json': one('area', 'area-file', 'One area with its children, figures and targets.'),
      '/indicators/{indicator}.json': one('indicator', 'indicator-file', 'One indicator with all its figures.'),
    },
  };
}

function one(parameter: 'area' | 'indicator', schema: FileSchemaName, description: string) {
  return {
    parameters: [
      {
        name: parameter,
        in: 'path',
        required: true,
        description: `Id as in ${parameter}s.json.`,
        schema: { type: 'string' },
      },
    ],
    get: operation(schema, description),
  };
}

function operation(schema: FileSchemaName, description: string) {
  return {
    operationId: `get-${schema}`,
    summary: description,
    responses: {
      '200': {
        description,
        content: { 'application/json': { schema: { $ref: `schemas/${schema}.schema.json` } } },
      },
      '404': { description: 'There is no such file.' },
    },
  };
}
