import { collectFindings } from '../findings/collectFindings.ts';
import type { Finding } from '../findings/finding.ts';
import { parseTable } from '../read/parseTable.ts';
import type { ImportRegisters } from '../import/recipes/importRegisters.ts';
import { areaMatcher } from '../import/matchArea.ts';
import { writeHeld, writeRow } from '../import/plan/editTable.ts';
import type { Recipe } from '../import/recipes/recipe.ts';
import { readPublished } from '../import/readPublished.ts';
import { textTable } from '../import/scan/sourceTable.ts';
import { checkSchoolList } from '../import/schools/checkSchoolList.ts';
import { judgeSchools, type JudgedSchools } from '../import/schools/judgeSchools.ts';
import type { LcspDistricts } from '../import/schools/lcspDistricts.ts';
import { cellsOf, inOrder } from '../import/schools/planLcspSums.ts';
import { addSchools } from '../import/schools/sumSchools.ts';
import { EXAMPLE_NOTE, EXAMPLE_SCHOOLS, FROM_SCHOOLS_COLUMNS } from '../returns/returnSchema.ts';

/** The invented table and list, as text, and what they are read by. */
export interface InventedFiles {
  readonly rows: string;
  readonly list: string;
  readonly recipe: Recipe;
  readonly registers: ImportRegisters;
  readonly districts: LcspDistricts;
}

/** Day on which the invented files are read: after the last year they are about. */
const READ_ON = '2012-10-31';

/** Reads the invented rows and adds them up by the invented list, with the code an import uses. */
export function addInvented({ rows, list: text, recipe, registers, districts }: InventedFiles): {
  readonly judged: JudgedSchools;
  readonly findings: readonly Finding[];
} {
  const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
  const { areas, indicators } = registers;
  const checked = checkSchoolList(parseTable('schools.csv', bytes(text)), { areas, districts, today: READ_ON });
  if (checked.list === null) throw new Error(`invalid invented list of schools: ${checked.findings[0]?.message}`);
  const collector = collectFindings('absence.csv');
  const { list } = checked;
  const adding = addSchools({ recipe, list, districts, indicators, kind: recipe.period.kind }, collector);
  const known = { table: textTable('absence', () => [bytes(rows)]), recipe, headerLine: 1 };
  const match = areaMatcher(areas, new Map());
  const read = readPublished(known, { indicators, match, today: READ_ON, onSchool: adding.onSchool }, collector);
  const counties = read.figures.filter(({ area }) => area.type === 'county');
  const judged = judgeSchools(adding.finish(), counties, indicators);
  return { judged, findings: [...checked.findings, ...collector.list()] };
}

/** The sums of the LCSPs as `from-schools.csv` has them, each row marked as an example. */
export function writeFromSchools(files: InventedFiles): string {
  const { judged, findings } = addInvented(files);
  const error = findings.find(({ severity }) => severity === 'error') ?? judged.problems[0];
  if (error !== undefined) throw new Error(`invalid invented school rows: ${JSON.stringify(error)}`);
  const rows = inOrder(judged.figures.LCSP).map((figure) => {
    const cells = cellsOf(figure, EXAMPLE_SCHOOLS);
    const note = [EXAMPLE_NOTE, cells['note'] ?? ''].filter((text) => text !== '').join('. ');
    return writeRow(FROM_SCHOOLS_COLUMNS, { ...cells, note });
  });
  return writeHeld(FROM_SCHOOLS_COLUMNS, rows);
}
