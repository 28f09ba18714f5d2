import { nextStep, type StepState } from '@shared/domain/affiliation/steps';
import { ok, refuse } from '@shared/domain/result';
import { findDecider } from '../../database/affiliation/decider';
import { loadStandings } from '../../database/affiliation/steps';
import { waitingHouseholds, type Placing } from '../../database/assemblies/places';
import { insertChecks } from '../../database/eligibility/checks';
import { loadEligibilityInputs } from '../../database/eligibility/eligibilityInputs';
import { affiliateHouseholds } from '../../database/households/affiliate';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';
import { judge, unknownCode, type Checked } from '../eligibility';

/** By the office: candidates that pass all gates on the day, have a place and are not waiting for headquarters. */
export const affiliate: Handlers['affiliation.affiliate'] = (backend, { on, codes }, job) =>
  backend.write(async (tx) => {
    if (on > backend.today()) return refuse({ code: 'invalid-input', issues: ['on: future date'] });
    if ((await findDecider(tx)).decidedBy !== 'OFFICE') return refuse({ code: 'headquarters-decides' });
    const households = await loadEligibilityInputs(tx, codes === 'all' ? 'candidates' : codes, on);
    const unknown = unknownCode(households, codes === 'all' ? undefined : codes);
    if (unknown !== undefined) return refuse({ code: 'not-found', what: unknown });
    const rules = await findRulesOn(tx, on);
    if (!rules.ok) return rules;
    const checked = await judge(backend, households, job, rules.value);
    await insertChecks(
      tx,
      checked.map(({ stored }) => stored),
    );
    const waiting = await waitingHouseholds(tx);
    const standings = await loadStandings(tx, codes === 'all' ? 'candidates' : codes);
    const barred = new Map(
      standings
        .filter(({ state }) => nextStep(state, 'AFFILIATE') === undefined)
        .map(({ code, state }) => [code, state]),
    );
    const mayAffiliate = ({ household, stored }: Checked) =>
      stored.eligible && !barred.has(household.code) && !waiting.has(household.code);
    const affiliated = checked.filter(mayAffiliate);
    await affiliateHouseholds(
      tx,
      affiliated.map(({ household, stored }) => ({ id: household.id, checkId: stored.id })),
      { on, newId: backend.newId },
    );
    return ok({
      affiliated: affiliated.map(({ household }) => household.code),
      refused: checked
        .filter((one) => !mayAffiliate(one))
        .map((one) => refusal(one, waiting.get(one.household.code), barred.get(one.household.code))),
    });
  });

const refusal = ({ household, answer }: Checked, placing: Placing | undefined, step: StepState | undefined) => ({
  household: household.code,
  failed: answer.gates.filter(({ passed }) => !passed),
  ...(placing === undefined ? {} : { waiting: { rank: placing.rank, places: placing.places ?? 0 } }),
  ...(step === undefined ? {} : { step }),
});
