import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { auditList, FINDING_CODES, type AuditCase, type AuditedPayee } from '@shared/domain/payments/audit';
import { changeTotals, compareLists, type ChangedRow, type ComparedRow } from '@shared/domain/payments/compareLists';
import { toCents } from '@shared/domain/money';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { findingSentence } from '@shared/messages/audit';

const PERIOD = toPeriod('2026-B3');
const GIVEN = {
  period: PERIOD,
  cutoff: toDate('2026-06-30'),
  affiliationDate: toDate('2026-01-10'),
  exitEffective: null,
  movedOut: null,
  adminSuspended: false,
  target: [true, true],
  months: ['COMPLIED', 'COMPLIED'],
  breached: [],
  grantFactor: 1,
} as const;
const HOLDER = {
  memberId: 'M1',
  birthDate: toDate('1990-01-01'),
  deceased: false,
  documentType: 'DNI',
  documentNumber: '11111111',
  documentExpiry: null,
  documentMismatch: false,
} as const;
const LINE = {
  benefit: 'BASE',
  originPeriod: PERIOD,
  kind: 'BASE',
  status: 'PAID',
  entitledCents: toCents(20_000),
} as const;
const PAYEE: AuditedPayee = {
  household: 'H1',
  cents: 20_000,
  previousCents: 20_000,
  memberId: 'M1',
  document: '11111111',
  paymentMode: 'ATM',
  accountNumber: '04000000001',
  cases: [GIVEN],
  lines: [LINE],
  holderNow: HOLDER,
  holder: 'QUISPE MAMANI, ROSA',
  sisfohName: '',
  reniecName: '',
  reniec: null,
  accountElsewhere: [],
  duplicates: [],
  otherNames: [],
  refusedByPayer: false,
  lateEdits: 0,
};
const OFFICE: Omit<AuditCase, 'payees'> = {
  period: PERIOD,
  on: toDate('2026-07-05'),
  rules: CEPAL,
  thresholds: CEPAL,
  writers: [],
  fullAttendance: [],
  settledSince: [],
};
const audit = (...payees: Partial<AuditedPayee>[]) =>
  auditList({ ...OFFICE, payees: payees.map((one) => ({ ...PAYEE, ...one })) }).map(({ code }) => code);
const holder = (change: Partial<NonNullable<AuditedPayee['holderNow']>>) => ({ holderNow: { ...HOLDER, ...change } });

