import type { Problem } from '@shared/contract/problems';
import { lastDayOfPeriod, type IsoDate } from '@shared/domain/calendar';
import { documentKey } from '@shared/domain/documents';
import { fault, type MembershipFault } from '@shared/domain/membership/faults';
import type { MembershipPlan } from '@shared/domain/membership/plan';
import { needsSecondPerson } from '@shared/domain/proposals';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import type { ReadDb, Tx } from '../../database/handles';
import { findDocumentHolders } from '../../database/documents/holders';
import { findHousehold, type StoredHousehold } from '../../database/households/loadHouseholds';
import type { StoredMember } from '../../database/households/memberRows';
import { homeOfSuccessor } from '../../database/households/revisions';
import { listPeriods } from '../../database/periods';
import { destinationOf, homeOf, planOf, type MembershipChange } from './changes';

type Plan = MembershipPlan<StoredMember>;
export type Judged = {
  readonly home: StoredHousehold;
  readonly into: StoredHousehold | undefined;
  readonly plan: Plan;
};

/** What is stated, judged by what is registered now; nothing is written. */
export async function judgeChange(
  { today, newId }: Backend,
  db: ReadDb | Tx,
  change: MembershipChange,
): Promise<Result<Judged, Problem>> {
  const home = await findHousehold(db, homeOf(change));
  if (home === undefined) return refuse({ code: 'not-found', what: homeOf(change) });
  const destination = destinationOf(change);
  const into = destination === undefined ? undefined : await findHousehold(db, destination);
  const day = { today: today(), closedUntil: await closedUntil(db) };
  const livesIn = change.what === 'join' ? await livesElsewhere(db, home, change.input.number) : null;
  const plan = planOf(change, { home, into, day, newId, livesIn });
  if (!plan.ok) return refuse(problemOf(plan.problem));
  const refused = (await codeFault(db, plan.value)) ?? (await documentFault(db, plan.value, into ?? home));
  return refused === undefined ? ok({ home, into, plan: plan.value }) : refuse(problemOf(refused.problem));
}

/** Last day of the newest bimester whose results are frozen. */
async function closedUntil(db: ReadDb | Tx): Promise<IsoDate | null> {
  const newest = (await listPeriods(db)).find(({ status }) => status !== 'OPEN');
  return newest === undefined ? null : lastDayOfPeriod(newest.code);
}

/** Where the person lives who once was this member. */
async function livesElsewhere(db: ReadDb | Tx, home: StoredHousehold, number: number): Promise<string | null> {
  const member = home.members.find((one) => one.number === number);
  return member === undefined ? null : homeOfSuccessor(db, member.id);
}

async function codeFault(db: ReadDb | Tx, { founded }: Plan) {
  if (founded === null) return undefined;
  const taken = await findHousehold(db, founded.fields.code);
  return taken === undefined ? undefined : fault('CODE_TAKEN', 'newCode', founded.fields.code);
}

/** Nobody enters an active household who lives in another one. */
async function documentFault(db: ReadDb | Tx, { entries, exits }: Plan, entered: StoredHousehold) {
  if (!needsSecondPerson(entered.status)) return undefined;
  const arriving = entries.filter(({ household }) => household === entered.code); // who splits off enters another one
  const keys = arriving.map(({ fields }) => documentKey(fields.documentType, fields.documentNumber)).filter(Boolean);
  const leaving = new Set(exits.map(({ member }) => documentKey(member.documentType, member.documentNumber)));
  const holders = await findDocumentHolders(db, keys);
  const taken = holders.find(
    (one) => one.status !== 'CANDIDATE' && (one.household === entered.code || !leaving.has(one.documentKey)),
  );
  return taken === undefined ? undefined : fault('DOCUMENT_TAKEN', 'documentNumber', taken.household);
}

const problemOf = (refused: MembershipFault): Problem => ({ code: 'membership-refused', ...refused });
