import { bankRequest, stepsOfRequest, wayObstacle, type BankRequest } from '@shared/domain/cards/bank';
import { payeeOf, payeeSince } from '@shared/domain/membership/payee';
import { ok, refuse } from '@shared/domain/result';
import { insertCardStep, listWithoutCard, loadCardSteps } from '../../database/cards/cards';
import { loadHouseholds, type StoredHousehold } from '../../database/households/loadHouseholds';
import type { Handlers } from '../../dispatch';
import { bankSheet, bankTable } from '../../workbooks/cards/bankTable';
import { listsOf, writtenRow } from '../../workbooks/tables/table';
import { writeAsked } from '../writeFile';
import { BANK_FILE } from './bankImport';

/**
 * What the bank is asked for, as a workbook, and the request recorded as sent: both, or none where the file cannot be
 * written. What went out before goes out again and is not recorded twice.
 */
export const exportBank: Handlers['cards.export'] = (backend, { file, center, day, evidence }) =>
  backend.write(async (tx) => {
    const waiting = (await listWithoutCard(tx)).filter((one) => center === undefined || one.center === center);
    const households = await loadHouseholds(
      tx,
      waiting.map((one) => one.household),
    );
    const steps = await loadCardSteps(
      tx,
      [...households.values()].map(({ id }) => id),
    );
    const asked: { household: StoredHousehold; request: BankRequest }[] = [];
    const withoutHolder: string[] = [];
    for (const one of waiting) {
      const household = households.get(one.household);
      const request = bankRequest(one);
      if (household === undefined || request === null) continue;
      const payee = payeeOf(household);
      if (payee === undefined) {
        withoutHolder.push(household.code);
        continue;
      }
      asked.push({ household, request });
      const way = stepsOfRequest(one.state);
      const stated = { day, last4: '', evidence, note: '' };
      const since = steps.get(household.id)?.[0]?.day ?? null;
      const standing = { state: one.state, since, payeeSince: payeeSince(household) };
      const why = wayObstacle(way, stated, standing, backend.today());
      if (why !== null) return refuse({ code: 'card-not-possible', why, state: one.state });
      for (const step of way)
        await insertCardStep(tx, { householdId: household.id, memberId: payee.id, step, ...stated });
    }
    const rows = asked.map(({ household, request }) => requestRow(household, request));
    const spec = { subject: BANK_FILE, lists: listsOf(bankTable), sheets: [bankSheet(rows)] };
    const written = await writeAsked(backend, file.path, spec);
    return written.ok ? ok({ households: rows.length, withoutHolder }) : written;
  });

const requestRow = (household: StoredHousehold, request: BankRequest) => {
  const payee = payeeOf(household);
  return writtenRow(bankTable, {
    household: household.code,
    documentType: payee?.documentType ?? null,
    documentNumber: payee?.documentNumber ?? '',
    surname1: payee?.surname1 ?? '',
    surname2: payee?.surname2 ?? '',
    givenNames: payee?.givenNames ?? '',
    birthDate: payee?.birthDate ?? null,
    center: household.populatedCenterName,
    request,
    answer: null,
    on: null,
    accountNumber: '',
    paymentMode: null,
    last4: '',
    note: '',
  });
};
