import type { Cell, Column, ReleaseLabel, TableFile } from './tableFile.ts';

/** A table as JSON: what it is, its columns, and its rows as objects; numbers are numbers and a blank is null. */
export function formatJson(table: TableFile, { release, build }: ReleaseLabel): string {
  const { title, description, licences, columns } = table;
  const head = JSON.stringify({ release, build, title, description, licences, columns }).slice(0, -1);
  const names = columns.map((column) => `${JSON.stringify(column.name)}:`);
  const rows = table.rows.map(
    (row) => `{${row.map((cell, index) => `${names[index]}${formatCell(cell, columns[index])}`).join(',')}}`,
  );
  return `${head},"rows":[${rows.join(',\n')}]}\n`;
}

function formatCell(cell: Cell, column: Column | undefined): string {
  return JSON.stringify(typedCell(cell, column));
}

/** A cell as a number where its column is one; the check stage has found every such cell to be a plain decimal. */
export function typedCell(cell: Cell, column: Column | undefined): Cell {
  const isNumber = column?.type === 'number' || column?.type === 'integer';
  return isNumber && typeof cell === 'string' ? Number(cell) : cell;
}
