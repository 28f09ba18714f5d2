import type { IsoDate } from '@shared/domain/calendar';
import type { AuditCase, AuditedPayee } from '@shared/domain/payments/audit';
import { groupBy } from '../../database/groups';
import type { ReadDb, Tx } from '../../database/handles';
import { loadConflicts } from '../../database/payments/auditDocuments';
import { loadOfficeFacts, loadPayeeFacts } from '../../database/payments/auditFacts';
import { loadHolders, type CurrentHolder } from '../../database/payments/holders';
import { loadInput } from '../../database/payments/inputs';
import { listLines } from '../../database/payments/lines';
import type { StoredList } from '../../database/payments/lists';
import { listPayees, type StoredPayee } from '../../database/payments/payees';
import { ruleSetNamed } from '../../database/ruleSets';
import { paymentHolder } from './payees';
import { listRulesOf } from './listRules';
import { findPreviousList } from './previous';

/** What a list froze beside what the registry knows on `on`. */
export async function auditCaseOf(db: ReadDb | Tx, list: StoredList, on: IsoDate): Promise<AuditCase> {
  const payees = await listPayees(db, list.id);
  const lines = groupBy(await listLines(db, list.id), ({ household }) => household);
  const previous = await previousSums(db, list);
  const holders = await currentHolders(db, payees);
  const thresholds = await ruleSetNamed(db, list.ruleSet);
  const facts = await loadPayeeFacts(db, list, thresholds);
  const conflicts = await loadConflicts(db, list.id);
  const kept = await loadInput(db, list.id);
  const cases = new Map(kept?.input.households.map((one) => [one.household, casesOf(one)]));
  const audited = payees.map((payee): AuditedPayee => ({
    ...frozen(payee),
    previousCents: previous.get(payee.household) ?? null,
    cases: cases.get(payee.household) ?? [],
    lines: lines.get(payee.household) ?? [],
    holderNow: holderNow(holders.get(payee.householdId)),
    reniec: facts.answers.get(payee.householdId)?.answer ?? null,
    reniecName: facts.answers.get(payee.householdId)?.name ?? '',
    sisfohName: facts.sisfohNames.get(payee.householdId) ?? '',
    accountElsewhere: facts.accounts.get(payee.householdId) ?? [],
    duplicates: facts.duplicates.get(payee.householdId) ?? [],
    otherNames: conflicts.otherNames.get(payee.householdId) ?? [],
    refusedByPayer: conflicts.refused.has(payee.householdId),
    lateEdits: facts.edits.get(payee.householdId) ?? 0,
  }));
  const rules = kept?.input.rules ?? listRulesOf(thresholds);
  const office = await loadOfficeFacts(db, list, thresholds);
  return { period: list.period, on, rules, thresholds, payees: audited, ...office };
}

/** Some at a time: a query takes only so many values. */
async function currentHolders(db: ReadDb | Tx, payees: readonly StoredPayee[]) {
  const holders = new Map<string, CurrentHolder>();
  for (let from = 0; from < payees.length; from += PAYEES_AT_ONCE) {
    const ids = payees.slice(from, from + PAYEES_AT_ONCE).map(({ householdId }) => householdId);
    for (const [id, holder] of await loadHolders(db, ids)) holders.set(id, holder);
  }
  return holders;
}

const PAYEES_AT_ONCE = 2000;

const frozen = ({
  household,
  cents,
  holder,
  memberId,
  holderDocument: document,
  paymentMode,
  accountNumber,
}: StoredPayee) => ({
  household,
  cents,
  holder,
  memberId,
  document,
  paymentMode,
  accountNumber,
});

const holderNow = (holder: CurrentHolder | undefined) =>
  holder === undefined ? null : { ...paymentHolder(holder), memberId: holder.memberId };

type KeptHousehold = NonNullable<Awaited<ReturnType<typeof loadInput>>>['input']['households'][number];
const casesOf = ({ current, earlier }: KeptHousehold) => [
  ...(current === null ? [] : [current.given]),
  ...earlier.map(({ given }) => given),
];

async function previousSums(db: ReadDb | Tx, list: StoredList): Promise<ReadonlyMap<string, number>> {
  const previous = await findPreviousList(db, list.period);
  const payees = previous === undefined ? [] : await listPayees(db, previous.id);
  return new Map(payees.map(({ household, cents }) => [household, cents]));
}
