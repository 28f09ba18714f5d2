import type { Problem } from '@shared/contract/problems';
import { purgeCutoff } from '@shared/domain/purge';
import { ok, refuse } from '@shared/domain/result';
import { PURGERS } from '@shared/domain/users';
import type { Backend } from '../../backend';
import type { Tx } from '../../database/handles';
import { erase } from '../../database/purge/erase';
import { listFormer } from '../../database/purge/former';
import { decidePurge, findWaiting, hashOfFormer, insertPurge, type StoredPurge } from '../../database/purge/purges';
import { noteEvent } from '../../database/events';
import { findRulesOn } from '../../database/ruleSets';
import type { HandlersOf } from '../../dispatch';
import { previewPurge } from './preview';

export const purgeHandlers: HandlersOf<'purge'> = {
  'purge.preview': (backend) => previewPurge(backend),

  'purge.propose': (backend, { reason }) =>
    backend.write(async (tx) => {
      if ((await findWaiting(tx)) !== undefined) return refuse({ code: 'purge-waits' });
      const today = backend.today();
      const rules = await findRulesOn(tx, today);
      if (!rules.ok) return rules;
      const cutoff = purgeCutoff(rules.value, today);
      const former = await listFormer(tx, cutoff);
      if (former.length === 0) return refuse({ code: 'nobody-to-purge', cutoff });
      const id = backend.newId();
      const { name: ruleSet, retentionYears } = rules.value;
      await insertPurge(tx, { id, cutoff, ruleSet, years: retentionYears.value, reason }, former);
      const details = { purge: id, cutoff, ruleSet, households: former.length, reason };
      await noteEvent(tx, { kind: 'registry.purge-proposed', details });
      return ok({ id, households: former.length });
    }),

  'purge.confirm': (backend, { id, note }) =>
    backend.write(async (tx) => {
      const waiting = await getWaiting(tx, id);
      if ('code' in waiting) return refuse(waiting);
      if (isOwn(waiting, backend)) return refuse({ code: 'own-proposal', name: backend.user.name });
      const { cutoff, reason, proposedBy, householdsSha256 } = waiting;
      const households = await listFormer(tx, cutoff);
      if (hashOfFormer(households) !== householdsSha256) return refuse({ code: 'purge-changed' });
      await decidePurge(tx, id, 'CONFIRMED', note);
      const events = await erase(tx, { id, cutoff, reason, proposedBy, households });
      return ok({ households: households.length, events });
    }),

  'purge.refuse': (backend, { id, note }) =>
    backend.write(async (tx) => {
      const waiting = await getWaiting(tx, id);
      if ('code' in waiting) return refuse(waiting);
      const { role } = backend.user;
      const isWithdrawn = isOwn(waiting, backend);
      if (!isWithdrawn && !PURGERS.some((one) => one === role))
        return refuse({ code: 'forbidden', role, route: 'purge.refuse' });
      const decision = isWithdrawn ? ('WITHDRAWN' as const) : ('REFUSED' as const);
      await decidePurge(tx, id, decision, note);
      await noteEvent(tx, { kind: 'registry.purge-refused', details: { purge: id, decision, note } });
      return ok({ decision });
    }),
};

const isOwn = ({ proposedById }: StoredPurge, { user }: Backend) => proposedById === user.id;

async function getWaiting(tx: Tx, id: string): Promise<StoredPurge | Problem> {
  const waiting = await findWaiting(tx);
  return waiting?.id === id ? waiting : { code: 'not-found', what: id };
}
