import { columnSpecs, fieldsOfTable, type Table } from '../tables/table';
import type { ColumnSpec, SheetSpec } from '../writing/spec';
import { CAMPAIGN_INPUTS, campaignTable } from './campaignTable';
import { RENIEC_INPUTS, reniecTable } from './reniecTable';

/** Columns of a table of which only some are filled in by whoever receives it. */
function columnsWith<Fields>(table: Table<Fields>, inputs: readonly (keyof Fields)[]): readonly ColumnSpec[] {
  const fields = fieldsOfTable(table);
  return columnSpecs(table).map((column, index) => {
    const field = fields[index];
    return { ...column, input: field !== undefined && inputs.includes(field) };
  });
}

/** The sheet of a document campaign, with the people it is about. */
export const campaignSheet = (rows: SheetSpec['rows']): SheetSpec => ({
  name: campaignTable.sheet,
  columns: columnsWith(campaignTable, CAMPAIGN_INPUTS),
  rows,
  protect: true,
  autoFilter: true,
  landscape: true,
});

/** The sheet by which RENIEC is asked, with the people it is asked about. */
export const reniecSheet = (rows: SheetSpec['rows']): SheetSpec => ({
  name: reniecTable.sheet,
  columns: columnsWith(reniecTable, RENIEC_INPUTS),
  rows,
  protect: true,
  autoFilter: true,
  landscape: true,
});
