import type { Output } from '@shared/contract/routes';
import { ok } from '@shared/domain/result';
import { loadFacilities } from '../../database/facilityDirectory';
import { listForms, newestForms } from '../../database/forms';
import { listReturns } from '../../database/rosterReturns';
import type { HandlersOf } from '../../dispatch';
import { ROSTERS } from './rosterDraft';

type Form = Output<'rosters.forms'>[number];

/** The workbooks of a bimester: issued, returned or not, and how good. */
export const listRosterForms: HandlersOf<'rosters'>['rosters.forms'] = async ({ db }, { period }) => {
  const facilities = await loadFacilities(db);
  const returns = await listReturns(db, ROSTERS.kind, period);
  const forms = [...newestForms(await listForms(db, period)).values()].flatMap((form): readonly Form[] => {
    const facility = facilities.get(form.facilityId);
    if (facility === undefined) return [];
    const last = returns.get(facility.code);
    return [
      {
        form: form.code,
        kind: form.kind,
        facility: facility.code,
        facilityName: facility.name,
        rows: form.rowCount,
        issuedAt: form.issuedAt,
        returnedAt: last?.at ?? null,
        state: stateOf(last?.status),
      },
    ];
  });
  return ok(forms.toSorted((a, b) => order.compare(`${a.kind} ${a.facility}`, `${b.kind} ${b.facility}`)));
};

const order = new Intl.Collator('es', { numeric: true });

function stateOf(status: 'APPLIED' | 'PARTLY' | 'DRAFT' | undefined): Form['state'] {
  if (status === undefined) return 'ISSUED';
  return status === 'APPLIED' ? 'RETURNED' : 'WITH_ERRORS';
}
