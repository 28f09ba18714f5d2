import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { nextStep, type StepAction } from '@shared/domain/affiliation/steps';
import type { GateCode } from '@shared/domain/eligibility/gates';
import { ok, refuse } from '@shared/domain/result';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { gateTexts } from '@shared/messages/eligibility';
import { problemSentence } from '@shared/messages/problems';
import { insertSteps, loadStandings, type Standing } from '../../database/affiliation/steps';
import { listSent } from '../../database/affiliation/proposals';
import { insertChecks } from '../../database/eligibility/checks';
import { loadEligibilityInputs } from '../../database/eligibility/eligibilityInputs';
import { noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import { affiliateHouseholds } from '../../database/households/affiliate';
import { findRulesOn } from '../../database/ruleSets';
import type { Backend } from '../../backend';
import type { Handlers } from '../../dispatch';
import { quietJob } from '../../jobs/job';
import { dateProblem } from '../assemblies/common';
import { judge, type Checked } from '../eligibility';

type Answer = Parsed<'affiliation.answer'>;
type Refused = { readonly household: string; readonly code: string; readonly message: string };

/** Headquarters' answer: whoever cannot be done is named, and the others are done all the same. */
export const answerProposals: Handlers['affiliation.answer'] = (backend, input) =>
  backend.write(async (tx) => {
    const wrong = dateProblem(input.on, { today: backend.today() });
    if (wrong !== undefined) return refuse(wrong);
    const action: StepAction = input.decision === 'CONFIRMED' ? 'CONFIRM' : 'REFUSE';
    const all = await loadStandings(tx, input.codes === 'all' ? 'candidates' : [...new Set(input.codes)]);
    const known = new Set(all.map(({ code }) => code));
    const unknown = input.codes === 'all' ? [] : input.codes.filter((code) => !known.has(code));
    const ready = all.filter(({ state }) => nextStep(state, action) !== undefined);
    const others = input.codes === 'all' ? [] : all.filter((one) => !ready.includes(one));
    const early = await sentLater(tx, ready, input.on);
    const timely = ready.filter(({ code }) => !early.has(code));
    const refused = [
      ...unknown.map((code) => refusedFor(code, { code: 'not-found', what: code })),
      ...others.map(({ code, state }) =>
        refusedFor(code, { code: 'step-not-allowed', household: code, step: state, action }),
      ),
      ...[...early].map(([code, than]) =>
        refusedFor(code, { code: 'date-not-allowed', date: input.on, why: 'TOO_EARLY', than }),
      ),
    ];
    const rules = await findRulesOn(tx, input.on);
    if (!rules.ok) return rules;
    const done =
      action === 'CONFIRM'
        ? await confirm({ backend, tx, rules: rules.value }, timely, input)
        : await sendBack(tx, timely, input);
    return ok({ done: [...done.done], refused: [...refused, ...done.refused] });
  });

const refusedFor = (household: string, problem: Problem): Refused => ({
  household,
  code: problem.code,
  message: problemSentence(problem),
});

/** Nobody is answered before being asked. */
async function sentLater(tx: Tx, ready: readonly Standing[], on: Answer['on']) {
  const sent = await listSent(
    tx,
    ready.map(({ code }) => code),
  );
  return new Map(sent.filter((one) => one.on > on).map((one) => [one.household, one.on]));
}

/** What no act can put right: without exactly one adult payee, or with somebody active elsewhere, nobody is affiliated. */
const STRUCTURAL: readonly GateCode[] = ['HOLDER_NONE', 'HOLDER_SEVERAL', 'HOLDER_UNDER_AGE', 'HOLDER_NO_DOCUMENT'];

function structuralFault({ household, stored }: Checked): Refused | undefined {
  const isTaken = household.input.otherHouseholds.some(({ status }) => status !== 'CANDIDATE');
  const fault = stored.gates.find(
    ({ gate, code }) => STRUCTURAL.includes(code) || (isTaken && gate === 'NO_DUPLICATE'),
  );
  return fault && { household: household.code, code: fault.code, message: gateTexts(fault).reason };
}

type Confirming = { readonly backend: Backend; readonly tx: Tx; readonly rules: RuleSet };

async function confirm({ backend, tx, rules }: Confirming, ready: readonly Standing[], { on, act }: Answer) {
  const inputs = await loadEligibilityInputs(
    tx,
    ready.map(({ code }) => code),
    on,
  );
  const checked = await judge(backend, inputs, quietJob(), rules);
  await insertChecks(
    tx,
    checked.map(({ stored }) => stored),
  );
  const refused = checked.flatMap((one) => structuralFault(one) ?? []);
  const sound = withoutShared(checked.filter((one) => structuralFault(one) === undefined));
  await affiliateHouseholds(
    tx,
    sound.done.map(({ household, stored }) => ({ id: household.id, checkId: stored.id, act })),
    { on, newId: backend.newId },
  );
  return { done: sound.done.map(({ household }) => household.code), refused: [...refused, ...sound.refused] };
}

/** Two proposals that share a person are both refused, whichever comes first. */
function withoutShared(checked: readonly Checked[]) {
  const codes = new Set(checked.map(({ household }) => household.code));
  const shares = ({ household }: Checked) =>
    household.input.otherHouseholds.some(({ householdCode }) => codes.has(householdCode));
  const refused = checked.filter(shares).map(({ household, stored }): Refused => {
    const fault = stored.gates.find(({ gate }) => gate === 'NO_DUPLICATE');
    return {
      household: household.code,
      code: fault?.code ?? 'NO_DUPLICATE',
      message: fault === undefined ? '' : gateTexts(fault).reason,
    };
  });
  return { done: checked.filter((one) => !shares(one)), refused };
}

async function sendBack(tx: Tx, ready: readonly Standing[], { on, act, note }: Answer) {
  await insertSteps(
    tx,
    ready.map(({ id }) => ({ householdId: id, step: 'HQ_REFUSED', on, details: { act, note } })),
  );
  await noteEvents(
    tx,
    ready.map(({ id }) => ({ kind: 'household.sent-back', householdId: id, details: { on, act, note } })),
  );
  return { done: ready.map(({ code }) => code), refused: [] };
}
