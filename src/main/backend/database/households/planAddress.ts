import type { IsoDate } from '@shared/domain/calendar';
import type { Household, HouseholdFields } from '@shared/domain/households';
import { isCorrection } from '@shared/domain/households/enrolment';
import type { StoredHousehold } from './loadHouseholds';
import type { WriteContext } from './writeContext';
import type { HouseholdWrites } from './writes';

const ADDRESS_FIELDS = [
  'ubigeo',
  'populatedCenterCode',
  'populatedCenterName',
  'address',
  'reference',
  'area',
] as const satisfies readonly (keyof HouseholdFields)[];

type AddressPlan = {
  readonly household: Household;
  readonly row: number | undefined;
  /** First day and reason of a move that somebody stated; without it an address changes today. */
  readonly moved?: { readonly since: IsoDate; readonly reason: string };
};

/** Domicilio: the first one, another one, or one put right; what held before stays as a closed row. */
export function planAddress(
  writes: HouseholdWrites,
  before: StoredHousehold | undefined,
  { household, row, moved }: AddressPlan,
  { today, newId, importId }: WriteContext,
): void {
  if (before !== undefined && ADDRESS_FIELDS.every((field) => before[field] === household[field])) return;
  const since = moved?.since ?? sinceOf(before, household, today);
  if (before !== undefined) writes.addressEnds.push({ householdId: household.id, until: since });
  writes.addresses.push({
    id: newId(),
    household_id: household.id,
    ubigeo: household.ubigeo,
    populated_center_code: household.populatedCenterCode,
    populated_center_name: household.populatedCenterName,
    address: household.address,
    reference: household.reference,
    area: household.area,
    since,
    reason: moved?.reason ?? '',
    import_id: importId ?? null,
    source_row: row ?? null,
  });
}

function sinceOf(before: StoredHousehold | undefined, household: Household, today: IsoDate): IsoDate {
  const began = before === undefined ? household.residenceSince : before.addressSince;
  return began !== null && (before === undefined || isCorrection(household, began, today)) ? began : today;
}
