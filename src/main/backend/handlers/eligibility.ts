import type { EligibilityCheck } from '@shared/contract/eligibility';
import type { IsoDate } from '@shared/domain/calendar';
import {
  checkEligibility,
  type EligibilityCheck as Judgement,
  type GateResult,
} from '@shared/domain/eligibility/checkEligibility';
import { ok, refuse } from '@shared/domain/result';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { gateTexts } from '@shared/messages/eligibility';
import type { Backend } from '../backend';
import { findLatestCheck, insertChecks, type StoredCheck } from '../database/eligibility/checks';
import { loadEligibilityInputs, type Judged } from '../database/eligibility/eligibilityInputs';
import { findRulesOn } from '../database/ruleSets';
import type { HandlersOf } from '../dispatch';
import { inChunks, type JobContext } from '../jobs/job';

export const eligibilityHandlers: HandlersOf<'eligibility'> = {
  'eligibility.check': async (backend, { on = backend.today(), codes, ruleSet }, job) => {
    const rules = await findRulesOn(backend.db, on, ruleSet);
    if (!rules.ok) return rules;
    const judged = await loadEligibilityInputs(backend.db, codes ?? 'candidates', on, rules.value.name);
    const unknown = unknownCode(judged, codes);
    if (unknown !== undefined) return refuse({ code: 'not-found', what: unknown });
    const checks = await judge(backend, judged, job, rules.value);
    const stored = await backend.write(async (tx) =>
      ok(
        await insertChecks(
          tx,
          checks.map(({ stored: check }) => check),
        ),
      ),
    );
    return stored.ok ? ok(checks.map(({ answer }) => answer)) : stored;
  },

  'eligibility.latest': async ({ db }, { code }) => {
    const latest = await findLatestCheck(db, code);
    return ok(latest === undefined ? null : answerOf(code, latest.on, latest.ruleSet, latest.check));
  },
};

export type Checked = { readonly household: Judged; readonly stored: StoredCheck; readonly answer: EligibilityCheck };

/** Judges each by `rules`; nothing is written. */
export async function judge(
  { newId }: Pick<Backend, 'newId'>,
  households: readonly Judged[],
  job: JobContext,
  rules: RuleSet,
): Promise<readonly Checked[]> {
  const checked: Checked[] = [];
  for await (const household of inChunks(households, households.length, job)) {
    const check = checkEligibility(household.input, rules);
    checked.push({
      household,
      stored: { ...check, id: newId(), householdId: household.id, ruleSet: rules.name, input: household.input },
      answer: answerOf(household.code, household.input.on, rules.name, check),
    });
  }
  return checked;
}

/** The first code asked for that no household has. */
export function unknownCode(found: readonly Judged[], asked: readonly string[] | undefined): string | undefined {
  const known = new Set(found.map(({ code }) => code));
  return asked?.find((code) => !known.has(code));
}

const answerOf = (
  household: string,
  on: IsoDate,
  ruleSet: string,
  { eligible, gates }: Judgement,
): EligibilityCheck => ({
  household,
  eligible,
  on,
  ruleSet,
  gates: gates.map(gateAnswer),
});

/** A gate with its facts in words. */
export function gateAnswer(result: GateResult): EligibilityCheck['gates'][number] {
  const { found, required, warnings } = gateTexts(result);
  const { gate, passed, code, reference } = result;
  return { gate, passed, code, found, required, reference, warnings: [...warnings] };
}
