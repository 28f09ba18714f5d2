import type { Output } from '@shared/contract/routes';
import { periodOf } from '@shared/domain/calendar';
import { fullName } from '@shared/domain/households';
import { ok, refuse } from '@shared/domain/result';
import { listDocuments } from '../../database/documents/documentHistory';
import { groupBy } from '../../database/groups';
import type { ReadDb } from '../../database/handles';
import { findArrival } from '../../database/households/arrivals';
import { findFormer, loadFormerBreaches } from '../../database/households/former';
import {
  listAccounts,
  listAddresses,
  listPayees,
  listPregnancies,
  listServices,
  listStatuses,
  listStays,
} from '../../database/households/history';
import { findHousehold } from '../../database/households/loadHouseholds';
import type { Handlers } from '../../dispatch';
import { seenBy } from './account';

/** Everything dated of one household, as it is stored. */
export const householdHistory: Handlers['households.history'] = async ({ db, user }, { code }) => {
  const household = await findHousehold(db, code);
  if (household === undefined) return refuse({ code: 'not-found', what: code });
  const { id } = household;
  const documents = groupBy(await listDocuments(db, id), ofMember);
  const services = groupBy(await listServices(db, id), ofMember);
  const pregnancies = groupBy(await listPregnancies(db, id), ofMember);
  const stays = await listStays(db, id);
  return ok({
    addresses: await listAddresses(db, id),
    payees: await listPayees(db, id),
    accounts: (await listAccounts(db, id)).map((account) => seenBy(user, account)),
    statuses: await listStatuses(db, id),
    members: stays.map(({ id: memberId, surname1, surname2, givenNames, ...stay }) => ({
      ...stay,
      name: fullName({ surname1, surname2, givenNames }),
      documents: (documents.get(memberId) ?? []).map(withoutMember),
      services: (services.get(memberId) ?? []).map(withoutMember),
      pregnancies: (pregnancies.get(memberId) ?? []).map(withoutMember),
    })),
    former: await formerOf(db, id),
  });
};

async function formerOf(db: ReadDb, id: string): Promise<Output<'households.history'>['former']> {
  const arrival = await findArrival(db, id);
  if (arrival === undefined) return null;
  const { fromOffice: office, fromCode, movedOn, affiliationDate, paidThrough } = arrival;
  const { bimesters, payments, corrections } = await findFormer(db, id);
  const breaches = (await loadFormerBreaches(db, [id])).get(id) ?? [];
  return {
    office,
    code: fromCode,
    movedOn,
    affiliationDate,
    paidThrough,
    bimesters: bimesters.map((one) => ({
      office: one.office,
      period: one.period,
      result: one.result,
      appeal: one.appeal,
      breaches: breaches.filter(({ month }) => periodOf(month) === one.period),
    })),
    payments: [...payments],
    corrections: [...corrections],
  };
}

type OfMember = { readonly memberId: string };
const ofMember = ({ memberId }: OfMember) => memberId;
const withoutMember = <Row extends OfMember>({ memberId: _memberId, ...row }: Row) => row;
