import type { Call } from '../command';
import { expectDone } from './office';
import { PERIOD } from './scene';

/** Whom no school or post has: looked for, not located, left open by name. */
export async function decideMissed(call: Call): Promise<number> {
  const { cases } = expectDone(await call('notLocated.list', { period: PERIOD }));
  const missed = cases.filter(({ cause, decision }) => cause !== 'NO_SERVICE' && decision === null);
  const note = 'Se llamó y se visitó; sigue la búsqueda';
  for (const { household, member, kind } of missed) {
    const about = { period: PERIOD, household, member, kind };
    expectDone(await call('notLocated.decide', { ...about, as: 'NOT_FOUND_IN_SERVICE', note }));
  }
  return missed.length;
}
