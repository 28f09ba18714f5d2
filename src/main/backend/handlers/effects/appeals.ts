import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { monthOf, periodOf, type IsoDate, type Period } from '@shared/domain/calendar';
import { excusedByAppeal } from '@shared/domain/compliance/excuse';
import { householdBimester, householdMonth } from '@shared/domain/compliance/household';
import type { EffectObstacle } from '@shared/domain/effects/obstacles';
import type { AppealResult, CountReason } from '@shared/domain/effects/standing';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { decideAppeal, insertAppeal, loadAppeals, type StoredAppeal } from '../../database/effects/appeals';
import { listAppealableExits, settleExit, type StoredExit } from '../../database/effects/exits';
import { loadNotices } from '../../database/effects/records';
import { findSubject, loadDeterminations, type Subject } from '../../database/effects/subjects';
import { noteEvent } from '../../database/events';
import { loadFormerBimesters } from '../../database/households/former';
import type { Tx } from '../../database/handles';
import { insertResults, loadResults, type SettledHousehold } from '../../database/results';
import { findRulesOn } from '../../database/ruleSets';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { reinstate } from './return';
import { loadStandings } from './standings';

type Against = Parsed<'effects.lodgeAppeal'>['against'];
type Subjected = {
  readonly subject: Subject;
  readonly exit: StoredExit | undefined;
  readonly appeal: StoredAppeal | undefined;
};

export const appealHandlers: Pick<HandlersOf<'effects'>, 'effects.lodgeAppeal' | 'effects.decideAppeal'> = {
  'effects.lodgeAppeal': (backend, { household, against, on, grounds, evidence }) =>
    backend.write(async (tx) => {
      const found = await findAppealed(tx, household, against);
      if (!found.ok) return found;
      const { subject, exit, appeal } = found.value;
      const obstacle =
        appeal === undefined ? await obstacleTo(backend, tx, { subject, exit, against, on }) : 'APPEAL_KNOWN';
      if (obstacle !== null) return refuse({ code: 'effect-not-possible', household, why: obstacle });
      const id = backend.newId();
      const about = {
        period: against === 'exit' ? null : against,
        exitId: against === 'exit' ? (exit?.id ?? null) : null,
      };
      await insertAppeal(tx, { id, householdId: subject.id, ...about, lodgedOn: on, grounds, evidence });
      await noteEvent(tx, {
        kind: against === 'exit' ? 'appeal.lodged-exit' : 'appeal.lodged',
        householdId: subject.id,
        subject: against,
        details: { period: against, on, grounds, evidence },
      });
      return ok({ id });
    }),

  'effects.decideAppeal': (backend, { household, against, result, on, note }, job) =>
    backend.write(async (tx) => {
      const found = await findAppealed(tx, household, against);
      if (!found.ok) return found;
      const { subject, appeal } = found.value;
      const why = obstacleToDeciding(backend, appeal, on);
      if (appeal === undefined || why !== null) {
        return refuse({ code: 'effect-not-possible', household, why: why ?? 'APPEAL_ABSENT' });
      }
      await decideAppeal(tx, appeal.id, { result, on, note });
      const followed = await follow(backend, tx, found.value, { against, isUpheld: result === 'UPHELD', job });
      if (!followed.ok) return followed;
      const { count, annulledExit } = followed.value;
      const details = { on, note, annulledExit };
      await noteEvent(tx, { kind: decisionKind(against, result), householdId: subject.id, subject: against, details });
      return ok({ result, count, annulledExit });
    }),
};

const decisionKind = (against: Against, result: AppealResult) =>
  `appeal.${result.toLowerCase()}${against === 'exit' ? '-exit' : ''}`;

type Decided = { readonly against: Against; readonly isUpheld: boolean; readonly job: JobContext };

/** What a decision comes to: the bimester excused, and an exit annulled that was appealed or no longer has its count. */
async function follow(backend: Backend, tx: Tx, { subject, exit }: Subjected, { against, isUpheld, job }: Decided) {
  if (isUpheld && against !== 'exit') await excuse(tx, subject, against);
  const standing = await standingNow(backend, tx, subject);
  if (!standing.ok) return standing;
  const { count, max } = standing.value;
  const isFallen = exit?.reason === 'REPEATED_BREACH' && (max === null || count < max);
  const annulledExit = exit !== undefined && isUpheld && (against === 'exit' || isFallen);
  if (annulledExit) {
    const undone = await annul(backend, tx, { subject, exit }, job);
    if (!undone.ok) return undone;
  }
  return ok({ count, annulledExit });
}

/** One that was carried out stays so in the history; what follows from it ends. */
async function annul(
  backend: Backend,
  tx: Tx,
  left: { readonly subject: Subject; readonly exit: StoredExit },
  job: JobContext,
) {
  if (left.exit.outcome !== null) return reinstate(backend, tx, left, job);
  await settleExit(tx, left.exit.id, 'ANNULLED');
  return ok(null);
}

