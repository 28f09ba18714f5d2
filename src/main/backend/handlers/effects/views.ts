import type { EffectRow, EffectState } from '@shared/contract/effects';
import type { Problem } from '@shared/contract/problems';
import type { Output } from '@shared/contract/routes';
import { monthOf, periodOf, type Period } from '@shared/domain/calendar';
import { isAppealable } from '@shared/domain/effects/exits';
import type { CountedBimester } from '@shared/domain/effects/standing';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { dutySentence } from '@shared/messages/compliance';
import type { Backend, SignedInUser } from '../../backend';
import type { StoredAppeal } from '../../database/effects/appeals';
import { listAppealableExits, type StoredExit } from '../../database/effects/exits';
import { loadNotices, type Notice } from '../../database/effects/records';
import { findSubject, listEverInBreach, loadSubjects, type Subject } from '../../database/effects/subjects';
import { loadFacilities, type FacilityDirectory } from '../../database/facilityDirectory';
import type { ReadDb } from '../../database/handles';
import { loadFormerBreaches } from '../../database/households/former';
import { findPeriod } from '../../database/periods';
import { findRulesOn, ruleSetNamed } from '../../database/ruleSets';
import type { HandlersOf } from '../../dispatch';
import { loadStandings, type Told } from './standings';

type Bimester = Output<'effects.household'>['bimesters'][number];
type Context = {
  readonly user: SignedInUser;
  readonly facilities: FacilityDirectory;
  readonly notices: readonly Notice[];
  /** Duties that another office found not kept, by household. */
  readonly former: ReadonlyMap<string, Bimester['breaches']>;
};

/** A household as the list of a bimester shows it. */
export type Listed = { readonly subject: Subject; readonly told: Told; readonly row: EffectRow };

export const viewHandlers: Pick<HandlersOf<'effects'>, 'effects.list' | 'effects.household'> = {
  'effects.list': async ({ db, user, today }, { period, state, center, offset, limit }) => {
    const listed = await listEffects({ db, user, today }, period);
    if (!listed.ok) return listed;
    const here = listed.value.rows.map(({ row }) => row).filter((row) => isOf(row, center));
    const rows = here.filter(({ states }) => state === undefined || states.includes(state));
    return ok({ counts: countStates(here), total: rows.length, rows: rows.slice(offset, offset + limit) });
  },

  'effects.household': async ({ db, user, today }, { code }) => {
    const subject = await findSubject(db, code);
    if (subject === undefined) return refuse({ code: 'not-found', what: code });
    const rules = await findRulesOn(db, today());
    if (!rules.ok) return rules;
    const told = (await loadStandings(db, [subject], periodOf(monthOf(today())), rules.value)).get(subject.id);
    if (told === undefined) throw new Error('a household without standing');
    const context = await contextOf(db, user, [subject.id]);
    const { standing, interruptions, isExitProposed } = told;
    const { effectLadder, appealDays } = rules.value;
    const exit = (await listAppealableExits(db, subject.id)).find(
      (one) => one.outcome === null || isAppealable(one, today()),
    );
    return ok({
      count: standing.count,
      max: standing.max,
      isExitDue: isInProgramme(subject) && standing.isExitDue && exit === undefined,
      isExitProposed,
      bimesters: standing.bimesters.map((one) => bimesterView(one, subject, told, context)),
      exit: exit === undefined ? null : exitView(exit, told, user),
      interruptions: interruptions.map(({ since, until, reason, by }) => ({ since, until, reason, by })),
      appealDays: appealDays.value,
      reference: effectLadder.reference,
    });
  },
};

const contextOf = async (db: ReadDb, user: SignedInUser, ids: readonly string[]): Promise<Context> => ({
  user,
  facilities: await loadFacilities(db),
  notices: await loadNotices(db, ids),
  former: await loadFormerBreaches(db, ids),
});

/** Every household with something to tell by the end of the bimester, in the order of its notices. */
export async function listEffects(
  { db, user, today }: Pick<Backend, 'db' | 'user' | 'today'>,
  code: Period,
): Promise<Result<{ readonly rows: readonly Listed[]; readonly rules: RuleSet }, Problem>> {
  const period = await findPeriod(db, code);
  if (period === undefined) return refuse({ code: 'not-found', what: code });
  const rules = await ruleSetNamed(db, period.ruleSet);
  const isShown = (exit: StoredExit) => exit.outcome === null || isAppealable(exit, today());
  const exits = new Map((await listAppealableExits(db)).filter(isShown).map((exit) => [exit.householdId, exit]));
  const ids = [...new Set([...(await listEverInBreach(db, code)), ...exits.keys()])];
  const subjects = await loadSubjects(db, ids);
  const tolds = await loadStandings(db, subjects, code, rules);
  const context = await contextOf(db, user, ids);
  const rows = subjects.flatMap((subject): readonly Listed[] => {
    const told = tolds.get(subject.id);
    if (told === undefined) return [];
    const row = rowOf(code, subject, told, exits.get(subject.id), context);
    return row.states.length === 0 ? [] : [{ subject, told, row }];
  });
  return ok({ rows, rules });
}

