import type { DutyResult } from '@shared/contract/compliance';
import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { isBlocking } from '@shared/domain/compliance/duties';
import { checkDecision, dutyToResolve, isYearJudgedIn } from '@shared/domain/compliance/resolve';
import { isOnlyForSupervisors } from '@shared/domain/notLocated/cases';
import { ok, refuse, type Result } from '@shared/domain/result';
import { SUPERVISORS } from '@shared/domain/users';
import type { Backend } from '../../backend';
import type { AttachmentOwner } from '../../database/attachments';
import {
  confirmDecisions,
  decisionsFor,
  insertDecisions,
  withdrawDecisions,
  type StoredDecision,
} from '../../database/decisions';
import { noteEvents } from '../../database/events';
import { facilityByCode } from '../../database/facilityDirectory';
import type { ReadDb, Tx } from '../../database/handles';
import { loadMonthRules } from '../../database/monthRules';
import { findPeriod } from '../../database/periods';
import type { SettledDuty, SettledHousehold } from '../../database/results';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { keepEvidence, readOptionalScan } from '../scans';
import { freezeSettledSince } from './late';
import { checkTyped } from './paperChecks';
import { settlementOf, settlementOfHousehold, settlementOfThese, writeSettled, type Settlement } from './settlement';
import { dutyView } from './views';

type Ask = Parsed<'compliance.resolve'>;
type Row = { readonly household: SettledHousehold; readonly duty: SettledDuty };
type Chosen = { readonly settlement: Settlement; readonly rows: readonly Row[] };

export const resolveHandlers: Pick<HandlersOf<'compliance'>, 'compliance.resolve'> = {
  'compliance.resolve': async (backend, ask, job) => {
    const allowed = await checkGround(backend.db, ask);
    if (!allowed.ok) return allowed;
    const find = () => choose(backend, ask, job);
    if (ask.preview) {
      const found = await find();
      return found.ok ? ok({ decided: viewsOf(found.value.rows, found.value.settlement) }) : found;
    }
    const scan = await readOptionalScan(ask.scan);
    if (!scan.ok) return scan;
    const decided = await writeSettled(backend, find, async (tx, chosen) => {
      const made = await decide(tx, backend, ask, chosen);
      if (made.ok) await keepEvidence(tx, backend, ownerOf(ask, chosen), scan.value);
      return made;
    });
    if (!decided.ok) return decided;
    const after = await judgedAnew(backend, decided.value, job);
    await freezeSettledSince(backend, decided.value.settlement.period, job);
    return ok({ decided: after });
  },
};

/** Whose paper the evidence is: the household's, or the school's or post's for the month. */
function ownerOf({ target, month }: Ask, { rows: [first] }: Chosen): AttachmentOwner {
  if (first === undefined) throw new Error('nothing was decided');
  const { household, duty } = first;
  return 'household' in target ? { household_id: household.id } : { facility_id: duty.facilityId, month };
}

/** The state may be decided for that reason in that month; only some rules ask to pass the school year. */
async function checkGround(db: ReadDb, { period: code, month, duty, as, reason }: Ask) {
  const period = await findPeriod(db, code);
  const rules = period && (await loadMonthRules(db, period))(month);
  return checkDecision(as, reason, rules !== undefined && isYearJudgedIn(month, duty, rules));
}

/** The duty rows the decision is about. */
async function choose(backend: Backend, ask: Ask, job: JobContext): Promise<Result<Chosen, Problem>> {
  const { target } = ask;
  const settled = await ('household' in target
    ? settlementOfHousehold(backend, ask.period, target.household, job)
    : settlementOf(backend, ask.period, job));
  if (!settled.ok) return settled;
  const settlement = settled.value;
  const open = openHouseholds(settlement);
  if (open.length === 0) return refuse(allJudged(ask));
  const rows =
    'household' in target ? ofMember(open, ask, target.member) : ofFacility(settlement, open, ask, target.facility);
  if (!rows.ok) return rows;
  return 'household' in target ? mayDecide(backend, settlement, rows.value) : ok({ settlement, rows: rows.value });
}

const allJudged = ({ target, period }: Ask): Problem =>
  'household' in target
    ? { code: 'household-judged', household: target.household, period }
    : { code: 'period-not-open', period };

/** Who is not found in the school or post is looked for, and decided about by somebody with that right. */
function mayDecide({ user }: Backend, settlement: Settlement, rows: readonly Row[]): Result<Chosen, Problem> {
  const waiting = rows.find(({ duty }) => isOnlyForSupervisors(duty));
  if (waiting === undefined || SUPERVISORS.includes(user.role)) return ok({ settlement, rows });
  return refuse({ code: 'not-located-waits', name: waiting.duty.memberName });
}

/** Those still to be judged: all while the bimester is open, the pending ones after a close that left some. */
const openHouseholds = ({ period, households }: Settlement) =>
  period.status === 'OPEN' ? households : households.filter(({ result }) => result === 'BLOCKED');

