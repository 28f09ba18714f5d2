import { bankRequest, stepsOfRequest, type BankRequest } from '@shared/domain/cards/bank';
import { ok, refuse } from '@shared/domain/result';
import { insertCardStep, listWithoutCard } from '../../database/cards/cards';
import { loadHouseholds, payeeOf, payeeSince, type StoredHousehold } from '../../database/households/loadHouseholds';
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
    if (day > backend.today()) return refuse({ code: 'card-not-possible', why: 'FUTURE', state: 'NONE' });
    const waiting = (await listWithoutCard(tx)).filter((one) => center === undefined || one.center === center);
    const households = await loadHouseholds(
      tx,
      waiting.map((one) => one.household),
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
      const isNew = day >= (payeeSince(household) ?? day) && (one.state === 'NONE' || day >= one.since);
      for (const step of isNew ? stepsOfRequest(one.state) : []) {
        const about = { householdId: household.id, memberId: payee.id };
        await insertCardStep(tx, { ...about, step, day, last4: '', evidence, note: '' });
      }
    }
    const rows = asked.map(({ household, request }) => requestRow(household, request));
    const spec = { subject: BANK_FILE, lists: listsOf(bankTable), sheets: [bankSheet(rows)] };
    const written = await writeAsked(file.path, spec);
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
