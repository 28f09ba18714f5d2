import { decides, nextStep } from '@shared/domain/affiliation/steps';
import type { IsoDate } from '@shared/domain/calendar';
import type { Problem } from '@shared/contract/problems';
import { ok, type Result } from '@shared/domain/result';
import { findDecider } from '../../database/affiliation/decider';
import { insertSteps, loadStandings, type Standing } from '../../database/affiliation/steps';
import { findPlacing, waitingHouseholds } from '../../database/assemblies/places';
import { loadEligibilityInputs } from '../../database/eligibility/eligibilityInputs';
import { noteEvents } from '../../database/events';
import type { Tx } from '../../database/handles';
import type { ProposalRow } from '../../database/packages/tables';
import { findRulesOn } from '../../database/ruleSets';
import type { Backend } from '../../backend';
import type { JobContext } from '../../jobs/job';
import { judge } from '../eligibility';

/** A household the office proposes to headquarters, with the day on which it does. */
export type Proposal = {
  readonly standing: Standing;
  readonly assembly: string;
  readonly holder: number | null;
  readonly ruleSet: string;
  readonly on: IsoDate;
};

/**
 * Where headquarters decides: everybody who signed, passes all gates today and has a place, and those sent before that
 * nobody answered. Where the office decides, nobody.
 */
export async function proposalsOf(backend: Backend, job: JobContext): Promise<Result<readonly Proposal[], Problem>> {
  const { db, today } = backend;
  if (!decides((await findDecider(db)).decidedBy, 'SEND')) return ok([]);
  const waiting = await waitingHouseholds(db);
  const ready = new Map(
    (await loadStandings(db, 'candidates'))
      .filter(({ code, state }) => nextStep(state, 'SEND') !== undefined && !waiting.has(code))
      .map((standing) => [standing.code, standing]),
  );
  const on = today();
  const rules = await findRulesOn(db, on);
  if (!rules.ok) return rules;
  const proposals: Proposal[] = [];
  const inputs = await loadEligibilityInputs(db, [...ready.keys()], on);
  for (const { household, stored } of await judge(backend, inputs, job, rules.value)) {
    const standing = ready.get(household.code);
    if (standing === undefined || (!stored.eligible && standing.state !== 'SENT_TO_HQ')) continue;
    const assembly = (await findPlacing(db, household.id, household.code))?.assembly ?? '';
    const holder = household.input.members.find(({ isHolder }) => isHolder)?.number ?? null;
    proposals.push({ standing, assembly, holder, ruleSet: stored.ruleSet, on });
  }
  return ok(proposals);
}

export const toldProposal = ({ standing, assembly, holder, ruleSet, on }: Proposal): ProposalRow => ({
  household: standing.code,
  assembly,
  assembly_date: standing.assemblyDate,
  agreement_date: standing.agreementDate,
  holder,
  rule_set: ruleSet,
  proposed_on: on,
});

/** With the package that carries them, in its transaction. */
export async function noteSent(tx: Tx, proposals: readonly Proposal[], identifier: string): Promise<void> {
  await insertSteps(
    tx,
    proposals.map(({ standing, on }) => ({
      householdId: standing.id,
      step: 'SENT_TO_HQ',
      on,
      details: { package: identifier },
    })),
  );
  await noteEvents(
    tx,
    proposals.map(({ standing, on }) => ({
      kind: 'household.proposed',
      householdId: standing.id,
      details: { on, package: identifier },
    })),
  );
}