describe('the audit of a list', () => {
  it('takes names that differ by accents, case and order alone for the same', () => {
    const names = { sisfohName: 'Rosa Quispe  Mamaní', reniec: 'NAME_DIFF', reniecName: 'QUISPE MAMANI ROSA' } as const;
    expect(audit(names)).toEqual([]);
  });

  it('has nothing against who may be paid', () => {
    expect(audit({}, { household: 'H2', document: '22222222' })).toEqual([]);
  });

  test.each<[string, Partial<AuditedPayee>]>([
    ['NO_HOLDER', { holderNow: null }],
    ['HOLDER_DECEASED', holder({ deceased: true })],
    ['HOLDER_UNDER_AGE', holder({ birthDate: toDate('2008-07-06') })],
    ['HOLDER_WITHOUT_DOCUMENT', holder({ documentType: 'NONE' })],
    ['HOLDER_DOCUMENT_EXPIRED', holder({ documentExpiry: toDate('2026-07-04') })],
    ['HOLDER_DOCUMENT_MISMATCH', holder({ documentMismatch: true })],
    ['RENIEC_DECEASED', { reniec: 'DECEASED' }],
    ['RENIEC_DIFFERS', { reniec: 'NAME_DIFF' }],
    ['RENIEC_NAME', { reniec: 'NAME_DIFF', reniecName: 'QUISPE MAMANI, ROSA LUZ' }],
    ['SISFOH_NAME', { sisfohName: 'QUISPE MAMANÍ DE ROJAS, ROSA' }],
    [
      'DOCUMENT_OTHER_NAME',
      { otherNames: [{ source: 'SERVICE', name: 'HUAMAN ROJAS, LUZ', where: 'P.S. Alto Perú' }] },
    ],
    ['DOCUMENT_REFUSED', { refusedByPayer: true }],
    ['PAYEE_AGE', holder({ birthDate: toDate('1926-07-05') })],
    ['PAYEE_CHANGED', holder({ memberId: 'M2' })],
    ['ACCOUNT_SHARED', { accountElsewhere: [{ household: 'H9', isCurrent: true }] }],
    ['ACCOUNT_USED_BEFORE', { accountElsewhere: [{ household: 'H9', isCurrent: false }] }],
    ['ACCOUNT_NEEDED', { accountNumber: '' }],
    ['DUPLICATE_CONFIRMED', { duplicates: [{ household: 'H9', decision: 'SAME' }] }],
    ['DUPLICATE_SUSPECTED', { duplicates: [{ household: 'H9', decision: 'UNSURE' }] }],
    ['AFFILIATED_AFTER_CUTOFF', { cases: [{ ...GIVEN, affiliationDate: toDate('2026-07-01') }] }],
    ['AMOUNT_NOT_OF_RULES', { lines: [{ ...LINE, entitledCents: toCents(19_999) }] }],
    ['AMOUNT_JUMP', { cents: 40_000 }],
    ['AMOUNT_JUMP', { cents: 10_000 }],
    ['LATE_EDITS', { lateEdits: 1 }],
  ])('finds %s', (code, change) => {
    expect(audit(change)).toEqual([code]);
    expect(audit({ ...change, cents: 0 })).toEqual([]); // withheld: nothing stands against it
  });

  test.each<[string, Partial<AuditedPayee>]>([
    ['18 years old today', holder({ birthDate: toDate('2008-07-05') })],
    ['99 years old', holder({ birthDate: toDate('1926-07-06') })],
    ['a document that expires today', holder({ documentExpiry: toDate('2026-07-05') })],
    ['affiliated on the cut-off', { cases: [{ ...GIVEN, affiliationDate: toDate('2026-06-30') }] }],
    ['almost twice the sum before', { cents: 39_999 }],
    ['a first payment', { previousCents: null }],
    ['a window that needs no account', { paymentMode: 'BN_AGENCY_WINDOW', accountNumber: '' }],
    ['one month of two', { lines: [{ ...LINE, entitledCents: toCents(10_000) }] }],
  ])('has nothing against %s', (_text, change) => {
    expect(audit(change)).toEqual([]);
  });

  it('finds whose result changed since, paid or not', () => {
    const settledSince = [{ household: 'H7', period: PERIOD }];
    expect(auditList({ ...OFFICE, settledSince, payees: [{ ...PAYEE, household: 'H7', cents: 0 }] })).toEqual([
      { code: 'RESULT_CHANGED', severity: 'STOPS', household: 'H7', facts: { period: PERIOD } },
    ]);
  });

  it('finds who collects for two households, by the document', () => {
    expect(audit({}, { household: 'H2' })).toEqual(['COLLECTOR_SHARED', 'COLLECTOR_SHARED']);
  });

  it('takes every threshold from the rule set', () => {
    const thresholds = {
      ...CEPAL,
      auditJumpTimes: { ...CEPAL.auditJumpTimes, value: 3 },
      auditPayeeAge: { ...CEPAL.auditPayeeAge, value: null },
      auditOneWriter: { ...CEPAL.auditOneWriter, value: { sharePct: 50, changesMin: 3 } },
    };
    const payees = [{ ...PAYEE, cents: 59_999, ...holder({ birthDate: toDate('1900-01-01') }) }];
    const writers = [
      { user: 'ana', changes: 2 },
      { user: 'luis', changes: 1 },
    ];
    expect(auditList({ ...OFFICE, payees, writers })).toMatchObject([{ code: 'PAYEE_AGE' }, { code: 'AMOUNT_JUMP' }]);
    expect(auditList({ ...OFFICE, payees, writers, thresholds })).toMatchObject([
      { code: 'ONE_WRITER', facts: { user: 'ana' } },
    ]);
  });

  it('looks at the office: one writer of most, and schools without an absence', () => {
    const office = (ana: number, luis: number) =>
      auditList({
        ...OFFICE,
        payees: [],
        writers: [
          { user: 'ana', changes: ana },
          { user: 'luis', changes: luis },
        ],
      }).map(({ code, facts }) => `${code} ${facts['user']}`);
    expect(office(17, 4)).toEqual(['ONE_WRITER ana']);
    expect(office(16, 4)).toEqual([]); // exactly four in five
    expect(office(19, 0)).toEqual([]); // too few to tell
    const fullAttendance = [{ facility: 'IE 1', pupils: 20, months: 4 }];
    expect(auditList({ ...OFFICE, payees: [], fullAttendance })).toMatchObject([
      { code: 'FULL_ATTENDANCE', severity: 'LOOK', household: null },
    ]);
  });

  test.each(FINDING_CODES)('says %s in both languages', (code) => {
    const [es, en] = [findingSentence({ code, facts: {} }), findingSentence({ code, facts: {} }, 'en')];
    expect(es).not.toBe(en);
    expect([es.length, en.length].every((length) => length > 10)).toBe(true);
  });
});

describe('beside the list before', () => {
  const row = (household: string, amount: number, ...reasons: string[]): ComparedRow => ({
    household,
    amount,
    reasons: reasons.map((paymentReason) => ({ paymentReason, benefit: null })),
  });

  it('names who is new, gone and changed, with the reasons of both', () => {
    const before = [
      row('A', 200, 'COMPLIED'),
      row('B', 200, 'COMPLIED'),
      row('C', 0, 'BREACH'),
      row('E', 200, 'COMPLIED'),
    ];
    const now = [
      row('A', 400, 'COMPLIED', 'REPAID'),
      row('B', 0, 'BREACH'),
      row('C', 200, 'COMPLIED'),
      row('D', 0, 'BREACH'),
      row('E', 200, 'COMPLIED'),
    ];
    const told = ({ household, change, before: old, now: sum, reasonsBefore, reasonsNow }: ChangedRow) =>
      [household, change, old, sum, codes(reasonsBefore), codes(reasonsNow)].join(' ');
    const codes = (reasons: ChangedRow['reasonsNow']) => reasons.map(({ paymentReason }) => paymentReason).join();
    expect(compareLists(before, now).map(told)).toEqual([
      'A CHANGED 200 400 COMPLIED COMPLIED,REPAID',
      'B GONE 200 0 COMPLIED BREACH',
      'C NEW 0 200 BREACH COMPLIED',
    ]);
  });

  it('adds up to the difference of both totals', () => {
    const list = fc.uniqueArray(
      fc.record({
        household: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
        amount: fc.nat(500),
        reasons: fc.constant([{ paymentReason: 'X', benefit: null }]),
      }),
      { selector: ({ household }) => household },
    );
    fc.assert(
      fc.property(list, list, (before, now) => {
        const sum = (rows: readonly ComparedRow[]) => rows.reduce((total, { amount }) => total + amount, 0);
        const changes = Object.values(changeTotals(compareLists(before, now)));
        expect(changes.reduce((total, { cents }) => total + cents, 0)).toBe(sum(now) - sum(before));
      }),
    );
  });
});
