import type { Facts } from '../../../assemble/facts.ts';
import type { Descriptor } from '../readDescriptor.ts';
import type { ReleaseLabel } from '../tableFile.ts';
import { assembleOpenApi } from './assembleOpenApi.ts';
import { assembleSchemas, type FileSchemaName } from './fileSchemas.ts';
import {
  areaRow,
  indicatorRow,
  observationRow,
  populationRowsOf,
  sourceRow,
  targetRow,
  type ObservationRow,
  type PopulationRow,
  type TargetRow,
} from './rows.ts';

/** The files that hold everything, with what they hold. */
const WHOLE_FILES = [
  { name: 'areas', description: 'Every area.' },
  { name: 'indicators', description: 'Every indicator.' },
  { name: 'observations', description: 'Every figure, or the reason why there is none.' },
  { name: 'populations', description: 'Children and young people by area and age band.' },
  { name: 'targets', description: 'Every target with its verdict.' },
  { name: 'sources', description: 'Every source with its licence as stated.' },
] as const satisfies readonly { readonly name: FileSchemaName; readonly description: string }[];

/** All rows, made once. */
interface Rows {
  readonly observations: readonly ObservationRow[];
  readonly populations: readonly PopulationRow[];
  readonly targets: readonly TargetRow[];
}

/**
 * The static interface for programs, `v1/`, by path under `data/`: addresses and names stay as they are for as long as
 * there is a `v1`; something may be added, nothing is taken away or renamed.
 */
export function assembleApi(facts: Facts, descriptor: Descriptor, label: ReleaseLabel): ReadonlyMap<string, unknown> {
  const head = { api: '1', release: label.release, build: label.build } as const;
  const rows: Rows = {
    observations: [...facts.observations, ...facts.termObservations].map((one) => observationRow(one, facts)),
    populations: facts.populations.flatMap((population) => populationRowsOf(population, facts)),
    targets: facts.targets.map((target) => targetRow(target, facts)),
  };
  const files = new Map<string, unknown>([
    ['v1/index.json', { ...head, ...assembleIndex(facts, descriptor) }],
    ['v1/areas.json', { ...head, areas: facts.areas.map(areaRow) }],
    ['v1/indicators.json', { ...head, indicators: facts.indicators.map(indicatorRow) }],
    ['v1/observations.json', { ...head, observations: rows.observations }],
    ['v1/populations.json', { ...head, populations: rows.populations }],
    ['v1/targets.json', { ...head, targets: rows.targets }],
    ['v1/sources.json', { ...head, sources: facts.sources.map(sourceRow) }],
  ]);
  for (const [path, file] of [...areaFiles(facts, rows), ...indicatorFiles(facts, rows)])
    files.set(path, { ...head, ...file });
  for (const [name, schema] of assembleSchemas()) files.set(`v1/schemas/${name}`, schema);
  files.set('v1/openapi.json', assembleOpenApi(descriptor, label, WHOLE_FILES));
  return files;
}

function assembleIndex(facts: Facts, { title, description, licenses }: Descriptor) {
  return {
    title,
    description,
    licences: licenses.map(({ name, path, title: covers }) => ({ name, path, title: covers })),
    files: WHOLE_FILES.map((file) => ({
      href: `${file.name}.json`,
      description: file.description,
      schema: `schemas/${file.name}.schema.json`,
    })),
    areas: facts.areas.map(({ id, name }) => ({ id, name, href: `areas/${id}.json` })),
    indicators: facts.indicators.map(({ id, label }) => ({ id, name: label, href: `indicators/${id}.json` })),
  };
}

function areaFiles(facts: Facts, rows: Rows): readonly (readonly [string, object])[] {
  return facts.areas.map((area) => [
    `v1/areas/${area.id}.json`,
    {
      area: areaRow(area),
      populations: rows.populations.filter((row) => row.area === area.id),
      observations: rows.observations.filter((row) => row.area === area.id),
      targets: rows.targets.filter((row) => row.area === area.id),
    },
  ]);
}

function indicatorFiles(facts: Facts, rows: Rows): readonly (readonly [string, object])[] {
  return facts.indicators.map((indicator) => [
    `v1/indicators/${indicator.id}.json`,
    {
      indicator: indicatorRow(indicator),
      observations: rows.observations.filter((row) => row.indicator === indicator.id),
      targets: rows.targets.filter((row) => row.indicator === indicator.id),
      definition_changes: facts.definitions
        .filter((change) => change.indicator === indicator.id)
        .map(({ changedFrom, kind, whatChanged, breaks }) => ({
          changed_from: changedFrom,
          kind,
          what_changed: whatChanged,
          breaks,
        })),
    },
  ]);
}
