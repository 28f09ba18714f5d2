import type { RosterForm } from '@shared/contract/rosters';
import { ok } from '@shared/domain/result';
import { daysLate, returnsDue, trackerState } from '@shared/domain/rosters/tracker';
import { loadFacilities } from '../../database/facilityDirectory';
import { listForms, newestForms } from '../../database/forms';
import { listReturns, type RosterReturn } from '../../database/rosterReturns';
import { countAnswered, findReturnsDue, loadContacts, loadDeliveries, loadRoutes } from '../../database/rosterTracker';
import type { HandlersOf } from '../../dispatch';
import { PAPER_FORMS, ROSTERS } from './rosterDraft';

/** The forms of a bimester: where each is, who carries it, how good what came back is. */
export const listRosterForms: HandlersOf<'rosters'>['rosters.forms'] = async ({ db, today }, { period }) => {
  const facilities = await loadFacilities(db);
  const returns = await listReturns(db, [ROSTERS.kind, PAPER_FORMS.kind], period);
  const answers = await countAnswered(db, period);
  const [routes, contacts] = [await loadRoutes(db), await loadContacts(db)];
  const deliveries = await loadDeliveries(db, period);
  const due = returnsDue(period, await findReturnsDue(db, period));
  const forms = [...newestForms(await listForms(db, period)).values()].flatMap((form): readonly RosterForm[] => {
    const facility = facilities.get(form.facilityId);
    if (facility === undefined) return [];
    const last = returns.get(facility.code);
    const { sentOn, receivedBy } = deliveries.get(form.id) ?? { sentOn: null, receivedBy: '' };
    const answered = Math.min(form.rowCount, answers.get(form.facilityId) ?? 0);
    const tracked = { rows: form.rowCount, answered, returned: returnedAs(last), sentOn, due };
    const { head, phone } = contacts.get(form.facilityId) ?? { head: '', phone: '' };
    const { manager, route } = routes.get(form.facilityId) ?? { manager: '', route: '' };
    return [
      {
        form: form.code,
        kind: form.kind,
        facility: facility.code,
        facilityName: facility.name,
        head,
        phone,
        manager,
        route,
        sentOn,
        receivedBy,
        answered,
        due,
        rows: form.rowCount,
        issuedAt: form.issuedAt,
        returnedAt: last?.at ?? null,
        daysLate: last === undefined ? daysLate(due, today()) : 0,
        state: trackerState(tracked, today()),
      },
    ];
  });
  return ok(forms.toSorted((a, b) => order.compare(`${a.kind} ${a.facility}`, `${b.kind} ${b.facility}`)));
};

const order = new Intl.Collator('es', { numeric: true });

function returnedAs(last: RosterReturn | undefined) {
  if (last === undefined) return null;
  return last.status === 'APPLIED' ? ('WHOLE' as const) : ('WITH_ERRORS' as const);
}
