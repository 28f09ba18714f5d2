import type { Problem } from '@shared/contract/problems';
import { nextStep, type StepAction } from '@shared/domain/affiliation/steps';
import type { IsoDate } from '@shared/domain/calendar';
import type { GateCode } from '@shared/domain/eligibility/gates';
import { ok, type Result } from '@shared/domain/result';
import { gateTexts } from '@shared/messages/eligibility';
import { problemSentence } from '@shared/messages/problems';
import { listSent } from '../../database/affiliation/proposals';
import { insertSteps, loadStandings, type Standing } from '../../database/affiliation/steps';
import { insertChecks } from '../../database/eligibility/checks';
import { loadEligibilityInputs } from '../../database/eligibility/eligibilityInputs';
import { noteEvents } from '../../database/events';
import { groupBy } from '../../database/groups';
import type { ReadDb, Tx } from '../../database/handles';
import { affiliateHouseholds } from '../../database/households/affiliate';
import { findRulesOn } from '../../database/ruleSets';
import type { Backend } from '../../backend';
import { quietJob } from '../../jobs/job';
import { dateProblem } from '../assemblies/common';
import { judge, type Checked } from '../eligibility';

/** What headquarters decided about one proposal, and by which act. */
export type Decision = {
  readonly household: string;
  readonly decision: 'CONFIRMED' | 'REFUSED';
  readonly on: IsoDate;
  readonly act: string;
  readonly note: string;
};
export type RefusedDecision = { readonly household: string; readonly code: string; readonly message: string };

/** A decision that can be done. */
type Ready = { readonly decision: Decision; readonly standing: Standing };
export type JudgedDecisions = {
  readonly ready: readonly Ready[];
  readonly refused: readonly RefusedDecision[];
  /** The gates of everybody who was to be affiliated. */
  readonly checked: ReadonlyMap<string, Checked>;
};

type Context = Pick<Backend, 'newId' | 'today'>;

/** Which decisions can be done and which not, each with its reason; a household is named once. Nothing is written. */
export async function judgeDecisions(
  db: ReadDb | Tx,
  context: Context,
  decisions: readonly Decision[],
): Promise<Result<JudgedDecisions, Problem>> {
  const standings = new Map(
    (
      await loadStandings(
        db,
        decisions.map(({ household }) => household),
      )
    ).map((standing) => [standing.code, standing]),
  );
  const sent = await sentOn(db, [...standings.keys()]);
  const placed: Ready[] = [];
  const refused: RefusedDecision[] = [];
  for (const decision of decisions) {
    const standing = standings.get(decision.household);
    const problem = problemOf(decision, standing, { sent, today: context.today() });
    if (problem !== undefined) refused.push(refusedFor(decision.household, problem));
    else if (standing !== undefined) placed.push({ decision, standing });
  }
  const confirmed = placed.filter(({ decision }) => decision.decision === 'CONFIRMED');
  const checked = new Map<string, Checked>();
  for (const [on, ofDay] of groupBy(confirmed, ({ decision }) => decision.on)) {
    const gated = await checkGates(db, context, on, ofDay);
    if (!gated.ok) return gated;
    for (const one of gated.value) checked.set(one.household.code, one);
  }
  const faults = faultsOf([...checked.values()]);
  const faulty = new Set(faults.map(({ household }) => household));
  return ok({
    ready: placed.filter(({ decision }) => !faulty.has(decision.household)),
    refused: [...refused, ...faults],
    checked,
  });
}

/** Nobody is answered before being asked. */
async function sentOn(db: ReadDb | Tx, codes: readonly string[]): Promise<ReadonlyMap<string, IsoDate>> {
  return new Map((await listSent(db, codes)).map(({ household, on }) => [household, on]));
}

type Beside = { readonly sent: ReadonlyMap<string, IsoDate>; readonly today: IsoDate };

function problemOf(
  { household, decision, on }: Decision,
  standing: Standing | undefined,
  { sent, today }: Beside,
): Problem | undefined {
  if (standing === undefined) return { code: 'not-found', what: household };
  const action: StepAction = decision === 'CONFIRMED' ? 'CONFIRM' : 'REFUSE';
  const { state } = standing;
  if (nextStep(state, action) === undefined) return { code: 'step-not-allowed', household, step: state, action };
  return dateProblem(on, { today, notBefore: sent.get(household) ?? null });
}

