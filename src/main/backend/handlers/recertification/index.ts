import {
  factorSteps,
  grantFactorOn,
  recertificationDue,
  type Recertification,
} from '@shared/domain/recertification/recertification';
import { ok, refuse } from '@shared/domain/result';
import { findSubject } from '../../database/effects/subjects';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { insertProposal, isProposed } from '../../database/proposals';
import {
  confirmRecertification,
  insertRecertification,
  listAffiliated,
  listOpenRecertifications,
  loadRecertifications,
} from '../../database/recertification/recertifications';
import { findRulesOn } from '../../database/ruleSets';
import type { HandlersOf } from '../../dispatch';

export const recertificationHandlers: HandlersOf<'recertification'> = {
  'recertification.due': async ({ db, today }, { on = today(), all }) => {
    const rules = await findRulesOn(db, on);
    if (!rules.ok) return rules;
    const told = await loadRecertifications(db);
    const open = new Map((await listOpenRecertifications(db)).map((one) => [one.householdId, one]));
    const households = (await listAffiliated(db)).map(({ id, code, center, affiliated }) => {
      const own = told.get(id) ?? [];
      const waiting = open.get(id);
      return {
        household: code,
        populatedCenterName: center,
        affiliated,
        due: recertificationDue(own, affiliated, on, rules.value),
        factor: grantFactorOn(own, affiliated, on, rules.value),
        steps: [...factorSteps(own, affiliated, on, rules.value)],
        last: lastOf(own),
        waiting:
          waiting === undefined ? null : { outcome: waiting.outcome, on: waiting.on, evidence: waiting.evidence },
      };
    });
    const due = households.filter((one) => one.due <= on || one.waiting !== null || (all && one.last !== null));
    return ok({ on, households: due.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0)) });
  },

  'recertification.record': (backend, { household, outcome, on, evidence }) =>
    backend.write(async (tx) => {
      const subject = await findSubject(tx, household);
      if (subject === undefined) return refuse({ code: 'not-found', what: household });
      const today = backend.today();
      if (on > today) return refuse({ code: 'date-not-allowed', date: on, why: 'FUTURE', than: today });
      if ((await openOf(tx, subject.id)) !== undefined) return refuse({ code: 'already-proposed', household });
      await insertRecertification(tx, { id: backend.newId(), householdId: subject.id, outcome, on, evidence });
      const details = { outcome, on, evidence };
      await noteEvent(tx, { kind: 'household.recertified', householdId: subject.id, subject: household, details });
      return ok({ household });
    }),

  'recertification.confirm': (backend, { household }) =>
    backend.write(async (tx) => {
      const subject = await findSubject(tx, household);
      const open = subject && (await openOf(tx, subject.id));
      if (subject === undefined || open === undefined) return refuse({ code: 'not-found', what: household });
      if (open.userId === tx.author.userId) return refuse({ code: 'second-person-needed' });
      await confirmRecertification(tx, open.id);
      const { outcome, on } = open;
      const details = { outcome, on };
      await noteEvent(tx, { kind: 'household.recertification-confirmed', householdId: subject.id, details });
      const proposedExit = outcome === 'NOT_POOR' && (await proposeExit(tx, backend.newId(), subject, open.evidence));
      return ok({ household, outcome, proposedExit });
    }),
};

const lastOf = (own: readonly Recertification[]) => {
  const last = own.at(-1);
  return last === undefined ? null : { outcome: last.outcome, on: last.on };
};

const openOf = async (tx: Tx, householdId: string) =>
  (await listOpenRecertifications(tx)).find((one) => one.householdId === householdId);

type Subject = NonNullable<Awaited<ReturnType<typeof findSubject>>>;

/** Whether it was proposed now: not where it already is, or the household has left. */
async function proposeExit(tx: Tx, id: string, subject: Subject, evidence: string): Promise<boolean> {
  if (subject.status !== 'AFFILIATED' && subject.status !== 'SUSPENDED') return false;
  const reason = 'RECERTIFICATION_NOT_POOR';
  const proposal = {
    id,
    kind: 'EXIT' as const,
    householdId: subject.id,
    memberId: null,
    subject: '',
    details: {
      since: null,
      changes: [{ field: 'status', before: subject.status, after: 'DISAFFILIATED' }],
      change: { reason, upTo: null },
    },
    reason,
    evidence,
  };
  if (await isProposed(tx, proposal)) return false;
  await insertProposal(tx, proposal);
  return true;
}
