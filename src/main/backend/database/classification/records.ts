import type { IsoDate } from '@shared/domain/calendar';
import type { ClassificationFields } from '@shared/domain/classification/records';
import type { Dated, Provenance } from '@shared/domain/households/origin';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { inSlices } from '../inSlices';

/** A classification as kept, with its days and where it came from. */
export type ClassificationRecord = ClassificationFields &
  Dated &
  Provenance & { readonly id: string; readonly householdId: string };

type RecordRow = {
  id: string;
  household_id: string;
  cse: ClassificationFields['cse'];
  basis: ClassificationFields['basis'];
  native_community: string;
  date: IsoDate | null;
  expiry: IsoDate | null;
  fsu_number: string;
  fsu_date: IsoDate | null;
  reference: string;
  since: IsoDate;
  until: IsoDate | null;
  at: string;
  user_id: string;
  import_id: string | null;
  source_row: number | null;
};

/** Historia of each household's classification, in the order in which they held; households without one are missing. */
export async function loadHistories(
  db: ReadDb | Tx,
  householdIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClassificationRecord[]>> {
  const rows = await inSlices<string, RecordRow>(householdIds, (ids) =>
    db('classification').whereIn('household_id', ids).orderBy(['household_id', 'since', 'at', 'id']).select('*'),
  );
  return groupBy(rows.map(fromRow), ({ householdId }) => householdId);
}

export const toRecordRow = (record: ClassificationRecord): RecordRow => ({
  id: record.id,
  household_id: record.householdId,
  cse: record.cse,
  basis: record.basis,
  native_community: record.nativeCommunity,
  date: record.date,
  expiry: record.expiry,
  fsu_number: record.fsuNumber,
  fsu_date: record.fsuDate,
  reference: record.reference,
  since: record.since,
  until: record.until,
  at: record.at,
  user_id: record.userId,
  import_id: record.importId,
  source_row: record.sourceRow,
});

const fromRow = (row: RecordRow): ClassificationRecord => ({
  id: row.id,
  householdId: row.household_id,
  cse: row.cse,
  basis: row.basis,
  nativeCommunity: row.native_community,
  date: row.date,
  expiry: row.expiry,
  fsuNumber: row.fsu_number,
  fsuDate: row.fsu_date,
  reference: row.reference,
  since: row.since,
  until: row.until,
  at: row.at,
  userId: row.user_id,
  importId: row.import_id,
  sourceRow: row.source_row,
});
