import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { cardObstacle, stateAfter } from '@shared/domain/cards/card';
import { payeeOf, payeeSince } from '@shared/domain/membership/payee';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { insertCardStep, listCardSteps } from '../../database/cards/cards';
import type { Tx } from '../../database/handles';
import { findHousehold } from '../../database/households/loadHouseholds';
import type { Handlers } from '../../dispatch';
import { changeOrPropose } from '../households/account';

type Asked = Parsed<'cards.record'>;

/** A step of the payee's card; an account that was opened becomes the household's as any other does. */
export const recordStep: Handlers['cards.record'] = (backend, { household: code, ...asked }) =>
  backend.write(async (tx) => {
    const household = await findHousehold(tx, code);
    if (household === undefined) return refuse({ code: 'not-found', what: code });
    const payee = payeeOf(household);
    const [last] = await listCardSteps(tx, household.id);
    const state = last === undefined ? 'NONE' : stateAfter(last.step);
    const standing = { state, since: last?.day ?? null, payeeSince: payeeSince(household) };
    const why = cardObstacle(asked, standing, backend.today());
    if (why !== null || payee === undefined)
      return refuse({ code: 'card-not-possible', why: why ?? 'NO_PAYEE', state });
    const opened = await openedAccount(backend, tx, code, asked);
    if (!opened.ok) return opened;
    const { step, day, last4, evidence, note } = asked;
    await insertCardStep(tx, { householdId: household.id, memberId: payee.id, step, day, last4, evidence, note });
    return ok({ state: stateAfter(step), proposal: opened.value });
  });

/** The proposal that waits for a second person, where there is one. */
async function openedAccount(
  backend: Backend,
  tx: Tx,
  code: string,
  { step, accountNumber = '', paymentMode, day, evidence }: Omit<Asked, 'household'>,
): Promise<Result<string | null, Problem>> {
  if (step !== 'OPENED') return ok(null);
  if (accountNumber === '' || paymentMode === undefined) return refuse({ code: 'account-not-possible', why: 'NEEDED' });
  const stated = { code, accountNumber, paymentMode, since: day, reason: 'OPENED', evidence } as const;
  const changed = await changeOrPropose(backend, tx, stated);
  return changed.ok ? ok(changed.value.proposal) : changed;
}
