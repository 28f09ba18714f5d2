import { checkEligibility } from '@shared/domain/eligibility/checkEligibility';
import { lostGate, statusProposal } from '@shared/domain/effects/lost';
import { ok } from '@shared/domain/result';
import { gateTexts } from '@shared/messages/eligibility';
import { listOpenExits } from '../../database/effects/exits';
import { listInProgramme } from '../../database/effects/subjects';
import { loadEligibilityInputs } from '../../database/eligibility/eligibilityInputs';
import { listProposals } from '../../database/proposals';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';

/** Judged today by the lasting gates; who is leaving already is left out. */
export const listLost: Handlers['effects.lost'] = async ({ db, today }) => {
  const rules = await findRulesOn(db, today());
  if (!rules.ok) return rules;
  const leaving = new Set((await listOpenExits(db)).map(({ householdId }) => householdId));
  const subjects = (await listInProgramme(db)).filter(({ id }) => !leaving.has(id));
  const codes = subjects.map(({ code }) => code);
  const judged = await loadEligibilityInputs(db, codes, today(), rules.value.name);
  const inputs = new Map(judged.map(({ code, input }) => [code, input]));
  const open = new Set((await listProposals(db, { open: true })).map(({ kind, household }) => `${kind} ${household}`));
  return ok(
    subjects.flatMap(({ code, holder, center, status }) => {
      const input = inputs.get(code);
      if (input === undefined) return [];
      const { gates } = checkEligibility(input, rules.value);
      const proposal = statusProposal(status, gates);
      const lost = lostGate(gates);
      if (proposal === null && lost === undefined) return [];
      return [
        {
          household: code,
          holder,
          populatedCenterName: center,
          status,
          found: lost === undefined ? '' : gateTexts(lost).found,
          proposal,
          isProposed: proposal !== null && open.has(`${proposal.kind} ${code}`),
        },
      ];
    }),
  );
};
