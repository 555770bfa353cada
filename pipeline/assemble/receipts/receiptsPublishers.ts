import type { TypedPackage } from '../../package/declarations.ts';
import type { Reconciliation } from './receipts.ts';

/** The parts of a published table against the whole it prints, as they were when the file was imported. */
export const reconcilePublishers = (tables: Pick<TypedPackage, 'publisher-sums'>): readonly Reconciliation[] =>
  tables['publisher-sums'].map((row) => {
    const { area, parts, parts_added: count, breakdown, period, column_as_printed: column, sum, printed } = row;
    return {
      group: 'publishers',
      what: `${area}, ${breakdown}, ${period}, ${column}: ${count} ${parts} add to ${area}`,
      left: { label: `sum of ${count} ${parts}`, value: sum },
      right: { label: `${area} as published`, value: printed },
      digits: 0,
      unit: column,
    };
  });
