import type { MembershipDone } from '@shared/contract/membership';
import type { Problem } from '@shared/contract/problems';
import type { Household, HouseholdFields } from '@shared/domain/households';
import { needsPayee } from '@shared/domain/membership/payee';
import type { MembershipPlan } from '@shared/domain/membership/plan';
import { ok, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { findFacilityIds } from '../../database/catalogs/facilityIds';
import { carryFormerDocuments } from '../../database/documents/carryDocuments';
import type { Tx } from '../../database/handles';
import { findHousehold, type StoredHousehold } from '../../database/households/loadHouseholds';
import type { StoredMember } from '../../database/households/memberRows';
import { planHousehold } from '../../database/households/planHousehold';
import { planMembership } from '../../database/households/planMembership';
import { raiseRevisions } from '../../database/households/revisions';
import { refreshSummaries } from '../../database/households/summaries';
import type { WriteContext } from '../../database/households/writeContext';
import { flushWrites, noWrites, type HouseholdWrites } from '../../database/households/writes';
import { nameAtOnce } from '../households/holder';
import type { MembershipChange } from './changes';
import { judgeChange } from './judge';

type Plan = MembershipPlan<StoredMember>;

/** Carries out what is stated, within the caller's transaction. */
export async function applyChange(
  backend: Backend,
  tx: Tx,
  change: MembershipChange,
): Promise<Result<MembershipDone, Problem>> {
  const judged = await judgeChange(backend, tx, change);
  if (!judged.ok) return judged;
  const { home, into, plan } = judged.value;
  const { evidence } = change.input;
  if (plan.payee !== null) await changePayee(backend, tx, home, { ...plan.payee, evidence });
  const changed = into === undefined ? [home] : [home, into];
  const codes = changed.map(({ code }) => code);
  await writePlan(backend, tx, { plan, evidence, known: changed });
  await raiseRevisions(
    tx,
    changed.map(({ id }) => id),
  );
  const all = plan.founded === null ? codes : [...codes, plan.founded.fields.code];
  await refreshSummaries(tx, all);
  const after = await findHousehold(tx, home.code);
  return ok({
    code: plan.founded?.fields.code ?? into?.code ?? home.code,
    applied: true,
    proposal: null,
    entered: plan.entries.map(({ fields }) => fields.number),
    needsPayee: after !== undefined && after.status !== 'DISAFFILIATED' && needsPayee(after.members),
  });
}

type Writing = { readonly plan: Plan; readonly evidence: string; readonly known: readonly StoredHousehold[] };

async function writePlan({ today, newId }: Backend, tx: Tx, { plan, evidence, known }: Writing): Promise<void> {
  const fields = plan.entries.map((entry) => entry.fields);
  const context = { today: today(), newId, facilities: await findFacilityIds(tx, fields) };
  const writes = noWrites();
  const founded = plan.founded === null ? [] : [foundHousehold(writes, plan.founded.fields, context)];
  const households = new Map<string, Household>([...known, ...founded].map((one) => [one.code, one]));
  const entered = planMembership(writes, plan, { households, evidence }, context);
  const payee = plan.entries.findIndex(({ fields: { number } }) => number === plan.founded?.holder);
  const [memberId, since] = [entered[payee], plan.entries[payee]?.on];
  for (const { id: householdId } of founded) {
    if (memberId !== undefined && since !== undefined)
      writes.holders.push({ id: newId(), householdId, memberId, since });
  }
  await flushWrites(tx, writes, newId);
  await carryDocuments(tx, plan, entered, newId);
}

/** The household of those who leave together, a candidate. */
function foundHousehold(writes: HouseholdWrites, fields: HouseholdFields, context: WriteContext): Household {
  const id = planHousehold(writes, undefined, { household: fields, members: [] }, context);
  return { ...fields, id, status: 'CANDIDATE', affiliationDate: null };
}

/** The documents a person once had go along. */
async function carryDocuments(
  tx: Tx,
  { entries }: Plan,
  entered: readonly string[],
  newId: () => string,
): Promise<void> {
  for (const [index, { previous }] of entries.entries()) {
    const to = entered[index];
    if (previous !== null && to !== undefined) await carryFormerDocuments(tx, { from: previous.id, to, newId });
  }
}

async function changePayee(
  backend: Backend,
  tx: Tx,
  home: StoredHousehold,
  { number, on, evidence }: NonNullable<Plan['payee']> & { readonly evidence: string },
): Promise<void> {
  const member = home.members.find((one) => one.number === number && one.exitDate === null);
  if (member === undefined) throw new Error('a plan names a payee who does not live there');
  await nameAtOnce(backend, tx, home, { member, since: on, reason: 'LEFT_HOUSEHOLD', evidence });
}