async function findAppealed(tx: Tx, code: string, against: Against): Promise<Result<Subjected, Problem>> {
  const subject = await findSubject(tx, code);
  if (subject === undefined) return refuse({ code: 'not-found', what: code });
  const exit = (await listAppealableExits(tx, subject.id)).at(0);
  const appeals = await loadAppeals(tx, [subject.id]);
  const appeal = appeals.find(({ period, exitId }) =>
    against === 'exit' ? exit !== undefined && exitId === exit.id : period === against,
  );
  return ok({ subject, exit, appeal });
}

/** A payment withheld for a breach can be appealed, whether it counted or not. */
const WITHHELD: readonly CountReason[] = ['COUNTED', 'OTHER_DUTY', 'MONTH_PAID', 'INTERRUPTED'];

type Lodging = Omit<Subjected, 'appeal'> & { readonly against: Against; readonly on: IsoDate };

async function obstacleTo(
  backend: Backend,
  tx: Tx,
  { subject, exit, against, on }: Lodging,
): Promise<EffectObstacle | null> {
  if (against !== 'exit' && (await isOfFormerOffice(tx, subject, against))) return 'FORMER_OFFICE';
  const term = against === 'exit' ? exitTerm(exit) : await noticeTerm(tx, subject, against);
  if (against === 'exit' && exit === undefined) return 'NOTHING_TO_APPEAL';
  if (against !== 'exit' && !(await isWithheld(backend, tx, subject, against))) return 'NOTHING_TO_APPEAL';
  if (on > backend.today() || (term !== null && on < term.from)) return 'APPEAL_EARLY';
  return term !== null && on > term.until ? 'APPEAL_LATE' : null;
}

type Term = { readonly from: IsoDate; readonly until: IsoDate } | null;

const exitTerm = (exit: StoredExit | undefined): Term =>
  exit === undefined ? null : { from: exit.confirmedOn, until: exit.appealUntil };

/** Without a notice the term has not begun, and nobody is late. */
async function noticeTerm(tx: Tx, { id }: Subject, period: Period): Promise<Term> {
  const notice = (await loadNotices(tx, [id])).find((one) => one.period === period);
  return notice === undefined ? null : { from: notice.printedOn, until: notice.appealUntil };
}

async function isWithheld(backend: Backend, tx: Tx, subject: Subject, period: Period): Promise<boolean> {
  const standing = await standingNow(backend, tx, subject);
  if (!standing.ok) return false;
  return standing.value.bimesters.some((one) => one.period === period && WITHHELD.includes(one.why));
}

/** Nobody here has what that office judged on, nor can pay what it would owe. */
async function isOfFormerOffice(tx: Tx, { id }: Subject, period: Period): Promise<boolean> {
  const former = (await loadFormerBimesters(tx, [id])).get(id) ?? [];
  if (former.every((one) => one.period !== period)) return false;
  return (await loadDeterminations(tx, [id], period)).every((one) => one.period !== period);
}

/** The household on the ladder of today's rules. */
export async function standingNow({ today }: Backend, tx: Tx, subject: Subject) {
  const rules = await findRulesOn(tx, today());
  if (!rules.ok) return rules;
  const tolds = await loadStandings(tx, [subject], periodOf(monthOf(today())), rules.value);
  const told = tolds.get(subject.id);
  if (told === undefined) throw new Error('a household without standing');
  return ok(told.standing);
}

function obstacleToDeciding(
  { user, today }: Backend,
  appeal: StoredAppeal | undefined,
  on: IsoDate,
): EffectObstacle | null {
  if (appeal === undefined || appeal.result !== null) return 'APPEAL_ABSENT';
  if (appeal.byId === user.id) return 'OWN_APPEAL';
  return on < appeal.lodgedOn || on > today() ? 'APPEAL_EARLY' : null;
}

/** A version beside the rows of the close, which stay: what was a breach is excused, so that the bimester is owed (§4c). */
async function excuse(tx: Tx, subject: Subject, period: Period): Promise<void> {
  const [settled] = await loadResults(tx, period, [subject]);
  const versions = (await loadDeterminations(tx, [subject.id], period)).filter((one) => one.period === period);
  if (settled === undefined) throw new Error(`${subject.code} was not judged in ${period}`);
  const version = Math.max(...versions.map((one) => one.version)) + 1;
  await insertResults(tx, period, [excused(settled)], version);
}

function excused(settled: SettledHousehold): SettledHousehold {
  const duties = settled.duties.map(excusedByAppeal);
  const months = settled.months.map(({ month }) => ({
    month,
    result: householdMonth(duties.filter((duty) => duty.month === month).map(({ state }) => state)),
  }));
  return { ...settled, duties, months, result: householdBimester(months.map(({ result }) => result)) };
}
