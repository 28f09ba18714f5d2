import {
  SUPERSEDED,
  type FormerBimester,
  type FormerCorrection,
  type FormerDuty,
  type FormerHistory,
  type FormerPayment,
} from '@shared/domain/households/former';
import { BASE } from '@shared/domain/payments/lines';
import type { SettledBenefit } from '../benefits/settled';
import { MEMBER_NAME } from '../dueList';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';
import { inSlices } from '../inSlices';
import { insertRows } from '../sqlite/insertRows';

export async function insertFormer(tx: Tx, household_id: string, history: FormerHistory): Promise<void> {
  const rows = {
    former_bimester: history.bimesters.map(({ wasBreach: was_breach, exitAsked: exit_asked, ...one }) => ({
      ...one,
      was_breach,
      exit_asked,
    })),
    former_duty: history.duties,
    former_payment: history.payments.map(({ originPeriod, member, cents, ...one }, place) => ({
      ...one,
      place,
      origin_period: originPeriod,
      member: member ?? 0,
      amount_cents: cents,
    })),
    former_correction: history.corrections.map(({ settledCents, entitledCents, member, ...one }) => ({
      ...one,
      settled_cents: settledCents,
      entitled_cents: entitledCents,
      member: member ?? 0,
    })),
  };
  for (const [table, own] of Object.entries(rows))
    await insertRows(
      tx,
      table,
      own.map((row) => ({ household_id, ...row })),
    );
}

type Of<Row> = Row & { readonly householdId: string };
type Flags = 'wasBreach' | 'interrupted' | 'exitAsked';
type BimesterRow = Omit<FormerBimester, Flags> & Readonly<Record<Flags, 0 | 1>>;

/** By household; those that always were this office's are missing. */
export async function loadFormerBimesters(db: ReadDb | Tx, householdIds: readonly string[]) {
  const rows = await inSlices(householdIds, async (ids): Promise<Of<BimesterRow>[]> =>
    db('former_bimester')
      .whereIn('household_id', ids)
      .orderBy(['household_id', 'period', 'office'])
      .select('household_id as householdId', 'office', 'period', 'result', 'outcome', 'appeal', 'interrupted')
      .select('was_breach as wasBreach', 'exit_asked as exitAsked'),
  );
  return groupBy(rows.map(bimesterOf), ({ householdId }) => householdId);
}

const bimesterOf = ({ wasBreach, interrupted, exitAsked, ...row }: Of<BimesterRow>): Of<FormerBimester> => ({
  ...row,
  wasBreach: wasBreach === 1,
  interrupted: interrupted === 1,
  exitAsked: exitAsked === 1,
});

/** By household, in the order of the months. */
export async function loadFormerDuties(db: ReadDb | Tx, householdIds: readonly string[]) {
  const rows = await inSlices(householdIds, async (ids): Promise<Of<FormerDuty>[]> =>
    db('former_duty')
      .whereIn('household_id', ids)
      .orderBy(['household_id', 'month', 'member', 'duty'])
      .select('household_id as householdId', 'office', 'member', 'month', 'duty', 'state', 'explanation'),
  );
  return groupBy(rows, ({ householdId }) => householdId);
}

type BreachRow = Of<Pick<FormerDuty, 'month' | 'duty' | 'explanation'> & { readonly memberName: string }>;

/** What was not kept, by household, with the name of each member as it is here. */
export async function loadFormerBreaches(db: ReadDb, householdIds: readonly string[]) {
  const rows = await inSlices(householdIds, async (ids): Promise<BreachRow[]> =>
    db('former_duty as told')
      .leftJoin('member', (on) => {
        void on.on('member.household_id', 'told.household_id').andOn('member.number', 'told.member');
      })
      .whereIn('told.household_id', ids)
      .where({ state: 'NON_COMPLIANT' })
      .orderBy(['told.household_id', 'month', 'told.member', 'duty'])
      .select('told.household_id as householdId', 'month', 'duty', 'explanation')
      .select(db.raw(`coalesce(${MEMBER_NAME}, '') as memberName`)),
  );
  const groups = groupBy(rows, ({ householdId }) => householdId);
  return new Map([...groups].map(([id, breaches]) => [id, breaches.map(own)]));
}

/** All that former offices told of one household. */
export async function findFormer(db: ReadDb | Tx, householdId: string): Promise<FormerHistory> {
  const bimesters = (await loadFormerBimesters(db, [householdId])).get(householdId) ?? [];
  const duties = (await loadFormerDuties(db, [householdId])).get(householdId) ?? [];
  const payments: FormerPayment[] = await db('former_payment')
    .where({ household_id: householdId })
    .orderBy('place')
    .select('office', 'period', 'origin_period as originPeriod', 'benefit', memberOf(db), 'kind', 'state')
    .select('amount_cents as cents');
  const corrections: FormerCorrection[] = await db('former_correction')
    .where({ household_id: householdId })
    .orderBy(['period', 'benefit', 'member'])
    .select('office', 'period', 'benefit', memberOf(db), 'state')
    .select('settled_cents as settledCents', 'entitled_cents as entitledCents');
  return { bimesters: bimesters.map(own), duties: duties.map(own), payments, corrections };
}

/** null: the household's. */
const memberOf = (db: ReadDb | Tx) => db.raw('nullif(member, 0) as member');

const own = <Row>({ householdId: _household, ...row }: Of<Row>) => row;

/** How far former offices settled benefits beside the base: they are not paid here again. */
export const loadSettledElsewhere = (db: ReadDb): Promise<readonly SettledBenefit[]> =>
  db('former_payment as paid')
    .leftJoin('member', (on) => {
      void on.on('member.household_id', 'paid.household_id').andOn('member.number', 'paid.member');
    })
    .whereNot('benefit', BASE)
    .whereNotIn('state', SUPERSEDED)
    .groupBy('paid.household_id', 'benefit', 'paid.member', 'origin_period')
    .select('paid.household_id as householdId', 'benefit', 'member.id as memberId', 'origin_period as originPeriod')
    .select(db.raw('null as corrects'), db.raw('sum(amount_cents) as settledCents'))
    .then((rows) => rows);
