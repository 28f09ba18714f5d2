import { POST_SITUATIONS, SCHOOL_SITUATIONS } from '@shared/domain/compliance/statements';
import { ok, refuse } from '@shared/domain/result';
import { listDecisions } from '../../database/decisions';
import { noteEvent } from '../../database/events';
import { facilityByCode, loadFacilities, type FacilityDirectory } from '../../database/facilityDirectory';
import { putSituation } from '../../database/facilityEvidence';
import type { HandlersOf } from '../../dispatch';

type RecordHandlers = Pick<HandlersOf<'compliance'>, 'compliance.recordSituation' | 'compliance.decisions'>;

export const recordHandlers: RecordHandlers = {
  'compliance.recordSituation': async (backend, { facility: code, month, situation, evidence }) => {
    const place = placeOf(await loadFacilities(backend.db), code);
    if (place === undefined) return refuse({ code: 'not-found', what: code });
    if (!place.situations.includes(situation))
      return refuse({ code: 'reason-unknown', reason: situation, allowed: place.situations });
    return backend.write(async (tx) => {
      await putSituation(tx, { facilityId: place.id, month, situation }, evidence);
      await noteEvent(tx, { kind: 'facility.situation', subject: code, details: { month, situation, evidence } });
      return ok({});
    });
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

/** A school or post by its code, or a whole district by its ubigeo, of which only missing supplements are recorded (S3). */
function placeOf(directory: FacilityDirectory, code: string) {
  const facility = facilityByCode(directory, code);
  if (facility !== undefined) {
    const situations: readonly string[] = facility.kind === 'SCHOOL' ? SCHOOL_SITUATIONS : POST_SITUATIONS;
    return { id: facility.id, situations };
  }
  const isDistrict = [...directory.values()].some(({ kind, ubigeo }) => kind === 'HEALTH_POST' && ubigeo === code);
  return isDistrict ? { id: code, situations: ['NO_SUPPLIES'] } : undefined;
}
