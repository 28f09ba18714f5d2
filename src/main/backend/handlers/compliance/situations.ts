import { monthsOf } from '@shared/domain/calendar';
import { ok, refuse } from '@shared/domain/result';
import { listDecisions } from '../../database/decisions';
import { noteEvent } from '../../database/events';
import { countScans } from '../../database/attachments';
import { loadFacilities, placeByCode } from '../../database/facilityDirectory';
import { facilityMonthKey, listSituations, putSituation } from '../../database/facilityEvidence';
import type { HandlersOf } from '../../dispatch';
import { freezeAllSettledSince } from './late';
import { keepEvidence, readOptionalScan } from '../scans';

type RecordHandlers = Pick<
  HandlersOf<'compliance'>,
  'compliance.recordSituation' | 'compliance.situations' | 'compliance.decisions'
>;

export const recordHandlers: RecordHandlers = {
  'compliance.recordSituation': async (backend, { facility: code, month, situation, evidence, scan: file }, job) => {
    const place = placeByCode(await loadFacilities(backend.db), code);
    if (place === undefined) return refuse({ code: 'not-found', what: code });
    if (!place.situations.includes(situation))
      return refuse({ code: 'reason-unknown', reason: situation, allowed: place.situations });
    const scan = await readOptionalScan(file);
    if (!scan.ok) return scan;
    const recorded = await backend.write(async (tx) => {
      await keepEvidence(tx, backend, { facility_id: place.id, month }, scan.value);
      await putSituation(tx, { facilityId: place.id, month, situation }, evidence);
      await noteEvent(tx, { kind: 'facility.situation', subject: code, details: { month, situation, evidence } });
      return ok({ facility: code, facilityName: place.name, month, situation, evidence });
    });
    if (recorded.ok) await freezeAllSettledSince(backend, job);
    return recorded;
  },

  'compliance.situations': async ({ db }, { period }) => {
    const directory = await loadFacilities(db);
    const scans = await countScans(db, monthsOf(period));
    const recorded = (await listSituations(db, period)).map(({ facilityId, ...same }) => {
      const { code, name } = directory.get(facilityId) ?? { code: facilityId, name: '' };
      return {
        ...same,
        facility: code,
        facilityName: name,
        scans: scans.get(facilityMonthKey(facilityId, same.month)) ?? 0,
      };
    });
    return ok(recorded.toSorted((one, other) => keyOf(one).localeCompare(keyOf(other))));
  },

  'compliance.decisions': async ({ db }, { period, offset, limit }) => {
    const decisions = await listDecisions(db, period, { offset, limit });
    return ok(
      decisions.map(({ id, household, member, month, duty, state, reason, note, by, at }) => {
        return { id, household, member, month, duty, as: state, reason, note, by, at };
      }),
    );
  },
};

const keyOf = ({ month, facility }: { readonly month: string; readonly facility: string }) => `${month} ${facility}`;
