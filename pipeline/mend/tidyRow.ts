import { meantColumn } from '../cells/header/meantColumn.ts';
import { parseAreaName } from '../cells/parseAreaName.ts';
import { parseStatus } from '../cells/status/parseStatus.ts';
import { expectedColumns, type TableKind } from '../check/table/tables.ts';
import { problem } from '../findings/finding.ts';
import type { AreaRegister } from '../registers/areas.ts';
import type { MendedCell, RowMending } from './mendRow.ts';

/** Names of columns that are known for what they are, each written alone; none where two are meant by one name, or where a status would be lost. */
export function tidyHeader(header: readonly string[], kind: TableKind): readonly MendedCell[] {
  const { required, optional } = expectedColumns(kind, null);
  const known = new Set([...required, ...optional]);
  const meant = header.map((name) => meantColumn(name, known));
  return header.flatMap((name, column) => {
    const found = meant[column] ?? null;
    const isAlone = meant.filter((other) => other?.column === found?.column).length === 1;
    if (found === null || found.column === name || found.status !== null || !isAlone) return [];
    return [{ column, text: found.column, problem: problem('H04', { name, ...found, isRead: true }) }];
  });
}

// Of these it is known which area is meant; look-alike letters and formulas are for a person to look at.
const UNTIDY: ReadonlySet<string> = new Set(['N02', 'N03', 'N04', 'E08']);

/** Names and statuses of a row that are known for what they mean, written as the registers have them. */
export function tidyRow(cells: readonly string[], { columns, width, registers }: RowMending): readonly MendedCell[] {
  if (cells.length !== width) return [];
  const [area, status] = [columns.get('area'), columns.get('status')];
  return [
    ...(area === undefined || registers.areas === null ? [] : tidyArea(cells[area] ?? '', area, registers.areas)),
    ...(status === undefined ? [] : tidyStatus(cells[status] ?? '', status)),
  ];
}

function tidyArea(text: string, column: number, areas: AreaRegister): readonly MendedCell[] {
  const { area, problems } = parseAreaName(text, areas, false);
  const [first] = problems;
  if (area === null || first === undefined || !problems.every(({ code }) => UNTIDY.has(code))) return [];
  // A district may share its name with an LCSP, which the name alone then means.
  const isNamed = parseAreaName(area.name, areas, false).area === area;
  return [{ column, text: isNamed ? area.name : area.id, problem: asNotice(first) }];
}

function tidyStatus(text: string, column: number): readonly MendedCell[] {
  const { code, problem: found } = parseStatus(text);
  return code === null || found === null ? [] : [{ column, text: code, problem: asNotice(found) }];
}

const asNotice = <Found extends object>(found: Found): Found & { severity: 'notice' } => ({
  ...found,
  severity: 'notice',
});
