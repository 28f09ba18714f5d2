import { allowedActions, decides, standsSince, type StepAction } from '@shared/domain/affiliation/steps';
import { dayNumber } from '@shared/domain/calendar';
import { ok, refuse } from '@shared/domain/result';
import { findDecider, putDecider } from '../../database/affiliation/decider';
import { listSent } from '../../database/affiliation/proposals';
import { listSigners } from '../../database/affiliation/signers';
import { findStanding, listSteps, loadStandings } from '../../database/affiliation/steps';
import { findPlacing, waitingHouseholds } from '../../database/assemblies/places';
import { noteEvent } from '../../database/events';
import type { Handlers } from '../../dispatch';

export const deciderOf: Handlers['affiliation.decider'] = async ({ db }) => ok(await findDecider(db));

export const setDecider: Handlers['affiliation.setDecider'] = (backend, { decidedBy }) =>
  backend.write(async (tx) => {
    const before = await findDecider(tx);
    await putDecider(tx, decidedBy);
    await noteEvent(tx, { kind: 'affiliation.decider', details: { before: before.decidedBy, decidedBy } });
    return ok({ decidedBy, isSetting: true });
  });

/** What nobody does for a household on a waiting list. */
const NEED_PLACE: readonly StepAction[] = ['SIGN', 'SEND', 'AFFILIATE'];

export const stepsOf: Handlers['affiliation.steps'] = async ({ db }, { household: code }) => {
  const standing = await findStanding(db, code);
  if (standing === undefined) return refuse({ code: 'not-found', what: code });
  const { decidedBy } = await findDecider(db);
  const placing = await findPlacing(db, standing.id, code);
  const mayAct = (action: StepAction) =>
    decides(decidedBy, action) && !(NEED_PLACE.includes(action) && placing?.hasPlace === false);
  return ok({
    state: standing.state,
    actions: allowedActions(standing.state).filter(mayAct),
    decidedBy,
    assembly: placing ?? null,
    steps: await listSteps(db, standing.id),
  });
};

export const pipeline: Handlers['affiliation.pipeline'] = async ({ db, today }) => {
  const standings = await loadStandings(db, 'candidates');
  const counts: Record<string, number> = {};
  for (const { state } of standings) counts[state] = (counts[state] ?? 0) + 1;
  const waiting = standings.filter(({ state }) => state === 'SENT_TO_HQ').map(({ code }) => code);
  const sent = await listSent(db, waiting);
  return ok({ counts, sent: sent.map((one) => ({ ...one, days: dayNumber(today()) - dayNumber(one.on) })) });
};

export const atStep: Handlers['affiliation.atStep'] = async ({ db, today }, { step, offset, limit }) => {
  const signers = new Map((await listSigners(db)).map((signer) => [signer.household, signer]));
  const waiting = await waitingHouseholds(db);
  const there = (await loadStandings(db, 'candidates')).filter(({ state }) => state === step);
  const since = there.map((one) => ({ code: one.code, since: standsSince(one.state, one.last, one) }));
  const rows = since.toSorted((a, b) => compare(a.since ?? LAST, b.since ?? LAST) || compare(a.code, b.code));
  return ok({
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map(({ code, since: on }) => {
      const [signer, placing] = [signers.get(code), waiting.get(code)];
      return {
        household: code,
        holder: signer?.holder ?? '',
        populatedCenterName: signer?.populatedCenterName ?? '',
        since: on,
        // A meeting that is still to come was noted ahead.
        days: on === null ? null : Math.max(0, dayNumber(today()) - dayNumber(on)),
        waiting: placing === undefined ? null : { rank: placing.rank, places: placing.places ?? 0 },
      };
    }),
  });
};

const LAST = '9999';
const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