const isOf = ({ populatedCenterName }: EffectRow, center: string) => center === '' || populatedCenterName === center;

function rowOf(
  period: Period,
  subject: Subject,
  told: Told,
  exit: StoredExit | undefined,
  context: Context,
): EffectRow {
  const { standing } = told;
  const found = standing.bimesters.find((one) => one.period === period);
  return {
    household: subject.code,
    holder: subject.holder,
    populatedCenterName: subject.center,
    status: subject.status,
    count: standing.count,
    max: standing.max,
    states: statesOf(subject, told, found, exit),
    bimester: found === undefined ? null : bimesterView(found, subject, told, context),
    exit: exit === undefined ? null : exitView(exit, told, context.user),
  };
}

const isInProgramme = ({ status }: Subject) => status === 'AFFILIATED' || status === 'SUSPENDED';
const LEFT: readonly CountedBimester['why'][] = ['CORRECTED', 'UPHELD', 'RESET', 'OUT_OF_WINDOW'];

function statesOf(
  subject: Subject,
  { standing, appeals, isExitProposed }: Told,
  found: CountedBimester | undefined,
  exit: StoredExit | undefined,
): EffectState[] {
  const holds: Readonly<Record<EffectState, boolean>> = {
    COUNTED: found?.why === 'COUNTED',
    NOT_COUNTED: found !== undefined && found.why !== 'COUNTED' && !LEFT.includes(found.why),
    LEFT_COUNT: found !== undefined && LEFT.includes(found.why),
    APPEAL_OPEN: appeals.some(({ result }) => result === null),
    EXIT_DUE: isInProgramme(subject) && standing.isExitDue && exit === undefined,
    EXIT_PROPOSED: isExitProposed,
    EXIT_CONFIRMED: exit !== undefined,
  };
  return (Object.keys(holds) as EffectState[]).filter((state) => holds[state]); // the keys of a record of states
}

function bimesterView(
  one: CountedBimester,
  { id }: Subject,
  told: Told,
  { user, facilities, notices, former }: Context,
): Bimester {
  const appeal = told.appeals.find(({ period }) => period === one.period);
  const notice = notices.find(({ householdId, period }) => householdId === id && period === one.period);
  const office = told.former.get(one.period) ?? '';
  return {
    period: one.period,
    office,
    why: one.why,
    place: one.place,
    effects: [...one.effects],
    breaches:
      office === ''
        ? (told.settled.get(one.period)?.duties ?? []).map((row) => ({
            memberName: row.memberName,
            month: row.month,
            duty: row.duty,
            explanation: dutySentence({ ...row, facilityName: facilities.get(row.facilityId)?.name ?? '' }),
          }))
        : (former.get(id) ?? []).filter(({ month }) => periodOf(month) === one.period),
    appeal: appeal === undefined ? null : appealView(appeal, user),
    notice: notice === undefined ? null : { printedOn: notice.printedOn, appealUntil: notice.appealUntil },
  };
}

function exitView(exit: StoredExit, { appeals }: Told, user: SignedInUser): NonNullable<EffectRow['exit']> {
  const { reason, confirmedOn, appealUntil, effectiveOn } = exit;
  const appeal = appeals.find(({ exitId }) => exitId === exit.id);
  return {
    reason,
    confirmedOn,
    appealUntil,
    effectiveOn,
    appeal: appeal === undefined ? null : appealView(appeal, user),
  };
}

const appealView = (appeal: StoredAppeal, user: SignedInUser): NonNullable<Bimester['appeal']> => {
  const { lodgedOn, by, byId, grounds, evidence, result, decidedOn, decidedBy, note } = appeal;
  return { lodgedOn, by, mine: byId === user.id, grounds, evidence, result, decidedOn, decidedBy, note };
};

function countStates(rows: readonly EffectRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const state of rows.flatMap(({ states }) => states)) counts[state] = (counts[state] ?? 0) + 1;
  return counts;
}
