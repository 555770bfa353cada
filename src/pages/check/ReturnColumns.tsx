import { DataTable } from '../../components/DataTable.tsx';

/** What to write in each column of a return, with an example of the form alone. */
const COLUMNS: readonly (readonly [name: string, write: string])[] = [
  ['area', 'The LCSP’s name as on this site. One LCSP a return.'],
  ['indicator', 'The indicator’s id, as in the form.'],
  [
    'period',
    'Two consecutive years: 2008/09. Half days missed also by term (2008/09 autumn) or half term (2008/09 half term 1); what counts children by year alone.',
  ],
  ['value', 'The figure in the indicator’s unit: digits and a decimal point only, no % sign.'],
  [
    'numerator',
    'The count above the line, a whole number; both counts or neither. Without them a figure about children is withheld.',
  ],
  ['denominator', 'The count below the line, a whole number.'],
  [
    'status',
    'Blank for a plain figure, or one code: c confidential, x not available, z not applicable, low rounds to 0 but is not 0, p provisional, e estimated, b break in series, u low reliability. Of a corrected figure it stays blank: a ninth column, note, which may be left out and is never published, says what it was and why it changed.',
  ],
  ['source', 'Where the figure comes from, such as the name of the school census. It is published beside the figure.'],
];

/** The eight columns of a return. */
export function ReturnColumns() {
  return (
    <DataTable
      caption="Columns of a return, in this order"
      columns={[{ label: 'Column', brief: true }, { label: 'What to write' }]}
      rows={COLUMNS.map(([name, write]) => ({ key: name, cells: [name, write] }))}
    />
  );
}
