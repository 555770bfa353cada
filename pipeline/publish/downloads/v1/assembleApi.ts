import type { Facts } from '../../../assemble/facts.ts';
import { rowsBy } from '../../../assemble/rowsBy.ts';
import type { Area } from '../../../contract/area.ts';
import type { Indicator } from '../../../contract/indicator.ts';
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
 * The static interface for programs, `v1/`, by path under `data/`, each file made when it is asked for: addresses and names stay as they are for as long as
 * there is a `v1`; something may be added, nothing is taken away or renamed.
 */
export function* assembleApi(
  facts: Facts,
  descriptor: Descriptor,
  label: ReleaseLabel,
): Generator<readonly [string, unknown]> {
  const head = { api: '1', release: label.release, build: label.build } as const;
  const rows: Rows = {
    observations: [...facts.observations, ...facts.termObservations].map((one) => observationRow(one, facts)),
    populations: facts.populations.flatMap((population) => populationRowsOf(population, facts)),
    targets: facts.targets.map((target) => targetRow(target, facts)),
  };
  yield* [
    ['v1/index.json', { ...head, ...assembleIndex(facts, descriptor) }],
    ['v1/areas.json', { ...head, areas: facts.areas.map(areaRow) }],
    ['v1/indicators.json', { ...head, indicators: facts.indicators.map(indicatorRow) }],
    ['v1/observations.json', { ...head, observations: rows.observations }],
    ['v1/populations.json', { ...head, populations: rows.populations }],
    ['v1/targets.json', { ...head, targets: rows.targets }],
    ['v1/sources.json', { ...head, sources: facts.sources.map(sourceRow) }],
  ] as const;
  for (const area of facts.areas) yield [`v1/areas/${area.id}.json`, { ...head, ...areaFile(area, rows) }];
  for (const indicator of facts.indicators)
    yield [`v1/indicators/${indicator.id}.json`, { ...head, ...indicatorFile(indicator, facts, rows) }];
  for (const [name, schema] of assembleSchemas()) yield [`v1/schemas/${name}`, schema];
  yield ['v1/openapi.json', assembleOpenApi(descriptor, label, WHOLE_FILES)];
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

const populationsOf = rowsBy<PopulationRow>(({ area }) => area);
const observationsOf = rowsBy<ObservationRow>(({ area }) => area);
const targetsOf = rowsBy<TargetRow>(({ area }) => area);

function areaFile(area: Area, rows: Rows): object {
  return {
    area: areaRow(area),
    populations: populationsOf(rows.populations, [area.id]),
    observations: observationsOf(rows.observations, [area.id]),
    targets: targetsOf(rows.targets, [area.id]),
  };
}

function indicatorFile(indicator: Indicator, facts: Facts, rows: Rows): object {
  return {
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
  };
}
