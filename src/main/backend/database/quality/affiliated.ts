import type { IsoDate } from '@shared/domain/calendar';
import { targetsOn } from '@shared/domain/compliance/targets';
import { holderObstacle } from '@shared/domain/payments/holder';
import type { Breach, BreachCode } from '@shared/domain/quality/breaches';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { loadTargetMembers } from '../dueList';
import type { ReadDb } from '../handles';
import { loadHolders, type CurrentHolder } from '../payments/holders';
import { inSlices, ofHousehold, type Inspection, type Rule } from './inspection';

type Affiliated = { readonly id: string; readonly household: string; readonly agreementDate: IsoDate | null };

/** 2. Who is affiliated has one adult payee with a valid document, a target member and the date of the agreement. */
export const affiliatedWhole =
  (rules: RuleSet): Rule =>
  async (inspection) => {
    const { db, today } = inspection;
    const affiliated: Affiliated[] = await db('household')
      .where({ status: 'AFFILIATED' })
      .orderBy('code')
      .select('id', 'code as household', 'agreement_date as agreementDate');
    const breaches: Breach[] = [];
    for await (const slice of inSlices(affiliated, inspection)) {
      const ids = slice.map(({ id }) => id);
      const holders = await loadHolders(db, ids);
      const members = await loadTargetMembers(db, ids);
      for (const { id, household, agreementDate } of slice) {
        const holder = holderCode(holders.get(id), today, rules);
        if (holder !== null) breaches.push(breachOf(holder, household, holders.get(id)));
        const hasTarget = targetsOn(members.get(id) ?? [], today, rules).length > 0;
        if (!hasTarget) breaches.push(breachOf('NO_TARGET_MEMBER', household));
        if (agreementDate === null) breaches.push(breachOf('NO_AGREEMENT_DATE', household));
      }
    }
    return [...breaches, ...(await overlappingHolders(inspection))];
  };

function holderCode(holder: CurrentHolder | undefined, today: IsoDate, rules: RuleSet): BreachCode | null {
  if (holder === undefined) return 'NO_HOLDER';
  const hasLeft = holder.exitDate !== null && holder.exitDate <= today;
  if (hasLeft) return holder.exitReason === 'DIED' ? 'HOLDER_DECEASED' : 'HOLDER_LEFT';
  const obstacle = holderObstacle(
    { ...holder, deceased: false, documentMismatch: false },
    today,
    rules.holderAgeMin.value,
  );
  return obstacle === 'HOLDER_DOCUMENT_MISMATCH' ? null : obstacle;
}

const breachOf = (code: BreachCode, household: string, holder?: CurrentHolder): Breach => ({
  code,
  household,
  member: null,
  subject: holder?.name ?? household,
  facts: { expiry: holder?.documentExpiry ?? '', birthDate: holder?.birthDate ?? '' },
});

/** Two payees on one day, or a row of somebody of another household. */
async function overlappingHolders({ db, pause }: Inspection): Promise<readonly Breach[]> {
  await pause();
  const rows: { household: string; since: IsoDate }[] = await selectOverlaps(db);
  return rows.map(({ household, since }) => ({ code: 'HOLDERS_OVERLAP', ...ofHousehold(household), facts: { since } }));
}

// A row that ends on the day it began was put right and never held.
const selectOverlaps = (db: ReadDb) =>
  db('household_holder as one')
    .join('household_holder as other', 'other.household_id', 'one.household_id')
    .join('household', 'household.id', 'one.household_id')
    .whereRaw('one.id < other.id')
    .whereRaw(`one.since < coalesce(other.until, '9999')`)
    .whereRaw(`other.since < coalesce(one.until, '9999')`)
    .whereRaw('one.since is not one.until and other.since is not other.until')
    .orderBy('household.code')
    .distinct('household.code as household', db.raw('max(one.since, other.since) as since'));
