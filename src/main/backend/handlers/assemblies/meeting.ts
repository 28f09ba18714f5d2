import { nextStep } from '@shared/domain/affiliation/steps';
import { presenceOf } from '@shared/domain/assemblies/results';
import { ok, refuse } from '@shared/domain/result';
import { insertSteps, loadStandings } from '../../database/affiliation/steps';
import { listAgenda, putResult } from '../../database/assemblies/agenda';
import {
  insertReferral,
  listAuthorities,
  putAuthorities,
  updateAssembly,
  type Assembly,
} from '../../database/assemblies/assemblies';
import { noteEvent, noteEvents } from '../../database/events';
import type { Handlers } from '../../dispatch';
import { dateProblem, findOpen, tooEarly } from './common';

/** What happened at the meeting, as it was typed last. */
export const recordMeeting: Handlers['assemblies.record'] = (backend, { assembly: code, meeting }) =>
  backend.write(async (tx) => {
    const found = await findOpen(tx, code);
    if (!found.ok) return found;
    const assembly = found.value;
    const early = tooEarly(meeting.heldOn, assembly.convenedOn);
    if (early !== undefined) return refuse(early);
    const { authorities, ...figures } = meeting;
    const fields = changed(assembly, figures);
    const before = await listAuthorities(tx, assembly.id);
    const others = JSON.stringify(before) === JSON.stringify(authorities) ? {} : { authorities: [before, authorities] };
    await updateAssembly(tx, assembly.id, {
      held_on: figures.heldOn,
      start_time: figures.startTime,
      end_time: figures.endTime,
      place: figures.place,
      attendees: figures.attendees,
      notes: figures.notes,
    });
    await putAuthorities(tx, assembly.id, authorities);
    await noteEvent(tx, { kind: 'assembly.recorded', subject: code, details: { fields: { ...fields, ...others } } });
    return ok({});
  });

function changed<Fields extends object>(before: Assembly, after: Fields): Readonly<Record<string, readonly unknown[]>> {
  const known: Readonly<Record<string, unknown>> = before;
  const pairs = Object.entries(after).map(([name, value]: [string, unknown]) => [name, [known[name], value]] as const);
  return Object.fromEntries(pairs.filter(([, [old, value]]) => old !== value));
}

/** The list hangs where people see it: from that day its households are notified. */
export const notifyHouseholds: Handlers['assemblies.notify'] = (backend, { assembly: code, on }) =>
  backend.write(async (tx) => {
    const found = await findOpen(tx, code);
    if (!found.ok) return found;
    const assembly = found.value;
    const wrong = dateProblem(on, { today: backend.today(), notBefore: assembly.convenedOn });
    if (wrong !== undefined) return refuse(wrong);
    const agenda = await listAgenda(tx, assembly.id);
    const standings = await loadStandings(
      tx,
      agenda.map(({ household }) => household),
    );
    const notified = standings.filter(({ state }) => nextStep(state, 'NOTIFY') !== undefined);
    await updateAssembly(tx, assembly.id, { notified_on: on });
    await insertSteps(
      tx,
      notified.map(({ id }) => ({ householdId: id, step: 'NOTIFIED', on, assemblyId: assembly.id })),
    );
    await noteEvents(tx, [
      { kind: 'assembly.notified', subject: code, details: { before: assembly.notifiedOn, on } },
      ...notified.map(({ id }) => ({
        kind: 'household.notified',
        householdId: id,
        subject: code,
        details: { assembly: code, on },
      })),
    ]);
    return ok({ households: notified.length });
  });

/** The result of one household while the assembly is open; the last one typed stands. */
export const typeResult: Handlers['assemblies.result'] = (backend, { assembly: code, household, ...typed }) =>
  backend.write(async (tx) => {
    const found = await findOpen(tx, code);
    if (!found.ok) return found;
    const row = (await listAgenda(tx, found.value.id)).find((one) => one.household === household);
    if (row === undefined) return refuse({ code: 'not-found', what: household });
    const known = { ...typed, present: presenceOf(typed.result, typed.present) };
    await putResult(tx, found.value.id, row.householdId, known);
    await noteEvent(tx, {
      kind: 'assembly.result',
      subject: `${code} ${household}`,
      details: { before: row.result, ...known },
    });
    return ok({});
  });

/** A family that the community names: a line for the ULE. */
export const referFamily: Handlers['assemblies.refer'] = (backend, { assembly: code, referral }) =>
  backend.write(async (tx) => {
    const found = await findOpen(tx, code);
    if (!found.ok) return found;
    const number = await insertReferral(tx, { id: backend.newId(), assemblyId: found.value.id }, referral);
    await noteEvent(tx, { kind: 'assembly.referred', subject: code, details: { number } });
    return ok({ number });
  });
