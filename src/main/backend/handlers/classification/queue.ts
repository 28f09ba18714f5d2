import type { IsoDate } from '@shared/domain/calendar';
import { daysLeft, expiryBand } from '@shared/domain/classification/expiry';
import { judgeSocio } from '@shared/domain/eligibility/socio';
import { ok } from '@shared/domain/result';
import type { RuleSet } from '@shared/domain/ruleSets/ruleSet';
import type { Backend } from '../../backend';
import { noteEvents } from '../../database/events';
import type { ReadDb, Tx } from '../../database/handles';
import { insertLetter, letterKey, loadLetters, markHanded } from '../../database/classification/letters';
import { loadRequests } from '../../database/classification/requests';
import { loadStandings, type Standing } from '../../database/classification/standings';
import { findRulesOn } from '../../database/ruleSets';
import type { Handlers } from '../../dispatch';
import { standingOf } from './foresee';

type Queued = ReturnType<typeof standingOf> & {
  readonly id: string;
  readonly state: 'EXPIRED' | 'EXPIRING' | 'UNDATED';
  readonly within: number | null;
  readonly daysLeft: number | null;
};

/** Households of the programme whose classification lapsed, lapses soon or has no date; the Amazon's needs none. */
async function loadQueue(db: ReadDb | Tx, on: IsoDate, rules: RuleSet): Promise<readonly Queued[]> {
  const standings = await loadStandings(db);
  return standings.filter(needsRenewal(on, rules)).flatMap((one): readonly Queued[] => {
    const standing = standingOf(one, rules);
    const known = { ...standing, id: one.id };
    if (standing.expiry === null) return [{ ...known, state: 'UNDATED', within: null, daysLeft: null }];
    const band = expiryBand(standing.expiry, on, rules);
    if (band === undefined) return [];
    const within = band.state === 'EXPIRING' ? band.within : null;
    return [{ ...known, state: band.state, within, daysLeft: daysLeft(standing.expiry, on) }];
  });
}

const needsRenewal = (on: IsoDate, rules: RuleSet) => (one: Standing) =>
  (one.status === 'AFFILIATED' || one.status === 'SUSPENDED') &&
  one.cse !== null &&
  one.cse !== 'NON_POOR' &&
  judgeSocio({ household: one, populatedCenter: one.center, on }, rules).code !== 'SOCIO_AMAZON';

/** Those who lapse within so many days, the lapsed ones among them; all of the queue where no number is given. */
const isWithin =
  (within: number | undefined, center: string) =>
  ({ daysLeft: left, populatedCenterName }: Queued) =>
    (within === undefined || (left !== null && left <= within)) && (center === '' || populatedCenterName === center);

export const listExpiring: Handlers['classification.expiring'] = async (
  { db, today },
  { within, center, offset, limit },
) => {
  const rules = await findRulesOn(db, today());
  if (!rules.ok) return rules;
  const queue = (await loadQueue(db, today(), rules.value)).filter(isWithin(undefined, center));
  const rows = queue.filter(isWithin(within, center)).toSorted(bySoonest);
  const requests = new Map((await loadRequests(db, 'open')).map((request) => [request.householdId, request]));
  const letters = await loadLetters(db);
  const warnDays = [...rules.value.cseExpiryWarnDays.value];
  return ok({
    warnDays,
    expired: queue.filter(({ state }) => state === 'EXPIRED').length,
    undated: queue.filter(({ state }) => state === 'UNDATED').length,
    bands: warnDays.map((days) => ({ within: days, households: queue.filter((one) => one.within === days).length })),
    total: rows.length,
    rows: rows.slice(offset, offset + limit).map(({ id, ...row }) => {
      const letter = row.expiry === null ? undefined : letters.get(letterKey(id, row.expiry));
      return {
        ...row,
        requestFiledOn: requests.get(id)?.filedOn ?? null,
        letterPrintedOn: letter?.printedOn ?? null,
        letterHandedOn: letter?.handedOn ?? null,
      };
    }),
  });
};

const bySoonest = (a: Queued, b: Queued) =>
  (a.daysLeft ?? Infinity) - (b.daysLeft ?? Infinity) || a.household.localeCompare(b.household);

export const listLetters: Handlers['classification.letters'] = async ({ db, today }, { within, center, codes }) => {
  const wanted = codes === undefined ? undefined : new Set(codes);
  const rules = await findRulesOn(db, today());
  if (!rules.ok) return rules;
  const queue = (await loadQueue(db, today(), rules.value)).filter(isWithin(within, center));
  return ok(
    queue.flatMap(({ household, holder, populatedCenterName, expiry, expiryEstimated, state }) =>
      expiry === null || wanted?.has(household) === false
        ? []
        : [{ household, holder, populatedCenterName, expiry, expired: state === 'EXPIRED', expiryEstimated }],
    ),
  );
};

/** Notes that letters were printed or handed over; a household without one due is left out, a letter twice is one. */
export const noteLetters: Handlers['classification.noteLetters'] = (backend, { codes, what, on, receivedBy }) =>
  backend.write(async (tx) => {
    const day = on ?? backend.today();
    const rules = await findRulesOn(tx, backend.today());
    if (!rules.ok) return rules;
    const due = new Map((await loadQueue(tx, backend.today(), rules.value)).map((one) => [one.household, one]));
    const letters = await loadLetters(tx);
    let noted = 0;
    for (const code of new Set(codes)) {
      const one = due.get(code);
      if (one?.expiry == null) continue;
      const told = { householdId: one.id, expiry: one.expiry };
      const known = letters.get(letterKey(told.householdId, told.expiry));
      if (what === 'PRINTED' ? known !== undefined : known?.handedOn != null) continue;
      await noteLetter(tx, { backend, told, what, day, receivedBy, isKnown: known !== undefined });
      noted += 1;
    }
    return ok({ noted });
  });

type Noting = {
  readonly backend: Backend;
  readonly told: { readonly householdId: string; readonly expiry: IsoDate };
  readonly what: 'PRINTED' | 'HANDED';
  readonly day: IsoDate;
  readonly receivedBy: string;
  readonly isKnown: boolean;
};

async function noteLetter(tx: Tx, { backend, told, what, day, receivedBy, isKnown }: Noting): Promise<void> {
  // A letter written by hand was never printed here; it was there on the day it was handed over.
  if (!isKnown) await insertLetter(tx, told, backend.newId(), day);
  if (what === 'HANDED') await markHanded(tx, told, day, receivedBy);
  await noteEvents(tx, [
    {
      kind: what === 'HANDED' ? 'classification.letter-handed' : 'classification.letter-printed',
      householdId: told.householdId,
      details: { expiry: told.expiry, on: day, ...(receivedBy === '' ? {} : { receivedBy }) },
    },
  ]);
}
