import type { Problem } from '@shared/contract/problems';
import type { IsoDate } from '@shared/domain/calendar';
import { documentKey } from '@shared/domain/documents';
import { lostGate } from '@shared/domain/effects/lost';
import { checkEligibility } from '@shared/domain/eligibility/checkEligibility';
import { needsSecondPerson } from '@shared/domain/proposals';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { findDocumentHolders } from '../../database/documents/holders';
import type { StoredExit } from '../../database/effects/exits';
import { changeStatus, statusBeforeExit } from '../../database/effects/records';
import type { Subject } from '../../database/effects/subjects';
import { loadEligibilityInputs } from '../../database/eligibility/eligibilityInputs';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { findHousehold } from '../../database/households/loadHouseholds';
import { listPeriods } from '../../database/periods';
import { isPurged } from '../../database/purge/purges';
import { insertResults, loadResults, loadVersions } from '../../database/results';
import { findRulesOn } from '../../database/ruleSets';
import { findInScope, REAFFILIATED } from '../../database/scope';
import type { JobContext } from '../../jobs/job';
import { settle, startSettling } from '../compliance/settle';
import { documentTaken } from '../households/documentTaken';

/**
 * Reincorporación: a household that left is affiliated again from today, by an act of headquarters that two people have
 * seen (domain §3.4). Its count begins again, and so do its month of grace and its first bimester (decisions §4c).
 */
export async function reaffiliate(
  backend: Backend,
  tx: Tx,
  subject: Subject,
  act: string,
): Promise<Result<null, Problem>> {
  const barred = await barTo(tx, subject);
  if (barred !== undefined) return refuse(barred);
  const today = backend.today();
  const rules = await findRulesOn(tx, today);
  if (!rules.ok) return rules;
  const [judged] = await loadEligibilityInputs(tx, [subject.code], today, rules.value.name);
  if (judged === undefined) return refuse({ code: 'not-found', what: subject.code });
  if (lostGate(checkEligibility(judged.input, rules.value).gates) !== undefined) {
    return refuse({ code: 'effect-not-possible', household: subject.code, why: 'GATE_LOST' });
  }
  await tx('household').where({ id: subject.id }).update({ affiliation_date: today });
  const change = { id: backend.newId(), householdId: subject.id, since: today };
  await changeStatus(tx, { ...change, status: 'AFFILIATED', reason: REAFFILIATED });
  await noteEvent(tx, { kind: 'household.reaffiliated', householdId: subject.id, details: { on: today, act } });
  return ok(null);
}

/**
 * An exit that held at once and was appealed with success: as if it had never been, from the day it held. Bimesters that
 * were closed meanwhile are judged for the household now, beside what was closed, so that it is owed what it missed.
 */
export async function reinstate(
  backend: Backend,
  tx: Tx,
  { subject, exit }: { readonly subject: Subject; readonly exit: StoredExit },
  job: JobContext,
): Promise<Result<null, Problem>> {
  const barred = await barTo(tx, subject);
  if (barred !== undefined) return refuse(barred);
  const { effectiveOn: since } = exit;
  const status = await statusBeforeExit(tx, subject.id);
  await changeStatus(tx, { id: backend.newId(), householdId: subject.id, status, since, reason: 'APPEAL_UPHELD' });
  await noteEvent(tx, { kind: 'household.exit-undone', householdId: subject.id, details: { on: since } });
  await determineMissed(tx, { code: subject.code, since }, job);
  return ok(null);
}

/**
 * Bimesters closed since then: one without the household is judged for it now, one in which it complied but had left is
 * told once more. A version after the first is what a later list owes (decisions §4c).
 */
async function determineMissed(
  tx: Tx,
  { code, since }: { readonly code: string; readonly since: IsoDate },
  job: JobContext,
) {
  for (const period of await listPeriods(tx)) {
    const missed = await findInScope(tx, period, code);
    if (missed === undefined || period.status === 'OPEN' || period.rosterCutoff < since) continue;
    const versions = await loadVersions(tx, period.code, missed.id);
    const found =
      versions.length === 0
        ? await settle(tx, await startSettling(tx, period), [missed], job)
        : (await loadResults(tx, period.code, [missed])).filter(({ result }) => result === 'COMPLIED');
    await insertResults(tx, period.code, found, Math.max(1, ...versions) + 1);
  }
}

/** Nothing is known of the household any more, or somebody of it lives in another active one by now. */
async function barTo(tx: Tx, { code }: Subject): Promise<Problem | undefined> {
  if (await isPurged(tx, code)) return { code: 'household-purged', household: code };
  const household = await findHousehold(tx, code);
  const present = (household?.members ?? []).filter(({ exitDate }) => exitDate === null);
  const keys = present.map(({ documentType, documentNumber }) => documentKey(documentType, documentNumber));
  const holders = await findDocumentHolders(tx, keys.filter(Boolean));
  const taken = holders.find((holder) => holder.household !== code && needsSecondPerson(holder.status));
  return taken && documentTaken(taken);
}
