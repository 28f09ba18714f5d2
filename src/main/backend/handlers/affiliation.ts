import { ok, refuse } from '@shared/domain/result';
import { insertChecks } from '../database/eligibility/checks';
import { loadEligibilityInputs } from '../database/eligibility/eligibilityInputs';
import { affiliateHouseholds } from '../database/households/affiliate';
import type { HandlersOf } from '../dispatch';
import { judge, unknownCode, type Checked } from './eligibility';

export const affiliationHandlers: HandlersOf<'affiliation'> = {
  'affiliation.affiliate': (backend, { on, codes }, job) =>
    backend.write(async (tx) => {
      if (on > backend.today()) return refuse({ code: 'invalid-input', issues: ['on: future date'] });
      const households = await loadEligibilityInputs(tx, codes === 'all' ? 'candidates' : codes, on);
      const unknown = unknownCode(households, codes === 'all' ? undefined : codes);
      if (unknown !== undefined) return refuse({ code: 'not-found', what: unknown });
      const checked = await judge(backend, households, job);
      await insertChecks(
        tx,
        checked.map(({ stored }) => stored),
      );
      const affiliated = checked.filter(mayAffiliate);
      await affiliateHouseholds(
        tx,
        affiliated.map(({ household, stored }) => ({ id: household.id, checkId: stored.id })),
        { on, newId: backend.newId },
      );
      return ok({
        affiliated: affiliated.map(({ household }) => household.code),
        refused: checked.filter((one) => !mayAffiliate(one)).map(refusal),
      });
    }),
};

/** Only a candidate becomes affiliated: whoever is affiliated already stays so, with the date it has. */
const mayAffiliate = ({ household, stored }: Checked) => household.status === 'CANDIDATE' && stored.eligible;

const refusal = ({ household, answer }: Checked) => ({
  household: household.code,
  failed: answer.gates.filter(({ passed }) => !passed),
});
