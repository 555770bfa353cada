import { collectFindings } from '../../../pipeline/findings/collectFindings.ts';
import { placeFinding, problem, WHOLE_FILE } from '../../../pipeline/findings/finding.ts';
import { areaMatcher } from '../../../pipeline/import/matchArea.ts';
import { explainLoneMetadata, parseMetadata } from '../../../pipeline/import/recipes/metadata.ts';
import { openSource } from '../../../pipeline/import/scan/sourceTable.ts';
import { readInSteps, type ReadTable } from '../../../pipeline/import/readPublished.ts';
import { nearestRecipe, readHead, recognise, type KnownTable } from '../../../pipeline/import/recipes/recognise.ts';
import type { Steps } from '../../../pipeline/import/scan/scanText.ts';
import type { OpenLoaders, OpenSource } from '../../../pipeline/open/openedFile.ts';
import { recogniseBytes } from '../../../pipeline/open/recogniseBytes.ts';
import { replaySource } from '../../../pipeline/open/replaySource.ts';
import type { BroughtFile } from './broughtFile.ts';
import type { ImportRegisters } from './importRegisters.ts';
import { refused, describeBrought } from './describeBrought.ts';

/** A file as it lies with whoever looks at it, and what reads it there. */
export interface BringSurroundings {
  readonly registers: ImportRegisters;
  readonly loaders: OpenLoaders;
  /** ISO date. */
  readonly today: string;
  /** Lets the page draw and hear its reader between two steps. */
  readonly onStep: () => void | Promise<void>;
}

/**
 * Looks at a file as the command that imports it does, by the same code, and writes nothing; null where no recipe knows the table
 * and it may be a return.
 */
export async function bringFile(
  file: string,
  source: OpenSource,
  surroundings: BringSurroundings,
): Promise<BroughtFile | null> {
  const { registers, loaders } = surroundings;
  const opened = await openSource(file, source, loaders);
  const mayBeReturn = isOfReturns(file, source);
  if (opened.findings.some(({ severity }) => severity === 'error'))
    return mayBeReturn ? null : refused(file, opened.findings);
  const parsed = opened.tables.map((table) => readHead(table)).map((head) => ({ head, metadata: parseMetadata(head) }));
  const heads = parsed.flatMap(({ head, metadata }) => (metadata === null ? [head] : []));
  const [lone] = parsed.flatMap(({ metadata }) => metadata ?? []);
  if (lone !== undefined && heads.length === 0)
    return refused(file, [placeFinding(file, WHOLE_FILE, explainLoneMetadata(file, lone, registers.recipes))]);
  const known = recognise(heads, registers.recipes, undefined);
  if ('fault' in known) {
    // A table with most of the columns of a publication is no return.
    return mayBeReturn && nearestRecipe(heads, registers.recipes) === null
      ? null
      : refused(file, [...opened.findings, placeFinding(file, WHOLE_FILE, known.fault)]);
  }
  const collector = collectFindings(file);
  const read = await takeSlowly(readKnown(known, surroundings, collector), surroundings.onStep);
  const findings = [...opened.findings, ...opened.told(), ...collector.list()];
  if (read.figures.length === 0 && !collector.hasErrors())
    findings.push(placeFinding(file, WHOLE_FILE, problem('I08', { recipe: known.recipe.name })));
  return describeBrought({ file, known, read, findings, registers });
}

/** What a return may be stored as: text, or a workbook. Anything packed otherwise is told what is wrong with it as it is. */
const isOfReturns = (file: string, source: OpenSource): boolean => {
  const kind = recogniseBytes(replaySource(source).head);
  return kind === 'zip' ? !/\.zip$/i.test(file) : kind !== 'gzip' && kind !== 'parquet';
};

function readKnown(
  known: KnownTable,
  { registers, today }: BringSurroundings,
  collector: ReturnType<typeof collectFindings>,
): Steps<ReadTable> {
  const indicators = new Map(registers.indicators.map((entry) => [String(entry.id), entry]));
  const match = areaMatcher(registers.areas, new Map());
  return readInSteps(known, { indicators, match, today }, collector);
}

async function takeSlowly<Result>(steps: Steps<Result>, onStep: BringSurroundings['onStep']): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    const pause = onStep();
    if (pause !== undefined) await pause;
  }
}
