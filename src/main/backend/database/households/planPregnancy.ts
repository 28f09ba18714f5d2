import { pregnancyRegisteredOn } from '@shared/domain/households/enrolment';
import type { MemberPlan } from './planMember';
import type { WriteContext } from './writeContext';
import type { HouseholdWrites } from './writes';

/** Embarazo: an episode begins, its dates are put right, or it ends without a stated outcome. */
export function planPregnancy(
  writes: HouseholdWrites,
  { household, known, fields, id, row, arrival }: MemberPlan & { readonly id: string },
  { today, newId, importId }: WriteContext,
): void {
  const { pregnant, lmpDate, eddDate } = fields;
  const open = known?.pregnancies.find(({ endedDate }) => endedDate === null);
  if (open === undefined) {
    if (!pregnant) return;
    const registered_date = arrival?.registeredDate ?? pregnancyRegisteredOn(household, fields, today);
    const origin = { import_id: importId ?? null, source_row: row ?? null };
    const dates = { lmp_date: lmpDate, edd_date: eddDate, registered_date };
    writes.pregnancies.push({ id: newId(), member_id: id, ...dates, ...origin });
    return;
  }
  if (!pregnant) writes.pregnancyUpdates.push({ id: open.id, columns: { ended_date: today, outcome: 'UNKNOWN' } });
  else if (open.lmpDate !== lmpDate || open.eddDate !== eddDate) {
    writes.pregnancyUpdates.push({ id: open.id, columns: { lmp_date: lmpDate, edd_date: eddDate } });
  }
}
