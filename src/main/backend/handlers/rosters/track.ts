import type { Problem } from '@shared/contract/problems';
import { ok, refuse, type Result } from '@shared/domain/result';
import { noteEvent, noteEvents } from '../../database/events';
import { facilityByCode, loadFacilities, type Facility } from '../../database/facilityDirectory';
import { listForms, newestForms } from '../../database/forms';
import type { ReadDb } from '../../database/handles';
import { findPeriod } from '../../database/periods';
import { putDeliveries, putRoutes, setReturnsDue } from '../../database/rosterTracker';
import type { HandlersOf } from '../../dispatch';

type Track = Pick<HandlersOf<'rosters'>, 'rosters.assign' | 'rosters.send' | 'rosters.setDue'>;

/** What the office notes about its forms: who carries them, that they were handed over, by when they are due. */
export const trackHandlers: Track = {
  'rosters.assign': async (backend, { facilities: codes, manager, route }) => {
    const facilities = await findFacilities(backend.db, codes);
    if (!facilities.ok) return facilities;
    return backend.write(async (tx) => {
      await putRoutes(
        tx,
        facilities.value.map(({ id }) => id),
        { manager, route },
      );
      const details = { manager, route };
      await noteEvents(
        tx,
        facilities.value.map(({ code }) => ({ kind: 'facility.assigned', subject: code, details })),
      );
      return ok({});
    });
  },

  'rosters.send': async (backend, { period, facilities: codes, on, receivedBy }) => {
    const facilities = await findFacilities(backend.db, codes);
    if (!facilities.ok) return facilities;
    if (on > backend.today())
      return refuse({ code: 'date-not-allowed', date: on, why: 'FUTURE', than: backend.today() });
    const forms = newestForms(await listForms(backend.db, period));
    const without = facilities.value.find(({ id }) => !forms.has(id));
    if (without !== undefined) return refuse({ code: 'not-found', what: `${without.code} ${period}` });
    const sent = facilities.value.flatMap(({ id }) => forms.get(id) ?? []);
    return backend.write(async (tx) => {
      await putDeliveries(
        tx,
        sent.map(({ id }) => id),
        { sentOn: on, receivedBy },
      );
      await noteEvents(
        tx,
        sent.map(({ code }) => ({ kind: 'rosters.sent', subject: code, details: { period, on, receivedBy } })),
      );
      return ok({ sent: sent.length });
    });
  },

  'rosters.setDue': async (backend, { period, on }) => {
    if ((await findPeriod(backend.db, period)) === undefined) return refuse({ code: 'not-found', what: period });
    return backend.write(async (tx) => {
      await setReturnsDue(tx, period, on);
      await noteEvent(tx, { kind: 'period.returns-due', subject: period, details: { on } });
      return ok({});
    });
  },
};

async function findFacilities(db: ReadDb, codes: readonly string[]): Promise<Result<readonly Facility[], Problem>> {
  const directory = await loadFacilities(db);
  const found = [...new Set(codes)].map((code) => facilityByCode(directory, code) ?? code);
  const unknown = found.find((one) => typeof one === 'string');
  if (typeof unknown === 'string') return refuse({ code: 'not-found', what: unknown });
  return ok(found.filter((one) => typeof one !== 'string'));
}
