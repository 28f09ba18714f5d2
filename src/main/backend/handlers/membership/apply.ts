import type { MembershipDone } from '@shared/contract/membership';
import type { Problem } from '@shared/contract/problems';
import { lastDayOfPeriod, type IsoDate } from '@shared/domain/calendar';
import { documentKey } from '@shared/domain/documents';
import { needsPayee } from '@shared/domain/membership/exits';
import { fault, type MembershipFault } from '@shared/domain/membership/faults';
import type { MembershipPlan } from '@shared/domain/membership/plan';
import { needsSecondPerson } from '@shared/domain/proposals';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { findFacilityIds } from '../../database/catalogs/facilityIds';
import { carryFormerDocuments } from '../../database/documents/carryDocuments';
import type { Tx } from '../../database/handles';
import { findHousehold, type StoredHousehold } from '../../database/households/loadHouseholds';
import type { StoredMember } from '../../database/households/memberRows';
import { planHousehold } from '../../database/households/planHousehold';
import { planMembership } from '../../database/households/planMembership';
import { findDocumentHolders } from '../../database/documents/holders';
import { homeOfSuccessor, raiseRevisions } from '../../database/households/revisions';
import { refreshSummaries } from '../../database/households/summaries';
import { flushWrites, noWrites } from '../../database/households/writes';
import { listPeriods } from '../../database/periods';
import { nameAtOnce } from '../households/holder';
import { destinationOf, homeOf, planOf, type MembershipChange } from './changes';

type Plan = MembershipPlan<StoredMember>;
type Judged = { readonly home: StoredHousehold; readonly into: StoredHousehold | undefined; readonly plan: Plan };

/** What is stated, judged by what is registered now; nothing is written. */
export async function judgeChange(
  { today, newId }: Backend,
  tx: Tx,
  change: MembershipChange,
): Promise<Result<Judged, Problem>> {
  const home = await findHousehold(tx, homeOf(change));
  if (home === undefined) return refuse({ code: 'not-found', what: homeOf(change) });
  const destination = destinationOf(change);
  const into = destination === undefined ? undefined : await findHousehold(tx, destination);
  const day = { today: today(), closedUntil: await closedUntil(tx) };
  const livesIn = change.what === 'join' ? await livesElsewhere(tx, home, change.input.number) : null;
  const plan = planOf(change, { home, into, day, newId, livesIn });
  if (!plan.ok) return refuse(problemOf(plan.problem));
  const refused = (await codeFault(tx, plan.value)) ?? (await documentFault(tx, plan.value, into ?? home));
  return refused === undefined ? ok({ home, into, plan: plan.value }) : refuse(problemOf(refused.problem));
}

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
  const facilities = await findFacilityIds(
    tx,
    plan.entries.map(({ fields }) => fields),
  );
  const context = { today: today(), newId, facilities };
  const writes = noWrites();
  const households = new Map<string, StoredHousehold | FoundedHousehold>(known.map((one) => [one.code, one]));
  if (plan.founded !== null) {
    const { fields } = plan.founded;
    const id = planHousehold(writes, undefined, { household: fields, members: [] }, context);
    households.set(fields.code, { ...fields, id, status: 'CANDIDATE', affiliationDate: null });
  }
  const entered = planMembership(writes, plan, { households, evidence }, context);
  if (plan.founded !== null) {
    const index = plan.entries.findIndex(({ fields }) => fields.number === plan.founded?.holder);
    const [memberId, entry] = [entered[index], plan.entries[index]];
    const founded = households.get(plan.founded.fields.code);
    if (memberId !== undefined && entry !== undefined && founded !== undefined) {
      writes.holders.push({ id: newId(), householdId: founded.id, memberId, since: entry.on });
    }
  }
  await flushWrites(tx, writes, newId);
  for (const [index, { previous }] of plan.entries.entries()) {
    const to = entered[index];
    if (previous !== null && to !== undefined) await carryFormerDocuments(tx, { from: previous.id, to, newId });
  }
}

type FoundedHousehold = NonNullable<Plan['founded']>['fields'] &
  Pick<StoredHousehold, 'id' | 'status' | 'affiliationDate'>;

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

/** Last day of the newest bimester whose results are frozen. */
async function closedUntil(tx: Tx): Promise<IsoDate | null> {
  const newest = (await listPeriods(tx)).find(({ status }) => status !== 'OPEN');
  return newest === undefined ? null : lastDayOfPeriod(newest.code);
}

/** Where the person lives who once was this member. */
async function livesElsewhere(tx: Tx, home: StoredHousehold, number: number): Promise<string | null> {
  const member = home.members.find((one) => one.number === number);
  return member === undefined ? null : homeOfSuccessor(tx, member.id);
}

async function codeFault(tx: Tx, { founded }: Plan) {
  if (founded === null) return undefined;
  const taken = await findHousehold(tx, founded.fields.code);
  return taken === undefined ? undefined : fault('CODE_TAKEN', 'newCode', founded.fields.code);
}

/** Nobody enters an active household who lives in another one. */
async function documentFault(tx: Tx, { entries, exits }: Plan, entered: StoredHousehold) {
  if (!needsSecondPerson(entered.status)) return undefined;
  const keys = entries.map(({ fields }) => documentKey(fields.documentType, fields.documentNumber)).filter(Boolean);
  const leaving = new Set(exits.map(({ member }) => documentKey(member.documentType, member.documentNumber)));
  const holders = await findDocumentHolders(tx, keys);
  const taken = holders.find(
    (one) => one.status !== 'CANDIDATE' && (one.household === entered.code || !leaving.has(one.documentKey)),
  );
  return taken === undefined ? undefined : fault('DOCUMENT_TAKEN', 'documentNumber', taken.household);
}

const problemOf = (refused: MembershipFault): Problem => ({ code: 'membership-refused', ...refused });
