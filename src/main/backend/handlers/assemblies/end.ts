import { hasQuorum, isValidated, type AssemblyResult } from '@shared/domain/assemblies/results';
import type { Problem } from '@shared/contract/problems';
import { ok, refuse } from '@shared/domain/result';
import { findStanding, loadStandings } from '../../database/affiliation/steps';
import { insertCorrection, listAgenda, putResult, type AgendaRow } from '../../database/assemblies/agenda';
import { endAssembly, findAssembly, type Assembly } from '../../database/assemblies/assemblies';
import { rankingOf } from '../../database/assemblies/places';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { ruleSetNamed } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';
import { dateProblem, findOpen } from './common';
import { applyResult } from './outcome';

/** Closes it for good; its results become the current values of those who are still candidates. */
export const closeAssembly: Handlers['assemblies.close'] = (backend, { assembly: code, restAbsent }) =>
  backend.write(async (tx) => {
    const found = await findOpen(tx, code);
    if (!found.ok) return found;
    const assembly = found.value;
    const quorum = (await ruleSetNamed(tx, assembly.ruleSet)).assemblyQuorum.value;
    const agenda = await listAgenda(tx, assembly.id);
    const missing = agenda.filter(({ result }) => result === null);
    // Who was there is not absent: its result was forgotten.
    const forgotten = restAbsent ? missing.filter(({ present }) => present === true) : missing;
    const problem =
      dateProblem(assembly.heldOn, { today: backend.today() }) ??
      (forgotten.length > 0
        ? ({ code: 'assembly-unfinished', assembly: code, missing: forgotten.length } as const)
        : quorumProblem(assembly, quorum));
    if (problem !== undefined) return refuse(problem);
    for (const { householdId, observation } of missing)
      await putResult(tx, assembly.id, householdId, { present: false, result: 'ABSENT', observation });
    const settled = agenda.map((row) => ({ ...row, result: row.result ?? ('ABSENT' as const) }));
    await applyResults(tx, assembly, settled);
    await endAssembly(tx, assembly.id, { status: 'CLOSED', quorum, reason: '' });
    const results = countResults(settled);
    await noteEvent(tx, { kind: 'assembly.closed', subject: code, details: { results } });
    const waiting = (await rankingOf(tx, assembly)).filter(({ hasPlace }) => !hasPlace).length;
    return ok({
      assembly: code,
      results,
      validated: settled.filter(({ result }) => isValidated(result)).length,
      waiting,
    });
  });

const quorumProblem = ({ attendees }: Assembly, quorum: number | null): Problem | undefined =>
  hasQuorum(attendees, quorum)
    ? undefined
    : { code: 'assembly-no-quorum', attendees: attendees ?? 0, quorum: quorum ?? 0 };

type Settled = AgendaRow & { readonly result: AssemblyResult };

/** Who is affiliated or proposed by now keeps what it has: the result stands in the minutes alone. */
async function applyResults(tx: Tx, assembly: Assembly, settled: readonly Settled[]): Promise<void> {
  const standings = await loadStandings(
    tx,
    settled.map(({ household }) => household),
  );
  const results = new Map(settled.map(({ household, result }) => [household, result]));
  for (const standing of standings) {
    const result = results.get(standing.code);
    if (result !== undefined) await applyResult(tx, standing, { assembly, result, on: assembly.heldOn });
  }
}

function countResults(settled: readonly Settled[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { result } of settled) counts[result] = (counts[result] ?? 0) + 1;
  return counts;
}

export const cancelAssembly: Handlers['assemblies.cancel'] = (backend, { assembly: code, reason }) =>
  backend.write(async (tx) => {
    const found = await findOpen(tx, code);
    if (!found.ok) return found;
    await endAssembly(tx, found.value.id, { status: 'CANCELLED', quorum: null, reason });
    await noteEvent(tx, { kind: 'assembly.cancelled', subject: code, details: { reason } });
    return ok({});
  });

/** After closing: the first result stays, a new row says what holds from now on and why. */
export const correctResult: Handlers['assemblies.correct'] = (backend, { assembly: code, household, result, reason }) =>
  backend.write(async (tx) => {
    const assembly = await findAssembly(tx, code);
    if (assembly === undefined) return refuse({ code: 'not-found', what: code });
    if (assembly.status === 'OPEN') return refuse({ code: 'assembly-still-open', assembly: code });
    if (assembly.status === 'CANCELLED')
      return refuse({ code: 'assembly-final', assembly: code, status: assembly.status });
    const row = (await listAgenda(tx, assembly.id)).find((one) => one.household === household);
    const standing = await findStanding(tx, household);
    if (row === undefined || standing === undefined) return refuse({ code: 'not-found', what: household });
    await insertCorrection(tx, { assemblyId: assembly.id, householdId: row.householdId, result, reason });
    const problem = await applyResult(tx, standing, { assembly, result, on: backend.today(), reason });
    return problem === undefined ? ok({}) : refuse(problem);
  });
