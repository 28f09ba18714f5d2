import type { HouseholdPaymentStory } from '@shared/contract/reconciliation';
import { paymentState, type PaymentState } from '@shared/domain/reconciliation/state';
import { groupBy } from '../groups';
import type { ReadDb, Tx } from '../handles';

type LineRow = Omit<HouseholdPaymentStory, 'state' | 'entries'> & {
  readonly householdId: string;
  readonly status: 'PAID' | 'HELD';
  readonly isLive: 0 | 1;
  readonly isRepaid: 0 | 1;
};
type EntryRow = Omit<HouseholdPaymentStory['entries'][number], 'isVoid'> & {
  readonly lineId: string;
  readonly isVoid: 0 | 1;
};

type About = 'household.code = ?' | 'line.list_id = ?';

const linesAbout = (about: About) => `
  select line.id, line.household_id as householdId, list.period, origin_period as originPeriod, benefit,
    (select number from member where member.id = line.member_id) as member, line.kind, amount_cents as cents, line.status,
    line.live as isLive,
    exists (select 1 from payment_line next where next.corrects = line.id and next.live = 1 and next.status <> 'NOT_PAID') as isRepaid
  from payment_line line join payment_list list on list.id = line.list_id
    join household on household.id = line.household_id
  where ${about} and line.status <> 'NOT_PAID'
  order by list.period desc, origin_period desc, benefit, line.id`;

const entriesAbout = (about: About) => `
  select line_id as lineId, entry.kind, entry.amount_cents as cents, on_date as "on", entry.reason,
    (entry.kind = 'VOIDED' or exists (select 1 from payment_ledger void where void.voids = entry.seq)) as isVoid,
    coalesce(import.name, '') as file, source_row as row, entry.at, app_user.name as by
  from payment_ledger entry join app_user on app_user.id = entry.user_id left join import on import.id = entry.import_id
    join payment_line line on line.id = entry.line_id join household on household.id = line.household_id
  where ${about} order by entry.seq`;

/** Every payment of a household with what became of its money; newest list first. */
export async function listStories(db: ReadDb, code: string): Promise<readonly HouseholdPaymentStory[]> {
  return (await storiesAbout(db, 'household.code = ?', code)).map(({ householdId: _household, ...story }) => story);
}

/** Where the payments of each household of a list stand, each state once, by id of the household. */
export async function listStates(db: ReadDb | Tx, listId: string): Promise<ReadonlyMap<string, PaymentState[]>> {
  const byHousehold = groupBy(await storiesAbout(db, 'line.list_id = ?', listId), ({ householdId }) => householdId);
  return new Map([...byHousehold].map(([id, own]) => [id, [...new Set(own.map(({ state }) => state))]]));
}

type Story = HouseholdPaymentStory & { readonly householdId: string };

async function storiesAbout(db: ReadDb | Tx, about: About, value: string): Promise<readonly Story[]> {
  const lines: LineRow[] = await db.raw(linesAbout(about), [value]);
  const entries: EntryRow[] = await db.raw(entriesAbout(about), [value]);
  const byLine = groupBy(entries, ({ lineId }) => lineId);
  return lines.map(({ status, isLive, isRepaid, ...line }) => {
    const own = byLine.get(line.id) ?? [];
    const inForce = own.filter(({ isVoid }) => isVoid === 0);
    const storied = { status, cents: line.cents, isCancelled: isLive === 0, isRepaid: isRepaid === 1 };
    return {
      ...line,
      state: paymentState(storied, inForce),
      entries: own.map(({ lineId: _line, isVoid, ...entry }) => ({ ...entry, isVoid: isVoid === 1 })),
    };
  });
}
