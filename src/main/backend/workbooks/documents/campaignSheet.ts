import { columnsWith } from '../tables/inputColumns';
import type { SheetSpec } from '../writing/spec';
import { CAMPAIGN_INPUTS, campaignTable } from './campaignTable';
import { RENIEC_INPUTS, reniecTable } from './reniecTable';

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