function ofMember(
  [household]: readonly SettledHousehold[],
  { month, duty }: Ask,
  member: number,
): Result<readonly Row[], Problem> {
  if (household === undefined) throw new Error('a household in scope was not settled');
  const rows = household.duties.filter((row) => row.member === member && row.month === month && isOwed(row));
  const found = dutyToResolve(rows, month, duty);
  if (!found.ok) return found;
  return ok(rows.filter((row) => row.duty === found.value).map((row) => ({ household, duty: row })));
}

/** Where nothing is owed there is nothing to decide: no decision could change it. */
const isOwed = ({ rule }: SettledDuty) => !rule.startsWith('D') && rule !== 'H17' && rule !== 'S7';

function ofFacility(
  { facilities }: Settlement,
  open: readonly SettledHousehold[],
  { month, duty, as, reason }: Ask,
  code: string,
): Result<readonly Row[], Problem> {
  const facility = facilityByCode(facilities, code);
  if (facility === undefined) return refuse({ code: 'not-found', what: code });
  // A breach is decided person by person, never for a whole school.
  if (as === 'NON_COMPLIANT') return refuse({ code: 'decision-not-allowed', state: as, reason, allowed: [] });
  const rows = open.flatMap((household) =>
    household.duties
      .filter((row) => row.facilityId === facility.id && row.month === month && isBlocking(row.state))
      // Who is not found is decided about person by person.
      .filter((row) => !isOnlyForSupervisors(row))
      .filter((row) => duty === undefined || row.duty === duty)
      .map((row) => ({ household, duty: row })),
  );
  return rows.length === 0 ? refuse({ code: 'no-open-duty', month }) : ok(rows);
}

/** A newer decision takes the place of the older one; of a breach, the same word by somebody else confirms it. */
async function decide(tx: Tx, backend: Backend, ask: Ask, chosen: Chosen): Promise<Result<Chosen, Problem>> {
  const { rows } = chosen;
  const inForce = await decisionsFor(
    tx,
    rows.map(({ duty }) => duty),
  );
  const isAsked = ask.as === 'NON_COMPLIANT' && rows.every(({ duty }) => duty.cause === 'SECOND_CHECK');
  const waiting = isAsked ? inForce.filter(isWaiting) : [];
  const [row] = rows;
  // A breach typed from paper has its first person: who says it here is the second one.
  if (isAsked && inForce.length === 0 && row !== undefined && isTyped(row.duty)) {
    const checked = await checkTyped(tx, backend, ask.period, row, { answer: 'CONFIRMED', note: ask.note });
    return checked.ok ? ok(chosen) : checked;
  }
  if (waiting.some(({ userId }) => userId === backend.user.id)) return refuse({ code: 'second-person-needed' });
  if (waiting.length > 0)
    await confirmDecisions(
      tx,
      waiting.map(({ id }) => id),
    );
  else await replace(tx, backend, ask, rows, inForce);
  const { as, reason, note, month } = ask;
  await noteEvents(
    tx,
    rows.map(({ household, duty }) => ({
      kind: waiting.length > 0 ? 'duty.confirmed' : 'duty.decided',
      householdId: household.id,
      memberId: duty.memberId,
      subject: ask.period,
      details: { month, duty: duty.duty, as, reason, note, before: duty.state },
    })),
  );
  return ok(chosen);
}

const isTyped = ({ facts }: SettledDuty) => facts['source'] === 'PAPER';

const isWaiting = ({ state, confirmedBy }: StoredDecision) => state === 'NON_COMPLIANT' && confirmedBy === null;

async function replace(tx: Tx, backend: Backend, ask: Ask, rows: readonly Row[], inForce: readonly StoredDecision[]) {
  const { period, month, as: state, reason, note } = ask;
  await withdrawDecisions(
    tx,
    inForce.map(({ id }) => id),
  );
  const decisions = rows.map(({ duty: { memberId, duty } }) => {
    return { id: backend.newId(), memberId, month, duty, state, reason, note };
  });
  await insertDecisions(tx, period, decisions);
}

async function judgedAnew(backend: Backend, { settlement, rows }: Chosen, job: JobContext): Promise<DutyResult[]> {
  const households = await settlementOfThese(
    backend,
    settlement,
    rows.map(({ household }) => household),
    job,
  );
  const decided = new Set(rows.map(({ duty }) => keyOf(duty)));
  const after = households.flatMap((household) =>
    household.duties.filter((duty) => decided.has(keyOf(duty))).map((duty) => ({ household, duty })),
  );
  return viewsOf(after, settlement);
}

const keyOf = ({ memberId, month, duty }: SettledDuty) => `${memberId} ${month} ${duty}`;
const viewsOf = (rows: readonly Row[], { facilities }: Settlement) =>
  rows.map(({ household, duty }) => dutyView(household.code, duty, facilities));
