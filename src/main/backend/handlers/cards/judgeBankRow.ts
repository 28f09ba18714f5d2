import type { IsoDate } from '@shared/domain/calendar';
import { stepsOfAnswer, wayObstacle } from '@shared/domain/cards/bank';
import { stateAfter, type CardState, type CardStep } from '@shared/domain/cards/card';
import { documentKey } from '@shared/domain/documents';
import { payeeOf, payeeSince } from '@shared/domain/membership/payee';
import { cardStateName } from '@shared/messages/cards';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import type { Repetition } from '../../imports/repeats';
import type { RowClass } from '../../imports/rowCounts';
import { BANK_INPUTS, type BankFields } from '../../workbooks/cards/bankTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';
import type { BankDeed } from './bankImport';
import { NO_ACCOUNT, openedAccount, type BesideAccount } from './openedAccount';

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

export type BesideRow = BesideAccount & {
  /** Of the programme; undefined where there is none of that code. */
  readonly household: StoredHousehold | undefined;
  readonly repetition: Repetition;
  /** Steps that are recorded, the newest first. */
  readonly steps: readonly { readonly step: CardStep; readonly day: IsoDate }[];
};

/** What an answer of the bank comes to; writes nothing. */
export function judgeBankRow(row: Row, beside: BesideRow): JudgedDeed {
  const { household, repetition, steps } = beside;
  const [last] = steps;
  const state = last === undefined ? 'NONE' : stateAfter(last.step);
  const findings = [...row.problems, ...conflict(repetition), ...stranger(row, household)];
  const judged = { row, state, findings };
  if (household === undefined || findings.some(isError)) return { ...judged, rowClass: 'rejected' };
  if (repetition.kind === 'repeated') return { ...judged, rowClass: 'repeated' };
  return isSilent(row) ? { ...judged, rowClass: 'same', isOpen: true } : judgeAnswer(judged, beside, household);
}

const isSilent = ({ stated }: Row) => BANK_INPUTS.every((field) => stated[field] == null || stated[field] === '');

type Known = Pick<JudgedDeed, 'row' | 'state' | 'findings'>;

/** A row about the payee in which the bank says something. */
function judgeAnswer(known: Known, beside: BesideRow, household: StoredHousehold): JudgedDeed {
  const { row, state } = known;
  const { answer, on: day, last4 = '', note = '' } = row.stated;
  const rejected = (...more: Findings): JudgedDeed => ({
    ...known,
    findings: [...known.findings, ...more],
    rowClass: 'rejected',
  });
  if (answer == null) return rejected({ field: 'answer', code: 'REQUIRED' });
  if (day == null) return rejected({ field: 'on', code: 'REQUIRED' });
  if (beside.steps.some((one) => one.step === answer && one.day === day)) return { ...known, rowClass: 'same' };
  const way = stepsOfAnswer(state, answer);
  if (way === null) return rejected({ field: 'answer', code: 'BNK_STEP', detail: cardStateName(state) });
  const standing = { state, since: beside.steps[0]?.day ?? null, payeeSince: payeeSince(household) };
  const why = wayObstacle(way, { day, last4, note, evidence: '' }, standing, beside.today);
  if (why === 'LAST4') return rejected({ field: 'last4', code: 'BNK_LAST4' });
  if (why !== null) return rejected({ field: 'on', code: 'BNK_DAY', detail: standing.since ?? '' });
  const { account, findings } = way.includes('OPENED') ? openedAccount(row, day, beside, household) : NO_ACCOUNT;
  if (findings.some(isError)) return rejected(...findings);
  const deed = deedOf(household, { row: row.number, steps: way, day, last4, note, account });
  return { ...known, findings: [...known.findings, ...findings], rowClass: classOf(state), deed };
}

const classOf = (state: CardState) => (state === 'NONE' ? 'new' : 'changed');

const deedOf = (
  household: StoredHousehold,
  deed: Omit<BankDeed, 'household' | 'householdId' | 'memberId'>,
): BankDeed => ({
  household: household.code,
  householdId: household.id,
  memberId: payeeOf(household)?.id ?? '',
  ...deed,
});

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
