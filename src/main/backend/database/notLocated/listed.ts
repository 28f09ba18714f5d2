import type { IsoDate, Period } from '@shared/domain/calendar';
import { MEMBER_NAME } from '../dueList';
import type { ReadDb, Tx } from '../handles';

/** A row of some facility's list, with the member it was issued for. */
export type ListedRow = {
  readonly facilityId: string;
  readonly name: string;
  readonly document: string;
  readonly birthDate: IsoDate;
  readonly household: string;
};

export const listListed = (db: ReadDb, period: Period): Promise<ListedRow[]> =>
  db('form_row')
    .join('member', 'member.id', 'form_row.member_id')
    .join('household', 'household.id', 'member.household_id')
    .where({ period })
    .select(
      'form_row.facility_id as facilityId',
      db.raw(`${MEMBER_NAME} as name`),
      'document_number as document',
      'birth_date as birthDate',
      'household.code as household',
    );

/** Whether the facility has the person on its own list: then what its list says is not replaced by its other sheet. */
export async function isListed(
  tx: Tx,
  row: { readonly period: Period; readonly facilityId: string; readonly memberId: string },
): Promise<boolean> {
  const found: unknown = await tx('form_row')
    .where({ period: row.period, facility_id: row.facilityId, member_id: row.memberId })
    .first('row_key');
  return found !== undefined;
}
