import type { IsoDate, Period } from '@shared/domain/calendar';
import { MEMBER_NAME } from '../dueList';
import type { ReadDb } from '../handles';

/** Whom to call about a household, and where it lives. */
export type Contact = { readonly holder: string; readonly phone: string; readonly center: string };

export async function loadContacts(db: ReadDb, householdIds: readonly string[]): Promise<ReadonlyMap<string, Contact>> {
  const rows: (Omit<Contact, 'holder'> & { id: string; holder: string | null })[] = await db('household')
    .leftJoin('household_holder', (on) => {
      on.on('household_holder.household_id', 'household.id').andOnNull('household_holder.until');
    })
    .leftJoin('member', 'member.id', 'household_holder.member_id')
    .whereIn('household.id', householdIds)
    .select('household.id as id', 'phone', 'populated_center_name as center', db.raw(`${MEMBER_NAME} as holder`));
  return new Map(rows.map(({ id, holder, ...rest }) => [id, { ...rest, holder: holder ?? '' }]));
}

/** The day on which a facility's answer about each member was read, by member and facility. */
export async function loadAnswerDays(
  db: ReadDb,
  period: Period,
  memberIds: readonly string[],
): Promise<readonly { readonly memberId: string; readonly facilityId: string; readonly on: IsoDate }[]> {
  return db('service_row')
    .where({ period })
    .whereIn('member_id', memberIds)
    .select('member_id as memberId', 'facility_id as facilityId', 'analysed_on as on');
}