const refusedFor = (household: string, problem: Problem): RefusedDecision => ({
  household,
  code: problem.code,
  message: problemSentence(problem),
});

async function checkGates(
  db: ReadDb | Tx,
  context: Context,
  on: IsoDate,
  confirmed: readonly Ready[],
): Promise<Result<readonly Checked[], Problem>> {
  const rules = await findRulesOn(db, on);
  if (!rules.ok) return rules;
  const codes = confirmed.map(({ decision }) => decision.household);
  return ok(await judge(context, await loadEligibilityInputs(db, codes, on), quietJob(), rules.value));
}

/** What no act can put right: without exactly one adult payee, or with somebody active elsewhere, nobody is affiliated. */
const STRUCTURAL: readonly GateCode[] = ['HOLDER_NONE', 'HOLDER_SEVERAL', 'HOLDER_UNDER_AGE', 'HOLDER_NO_DOCUMENT'];

function structuralFault({ household, stored }: Checked): RefusedDecision | undefined {
  const isTaken = household.input.otherHouseholds.some(({ status }) => status !== 'CANDIDATE');
  const fault = stored.gates.find(
    ({ gate, code }) => STRUCTURAL.includes(code) || (isTaken && gate === 'NO_DUPLICATE'),
  );
  return fault && { household: household.code, code: fault.code, message: gateTexts(fault).reason };
}

/** Of two proposals that share a person both are refused, whichever comes first. */
function faultsOf(checked: readonly Checked[]): readonly RefusedDecision[] {
  const structural = checked.flatMap((one) => structuralFault(one) ?? []);
  const sound = checked.filter(({ household }) => !structural.some((fault) => fault.household === household.code));
  const codes = new Set(sound.map(({ household }) => household.code));
  const shared = sound
    .filter(({ household }) => household.input.otherHouseholds.some(({ householdCode }) => codes.has(householdCode)))
    .map(({ household, stored }): RefusedDecision => {
      const fault = stored.gates.find(({ gate }) => gate === 'NO_DUPLICATE');
      return {
        household: household.code,
        code: fault?.code ?? 'NO_DUPLICATE',
        message: fault === undefined ? '' : gateTexts(fault).reason,
      };
    });
  return [...structural, ...shared];
}

/** `importId`: of the file that brought them. */
type WriteContext = { readonly newId: () => string; readonly importId?: string };

/** Writes what was judged in this very transaction; the checks of who was refused are kept too. */
export async function writeDecisions(tx: Tx, judged: JudgedDecisions, context: WriteContext): Promise<void> {
  await insertChecks(
    tx,
    [...judged.checked.values()].map(({ stored }) => stored),
  );
  const confirmed = judged.ready.filter(({ decision }) => decision.decision === 'CONFIRMED');
  for (const [on, ofDay] of groupBy(confirmed, ({ decision }) => decision.on)) {
    const affiliated = ofDay.map(({ decision: { act }, standing: { id, code } }) => {
      const checkId = judged.checked.get(code)?.stored.id;
      if (checkId === undefined) throw new Error('whoever is affiliated was checked');
      return { id, checkId, act };
    });
    await affiliateHouseholds(tx, affiliated, { on, ...context });
  }
  await sendBack(
    tx,
    judged.ready.filter(({ decision }) => decision.decision === 'REFUSED'),
    context,
  );
}

async function sendBack(tx: Tx, refused: readonly Ready[], { importId }: WriteContext) {
  await insertSteps(
    tx,
    refused.map(({ standing: { id }, decision: { on, act, note } }) => ({
      householdId: id,
      step: 'HQ_REFUSED',
      on,
      details: { act, note },
    })),
  );
  await noteEvents(
    tx,
    refused.map(({ standing: { id }, decision: { on, act, note } }) => ({
      kind: 'household.sent-back',
      householdId: id,
      ...(importId === undefined ? {} : { importId }),
      details: { on, act, note },
    })),
  );
}
