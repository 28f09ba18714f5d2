import type { FileReport } from '@shared/contract/imports';
import { hasCardNumber, stateAfter } from '@shared/domain/cards/card';
import { maskAccount, normaliseAccountNumber } from '@shared/domain/households/account';
import { needsSecondPerson } from '@shared/domain/proposals';
import { CARD, cardStateName } from '@shared/messages/cards';
import type { Backend } from '../../backend';
import { loadCardSteps } from '../../database/cards/cards';
import { groupBy } from '../../database/groups';
import { loadAccountOwners, loadAccounts } from '../../database/households/accounts';
import { loadHouseholds } from '../../database/households/loadHouseholds';
import { listCodes } from '../../database/households/searchHouseholds';
import { listProposed } from '../../database/proposals';
import { refused, tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions } from '../../imports/repeats';
import { inChunks, type JobContext } from '../../jobs/job';
import { BANK_INPUTS, bankTable, type BankFields } from '../../workbooks/cards/bankTable';
import type { CellValue, WorkbookContent } from '../../workbooks/reading/content';
import { readTable, type ReadTable, type TableRow } from '../../workbooks/tables/readTable';
import { codeFinder } from '../households/import/codes';
import type { BankDraft } from './bankImport';
import { judgeBankRow, type JudgedDeed } from './judgeBankRow';

type Row = TableRow<BankFields>;

/** Compares the answers of the bank with the registry; of a file with whole numbers of cards nothing is kept. */
export async function analyseBank(
  backend: Backend,
  content: WorkbookContent,
  job: JobContext,
): Promise<ContentOutcome<BankDraft>> {
  const found = await readTable(content, bankTable);
  if (found.kind !== 'table') return tableRefused(found, bankTable.sheet);
  const read = found.table;
  const carrying = cardPlaces(content, read);
  if (carrying !== '') return refused('CARD_NUMBERS', carrying);
  const judged = await judgeRows(backend, read.rows, job);
  const { remarked, ...report } = reportOf(bankTable, read, judged);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: {
      ...report,
      changes: judged.flatMap(changesOf),
      unanswered: judged.filter(({ isOpen }) => isOpen).length,
    },
    draft: {
      deeds: judged.flatMap(({ deed }) => deed ?? []),
      remarked,
    },
  };
}

/** Codes of households and documents are long numbers too: only what the bank fills in and what nobody knows is looked at. */
const hasCard = ({ cells, left }: Row) =>
  BANK_INPUTS.some((field) => isCard(cells.get(field))) || left.some(({ value }) => isCard(value));

const isCard = (value: CellValue | undefined) =>
  (typeof value === 'string' || typeof value === 'number') && hasCardNumber(String(value));

/** Sheet and rows with the whole number of a card; of the other sheets any cell. '' where there is none. */
function cardPlaces(
  { sheets }: WorkbookContent,
  { sheet, rows }: Pick<ReadTable<BankFields>, 'sheet' | 'rows'>,
): string {
  const others = sheets
    .filter(({ name }) => name !== sheet)
    .map((one) => ({ name: one.name, rows: one.rows.filter(({ cells }) => cells.some(([, value]) => isCard(value))) }));
  return [{ name: sheet, rows: rows.filter(hasCard) }, ...others]
    .filter((one) => one.rows.length > 0)
    .map(
      (one) =>
        `${one.name}!${one.rows
          .map(({ number }) => number)
          .slice(0, ROWS_TOLD)
          .join(', ')}`,
    )
    .join('; ');
}
const ROWS_TOLD = 10;

async function judgeRows(
  { db, today }: Backend,
  rows: readonly Row[],
  job: JobContext,
): Promise<readonly JudgedDeed[]> {
  const find = codeFinder(await listCodes(db));
  const codeOf = ({ stated }: Row) => find(stated.household ?? '').code;
  const numberOf = ({ stated }: Row) => normaliseAccountNumber(stated.accountNumber ?? '');
  const households = await loadHouseholds(db, [...new Set(rows.map(codeOf))]);
  const ids = [...households.values()].map(({ id }) => id);
  const steps = await loadCardSteps(db, ids);
  const accounts = await loadAccounts(db, ids);
  const owners = await loadAccountOwners(db, [...new Set(rows.map(numberOf).filter(Boolean))]);
  const proposed = await listProposed(db, 'ACCOUNT');
  const given = groupBy(rows, numberOf);
  const takersOf = (number: string) => [owners.get(number), ...(given.get(number) ?? []).map(codeOf)];
  const repetitions = findRepetitions(rows, codeOf, ({ stated }) =>
    JSON.stringify(BANK_INPUTS.map((field) => stated[field] ?? null)),
  );
  const judged: JudgedDeed[] = [];
  for await (const row of inChunks(rows, rows.length, job, 'comparing')) {
    const code = codeOf(row);
    const household = households.get(code);
    const isOfProgramme = household !== undefined && needsSecondPerson(household.status);
    judged.push(
      judgeBankRow(row, {
        household: isOfProgramme ? household : undefined,
        repetition: repetitions.get(row) ?? { kind: 'only' },
        steps: steps.get(household?.id ?? '') ?? [],
        account: accounts.get(household?.id ?? ''),
        isProposed: proposed.has(household?.id ?? ''),
        ownerOf: (number) => takersOf(number).find((owner) => owner !== undefined && owner !== code),
        today: today(),
      }),
    );
  }
  return judged;
}

function changesOf({ state, deed }: JudgedDeed): FileReport['changes'] {
  if (deed === undefined) return [];
  const { household: row, steps, account } = deed;
  const after = stateAfter(steps.at(-1) ?? 'REQUESTED');
  const card = { row, field: CARD, before: cardStateName(state), after: cardStateName(after), decidedBy: '' };
  if (account === null) return [card];
  return [
    card,
    {
      row,
      field: bankTable.columns.accountNumber.header,
      before: '',
      after: maskAccount(account.accountNumber),
      decidedBy: '',
    },
  ];
}
