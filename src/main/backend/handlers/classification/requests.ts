import type { Output } from '@shared/contract/routes';
import { dayNumber, type IsoDate } from '@shared/domain/calendar';
import {
  AGE_BANDS,
  ageOf,
  isInBand,
  lastStep,
  reevaluationLastDay,
  stepFault,
  stepsAfter,
} from '@shared/domain/classification/requests';
import { ok, refuse } from '@shared/domain/result';
import { insertRequest, insertStep, loadRequests, type StoredRequest } from '../../database/classification/requests';
import { loadStandings, type Standing } from '../../database/classification/standings';
import { noteEvents } from '../../database/events';
import { findHousehold } from '../../database/households/loadHouseholds';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';

type Row = Output<'classification.requests'>['rows'][number];

export const listRequests: Handlers['classification.requests'] = async ({ db, today }, { offset, limit }) => {
  const standings = new Map((await loadStandings(db)).map((one) => [one.id, one]));
  const rows = (await loadRequests(db, 'open')).map((request) =>
    requestRow(request, standings.get(request.householdId), today()),
  );
  const oldestFirst = rows.toSorted((a, b) => b.ageDays - a.ageDays || a.household.localeCompare(b.household));
  return ok({
    total: rows.length,
    bands: AGE_BANDS.map((band) => ({
      ...band,
      requests: rows.filter(({ ageDays }) => isInBand(ageDays, band)).length,
    })),
    rows: oldestFirst.slice(offset, offset + limit),
  });
};

/** A request as lists show it, on a day; one that is over stopped ageing. */
export function requestRow(request: StoredRequest, standing: Standing | undefined, today: IsoDate): Row {
  const { id, kind, number, closedOn } = request;
  const last = lastStep(request.steps);
  // The newest row of its step says when it was filed.
  const filedOn = request.steps.find(({ step }) => step === 'FILED')?.on ?? request.filedOn;
  return {
    id,
    household: standing?.code ?? '',
    holder: standing?.holder ?? '',
    populatedCenterName: standing?.populatedCenterName ?? '',
    kind,
    number,
    step: last.step,
    filedOn,
    stepOn: last.on,
    reference: last.reference,
    ageDays: ageOf(filedOn, closedOn ?? today),
    stepDays: closedOn === null ? dayNumber(today) - dayNumber(last.on) : 0,
    next: [...stepsAfter(kind, last.step)],
  };
}

export const openRequest: Handlers['classification.openRequest'] = (backend, { household: code, kind, number, on }) =>
  backend.write(async (tx) => {
    const household = await findHousehold(tx, code);
    if (household === undefined) return refuse({ code: 'not-found', what: code });
    if (on > backend.today()) return refuse({ code: 'request-step', step: 'FILED', fault: 'FUTURE' });
    const open = (await loadRequests(tx, { householdId: household.id })).find(({ closedOn }) => closedOn === null);
    if (open !== undefined) return refuse({ code: 'request-open', household: code, number: open.number });
    if (kind === 'REEVALUATION') {
      const rules = await findRulesOn(tx, on);
      if (!rules.ok) return rules;
      const lastDay = household.cseDate === null ? null : reevaluationLastDay(household.cseDate, rules.value);
      if (lastDay === null || on > lastDay) return refuse({ code: 'reevaluation-late', household: code, lastDay });
    }
    const id = backend.newId();
    await insertRequest(tx, { id, householdId: household.id, kind, number, filedOn: on });
    await noteEvents(tx, [
      {
        kind: 'classification.requested',
        householdId: household.id,
        details: { requestKind: kind, reference: number, on },
      },
    ]);
    return ok({ id });
  });

export const noteStep: Handlers['classification.noteStep'] = (backend, { household: code, step, on, reference }) =>
  backend.write(async (tx) => {
    const household = await findHousehold(tx, code);
    if (household === undefined) return refuse({ code: 'not-found', what: code });
    const open = (await loadRequests(tx, { householdId: household.id })).find(({ closedOn }) => closedOn === null);
    if (open === undefined) return refuse({ code: 'request-absent', household: code });
    const fault = stepFault(open.kind, open.steps, { step, on }, backend.today());
    if (fault !== undefined) return refuse({ code: 'request-step', step, fault });
    await insertStep(tx, open.id, { step, on, reference });
    await noteEvents(tx, [
      { kind: 'classification.step', householdId: household.id, details: { step, on, reference } },
    ]);
    return ok({});
  });
