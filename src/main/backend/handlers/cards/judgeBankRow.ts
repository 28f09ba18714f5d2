import type { IsoDate } from '@shared/domain/calendar';
import { stepsOfAnswer } from '@shared/domain/cards/bank';
import { cardObstacle, stateAfter, type CardState, type CardStep } from '@shared/domain/cards/card';
import { documentKey } from '@shared/domain/documents';
import { accountObstacle, normaliseAccountNumber, type HouseholdAccount } from '@shared/domain/households/account';
import { needsSecondPerson } from '@shared/domain/proposals';
import { cardStateName } from '@shared/messages/cards';
import type { StoredAccount } from '../../database/households/accounts';
import { payeeOf, payeeSince, type StoredHousehold } from '../../database/households/loadHouseholds';
import type { Repetition } from '../../imports/repeats';
import type { RowClass } from '../../imports/rowCounts';
import { BANK_INPUTS, type BankFields } from '../../workbooks/cards/bankTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';
import type { BankDeed } from './bankImport';

type Findings = readonly Finding<BankFields>[];
type Row = TableRow<BankFields>;

export type JudgedDeed = {
  readonly row: Row;
  readonly findings: Findings;
  readonly rowClass: RowClass;
  readonly state: CardState;
  /** The bank has not answered yet. */
  readonly isOpen?: boolean;
  readonly deed?: BankDeed;
};

export type BesideRow = {
  /** Of the programme; undefined where there is none of that code. */
  readonly household: StoredHousehold | undefined;
  readonly repetition: Repetition;
  /** Steps that are recorded, the newest first. */
  readonly steps: readonly { readonly step: CardStep; readonly day: IsoDate }[];
  readonly account: StoredAccount | undefined;
  /** An account of the household waits for a second person. */
  readonly isProposed: boolean;
  /** The other household that holds an account or gets it by this file; undefined where none does. */
  readonly ownerOf: (accountNumber: string) => string | undefined;
  readonly today: IsoDate;
};

/** What an answer of the bank comes to; writes nothing. */
export function judgeBankRow(row: Row, beside: BesideRow): JudgedDeed {
  const { household, repetition, steps, today } = beside;
  const [last] = steps;
  const state = last === undefined ? 'NONE' : stateAfter(last.step);
  const astray = [...row.problems, ...conflict(repetition), ...stranger(row, household)];
  const payee = household && payeeOf(household);
  const judged = { row, state, findings: astray };
  if (household === undefined || payee === undefined || astray.some(isError))
    return { ...judged, rowClass: 'rejected' };
  if (repetition.kind === 'repeated') return { ...judged, rowClass: 'repeated' };
  if (BANK_INPUTS.every((field) => row.stated[field] == null || row.stated[field] === '')) {
    return { ...judged, rowClass: 'same', isOpen: true };
  }
  const { answer, on: day, last4 = '', note = '' } = row.stated;
  if (answer == null || day == null) {
    const missing = answer == null ? 'answer' : 'on';
    return { ...judged, findings: [...astray, { field: missing, code: 'REQUIRED' }], rowClass: 'rejected' };
  }
  if (steps.some((one) => one.step === answer && one.day === day)) return { ...judged, rowClass: 'same' };
  const way = stepsOfAnswer(state, answer);
  if (way === null) {
    const known = cardStateName(state);
    return {
      ...judged,
      findings: [...astray, { field: 'answer', code: 'BNK_STEP', detail: known }],
      rowClass: 'rejected',
    };
  }
  const standing = { since: last?.day ?? null, payeeSince: payeeSince(household) };
  const wrong = wayFindings(way, { day, last4, note }, { state, ...standing }, today);
  const opened = way.includes('OPENED') ? openedAccount(row, day, beside, household) : { account: null, findings: [] };
  const findings = [...astray, ...wrong, ...opened.findings];
  if (findings.some(isError)) return { ...judged, findings, rowClass: 'rejected' };
  const place = { household: household.code, householdId: household.id, memberId: payee.id, row: row.number };
  const deed = { ...place, steps: way, day, last4, note, account: opened.account };
  return { ...judged, findings, rowClass: state === 'NONE' ? 'new' : 'changed', deed };
}

const conflict = (repetition: Repetition): Findings =>
  repetition.kind === 'conflict' ? [{ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) }] : [];

/** The account is the payee's: a row about anybody else is not used. */
function stranger({ stated }: Row, household: StoredHousehold | undefined): Findings {
  if (household === undefined) return [{ field: 'household', code: 'BNK_HOUSEHOLD' }];
  const payee = payeeOf(household);
  const key = documentKey(stated.documentType ?? payee?.documentType ?? 'DNI', stated.documentNumber ?? '');
  const isPayee = payee !== undefined && key === documentKey(payee.documentType, payee.documentNumber);
  return isPayee ? [] : [{ field: 'documentNumber', code: 'BNK_HOLDER' }];
}

type Stated = { readonly day: IsoDate; readonly last4: string; readonly note: string };
type Standing = { readonly state: CardState; readonly since: IsoDate | null; readonly payeeSince: IsoDate | null };

/** The digits belong to the card that is handed over; the day to the whole way. */
function wayFindings(
  way: readonly CardStep[],
  { day, last4, note }: Stated,
  standing: Standing,
  today: IsoDate,
): Findings {
  let state = standing.state;
  for (const step of way) {
    const isLast = step === way.at(-1);
    const why = cardObstacle(
      { step, day, last4: isLast ? last4 : '', evidence: '', note },
      { ...standing, state },
      today,
    );
    if (why === 'LAST4') return [{ field: 'last4', code: 'BNK_LAST4' }];
    if (why !== null) return [{ field: 'on', code: 'BNK_DAY', detail: standing.since ?? '' }];
    state = stateAfter(step);
  }
  return [];
}

/** The account that was opened; what is registered already need not be said again. */
function openedAccount(
  { stated }: Row,
  since: IsoDate,
  { account, isProposed, ownerOf, today }: BesideRow,
  household: StoredHousehold,
): { readonly account: HouseholdAccount | null; readonly findings: Findings } {
  const accountNumber = normaliseAccountNumber(stated.accountNumber ?? account?.accountNumber ?? '');
  const paymentMode = stated.paymentMode ?? account?.paymentMode;
  const wrong = (finding: Finding<BankFields>) => ({ account: null, findings: [finding] });
  if (accountNumber === '') return wrong({ field: 'accountNumber', code: 'REQUIRED' });
  if (paymentMode === undefined) return wrong({ field: 'paymentMode', code: 'REQUIRED' });
  const change = { accountNumber, paymentMode };
  const standing = { account: account ?? null, holderSince: payeeSince(household) };
  const why = accountObstacle({ ...change, since }, standing, today);
  if (why === 'SAME') return { account: null, findings: [] };
  if (why === 'NEEDED' || why === 'FORM' || why === 'CARD')
    return wrong({ field: 'accountNumber', code: 'BNK_ACCOUNT' });
  if (why !== null) return wrong({ field: 'on', code: 'BNK_DAY', detail: account?.since ?? '' });
  const owner = ownerOf(accountNumber);
  if (owner !== undefined) return wrong({ field: 'accountNumber', code: 'BNK_ACCOUNT_TAKEN', detail: owner });
  if (!needsSecondPerson(household.status)) return { account: change, findings: [] };
  if (isProposed) return wrong({ field: 'accountNumber', code: 'BNK_PROPOSED' });
  return { account: change, findings: [{ field: 'accountNumber', code: 'BNK_TO_CONFIRM' }] };
}
