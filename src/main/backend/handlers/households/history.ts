import { fullName } from '@shared/domain/households';
import { ok, refuse } from '@shared/domain/result';
import { listDocuments } from '../../database/documents/documentHistory';
import { groupBy } from '../../database/groups';
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
  });
};

type OfMember = { readonly memberId: string };
const ofMember = ({ memberId }: OfMember) => memberId;
const withoutMember = <Row extends OfMember>({ memberId: _memberId, ...row }: Row) => row;
