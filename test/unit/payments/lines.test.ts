import { describe, expect, it, test } from 'vitest';
import { addDays, toDate, toPeriod } from '@shared/domain/calendar';
import type { HouseholdResult } from '@shared/domain/compliance/household';
import { exitEffectiveOn, isInScope } from '@shared/domain/payments/scope';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import {
  aBimester,
  aHolder,
  aPayment,
  B2,
  CUTOFF,
  FIRST,
  lineOf,
  listOf,
  PER_MONTH,
  soles,
} from '../../support/paymentCases';

const PAID = { status: 'PAID', cents: 20_000 };
const notPaid = (reason: string, rule: string) => ({
  status: 'NOT_PAID',
  cents: 0,
  reason,
  rule,
  countsAsSuspension: false,
});
const months = (first: HouseholdResult, second: HouseholdResult) => ({ months: [first, second] as const });

describe('§4b: the one line of a household', () => {
  it('B1: the base is paid once', () => {
    expect(lineOf(aPayment({}, { covered: 'PAID' }))).toMatchObject(notPaid('ALREADY_PAID', 'B1'));
    expect(lineOf(aPayment({}, { covered: 'ADVANCED' }))).toMatchObject(notPaid('ADVANCED', 'B1'));
  });

  it('B3: affiliated on the first day of the bimester waits for the next; the day before is paid', () => {
    expect(lineOf(aPayment({ affiliationDate: FIRST }))).toMatchObject(notPaid('FIRST_BIMESTER', 'B3'));
    expect(lineOf(aPayment({ affiliationDate: addDays(FIRST, -1) }))).toMatchObject(PAID);
  });

  it('B3: a breach in the first bimester does not count', () => {
    const line = lineOf(aPayment({ affiliationDate: FIRST, ...months('COMPLIED', 'BREACH'), breached: ['SCHOOL'] }));
    expect(line).toMatchObject({ ...notPaid('FIRST_BIMESTER', 'B3'), others: ['BREACH'] });
  });

  test.each([
    ['exitEffective', 'EXITED'],
    ['movedOut', 'MOVED_OUT'],
  ] as const)('B4: %s on the cut-off is not paid, the day after is', (field, reason) => {
    expect(lineOf(aPayment({ [field]: CUTOFF }))).toMatchObject(notPaid(reason, 'B4'));
    expect(lineOf(aPayment({ [field]: addDays(CUTOFF, 1) }))).toMatchObject(PAID);
  });

  it('B4: an exit holds from the next bimester, unless it should never have been paid', () => {
    expect(exitEffectiveOn(toDate('2026-05-01'), 'OTHER')).toBe('2026-07-01');
    expect(exitEffectiveOn(toDate('2026-06-30'), 'OTHER')).toBe('2026-07-01');
    expect(exitEffectiveOn(toDate('2026-06-30'), 'DUPLICATE')).toBe('2026-06-30');
    expect(exitEffectiveOn(toDate('2026-06-30'), 'FALSE_DATA')).toBe('2026-06-30');
    expect(exitEffectiveOn(toDate('2026-12-31'), 'OTHER')).toBe('2027-01-01');
  });

  it('B5: an administrative suspension keeps what would be paid, and nothing otherwise', () => {
    const held = { status: 'HELD', cents: 20_000, reason: 'ADMIN_SUSPENDED', rule: 'B5', others: [] };
    expect(lineOf(aPayment({ adminSuspended: true }))).toMatchObject(held);
    const breach = lineOf(aPayment({ adminSuspended: true, ...months('BREACH', 'COMPLIED'), breached: ['CRED'] }));
    expect(breach).toMatchObject({ ...notPaid('ADMIN_SUSPENDED', 'B5'), others: ['BREACH'] });
  });

  it('B6: no target member in either month; one in one month is enough', () => {
    expect(lineOf(aPayment({ target: [false, false] }))).toMatchObject(notPaid('NO_TARGET_MEMBER', 'B6'));
    expect(lineOf(aPayment({ target: [true, false] }))).toMatchObject(PAID);
    expect(lineOf(aPayment({ target: [false, true] }))).toMatchObject(PAID);
  });

  it('B7: a month without answer is never a breach, even beside one', () => {
    const line = lineOf(aPayment({ ...months('BLOCKED', 'BREACH'), breached: ['SCHOOL'] }));
    expect(line).toMatchObject({ ...notPaid('PENDING_INFORMATION', 'B7'), others: ['BREACH'] });
    expect(lineOf(aPayment(months('COMPLIED', 'BLOCKED')))).toMatchObject(notPaid('PENDING_INFORMATION', 'B7'));
  });

  it('B8: both months complied', () => {
    expect(lineOf(aPayment())).toMatchObject({ ...PAID, reason: 'COMPLIED', rule: 'B8', others: [] });
  });

  test.each([
    [0.5, 10_000],
    [0.85, 17_000],
    [0.333, 6_660],
    [0.333_325, 6_667],
    [0.333_324, 6_666],
  ])('B8: a grant reduced to %f pays %d céntimos, half a céntimo rounded up', (grantFactor, cents) => {
    expect(lineOf(aPayment({ grantFactor })).cents).toBe(cents);
  });

  test.each([0, -1, 1.5, Number.NaN])('B8: %f is no share of a grant', (grantFactor) => {
    expect(() => lineOf(aPayment({ grantFactor }))).toThrow('not a share of the grant');
  });

  test.each([['SCHOOL'], ['CRED'], ['PRENATAL']] as const)('B9: a breach of %s withholds and counts', (duty) => {
    const line = lineOf(aPayment({ ...months('COMPLIED', 'BREACH'), breached: [duty] }));
    expect(line).toMatchObject({
      status: 'NOT_PAID',
      cents: 0,
      reason: 'BREACH',
      rule: 'B9',
      countsAsSuspension: true,
    });
  });

  it('B9: a breach of the supplement alone withholds without counting', () => {
    const line = lineOf(aPayment({ ...months('BREACH', 'BREACH'), breached: ['SUPPLEMENT'] }));
    expect(line).toMatchObject(notPaid('BREACH', 'B9'));
    const both = lineOf(aPayment({ ...months('BREACH', 'BREACH'), breached: ['SUPPLEMENT', 'CRED'] }));
    expect(both.countsAsSuspension).toBe(true);
  });

  it('B9: a set that pays each month pays the month complied and counts only where none was', () => {
    const one = aPayment({ ...months('COMPLIED', 'BREACH'), breached: ['SCHOOL'] });
    expect(lineOf(one, PER_MONTH)).toMatchObject({
      status: 'PAID',
      cents: 10_000,
      reason: 'BREACH',
      countsAsSuspension: false,
    });
    const none = aPayment({ ...months('BREACH', 'BREACH'), breached: ['SCHOOL'] });
    expect(lineOf(none, PER_MONTH)).toMatchObject({ status: 'NOT_PAID', cents: 0, countsAsSuspension: true });
    expect(lineOf(aPayment(), PER_MONTH)).toMatchObject(PAID);
  });

  it('gives one reason and lists the others under it', () => {
    const given = { affiliationDate: FIRST, target: [false, false] as const, ...months('BLOCKED', 'BREACH') };
    const line = lineOf(aPayment({ ...given, exitEffective: FIRST, adminSuspended: true }));
    expect([line.reason, ...line.others]).toEqual([
      'FIRST_BIMESTER',
      'EXITED',
      'ADMIN_SUSPENDED',
      'NO_TARGET_MEMBER',
      'PENDING_INFORMATION',
      'BREACH',
    ]);
  });
});

describe('§4b: the holder', () => {
  const on = toDate('2026-07-05');
  test.each([
    ['NO_HOLDER', null],
    ['HOLDER_DECEASED', aHolder({ deceased: true })],
    ['HOLDER_UNDER_AGE', aHolder({ birthDate: toDate('2008-07-06') })],
    ['HOLDER_WITHOUT_DOCUMENT', aHolder({ documentType: 'NONE', documentNumber: '' })],
    ['HOLDER_WITHOUT_DOCUMENT', aHolder({ documentNumber: '' })],
    ['HOLDER_DOCUMENT_EXPIRED', aHolder({ documentExpiry: addDays(on, -1) })],
    ['HOLDER_DOCUMENT_MISMATCH', aHolder({ documentMismatch: true })],
  ] as const)('%s: what is due is kept for the new holder', (reason, holder) => {
    expect(lineOf(aPayment({}, { holder }))).toMatchObject({ status: 'HELD', cents: 20_000, reason, rule: 'B8' });
  });

  it('collects on the 18th birthday and on the last day of the document', () => {
    expect(lineOf(aPayment({}, { holder: aHolder({ birthDate: toDate('2008-07-05') }) }))).toMatchObject(PAID);
    expect(lineOf(aPayment({}, { holder: aHolder({ documentExpiry: on }) }))).toMatchObject(PAID);
  });

  it('keeps nothing that is not due', () => {
    const breach = { ...months('BREACH', 'COMPLIED'), breached: ['SCHOOL' as const] };
    expect(lineOf(aPayment(breach, { holder: null }))).toMatchObject({ status: 'NOT_PAID', reason: 'BREACH' });
  });
});

describe('§4b: scope', () => {
  const inScope = (status: 'AFFILIATED' | 'SUSPENDED' | 'CANDIDATE', since: string, until: string | null) =>
    isInScope([{ status, since: toDate(since), until: until === null ? null : toDate(until) }], FIRST, CUTOFF);

  it('is whoever was affiliated or suspended on any day up to the cut-off', () => {
    expect(inScope('AFFILIATED', '2020-01-01', null)).toBe(true);
    expect(inScope('SUSPENDED', '2020-01-01', '2026-05-02')).toBe(true);
    expect(inScope('SUSPENDED', '2020-01-01', '2026-05-01')).toBe(false);
    expect(inScope('AFFILIATED', '2026-06-30', null)).toBe(true);
    expect(inScope('AFFILIATED', '2026-07-01', null)).toBe(false);
    expect(inScope('CANDIDATE', '2020-01-01', null)).toBe(false);
    const exited = [
      { status: 'AFFILIATED', since: toDate('2020-01-01'), until: toDate('2026-06-01') },
      { status: 'DISAFFILIATED', since: toDate('2026-06-01'), until: null },
    ] as const;
    expect(isInScope(exited, FIRST, CUTOFF)).toBe(true);
  });
});

describe('§4c: arrears', () => {
  const earlier = (given: Parameters<typeof aBimester>[0], settledCents = 0) => [
    {
      given: aBimester({ period: B2, ...given }),
      settledCents: soles(settledCents),
      corrects: null,
      isRecoverable: false,
    },
  ];

  it('§4e: pending information settled since is paid with the next list', () => {
    const { lines } = listOf([aPayment({}, { earlier: earlier({}) })]);
    expect(lines).toMatchObject([
      { kind: 'BASE', originPeriod: '2026-B3', ...PAID },
      { kind: 'ARREARS', originPeriod: '2026-B2', ...PAID, reason: 'ARREARS' },
    ]);
  });

  it('R17: late evidence that turns a breach gives exactly the difference', () => {
    const turned = listOf([aPayment(null, { earlier: earlier({}, 100) })], PER_MONTH).lines;
    expect(turned).toMatchObject([{ kind: 'ARREARS', cents: 10_000 }]);
  });

  it('R17: late evidence against the family recovers nothing', () => {
    const against = earlier({ ...months('BREACH', 'BREACH'), breached: ['SCHOOL'] }, 200);
    expect(listOf([aPayment({}, { earlier: against })]).lines).toHaveLength(1);
  });

  test.each([
    ['still pending', months('BLOCKED', 'COMPLIED')],
    ['a breach after all', { ...months('BREACH', 'COMPLIED'), breached: ['SCHOOL' as const] }],
    ['still suspended', { adminSuspended: true }],
    ['the first bimester', { affiliationDate: toDate('2026-03-01') }],
  ] as const)('nothing is owed where it is %s', (_, given) => {
    expect(listOf([aPayment(null, { earlier: earlier(given) })]).lines).toEqual([]);
  });

  it('B5: what is owed stays kept while the household is suspended or nobody can collect', () => {
    const suspended = listOf([aPayment({ adminSuspended: true }, { earlier: earlier({}) })]).lines[1];
    expect(suspended).toMatchObject({ status: 'HELD', reason: 'ADMIN_SUSPENDED', others: ['ARREARS'] });
    const noHolder = listOf([aPayment(null, { holder: null, earlier: earlier({}) })]).lines[0];
    expect(noHolder).toMatchObject({ status: 'HELD', reason: 'NO_HOLDER', cents: 20_000 });
  });

  it('what an earlier list kept is paid once somebody can collect it, and stays kept until then', () => {
    const kept = {
      outstanding: [
        {
          benefit: 'BASE',
          memberId: null,
          originPeriod: B2,
          kind: 'RELEASE' as const,
          entitledCents: soles(200),
          settledCents: soles(0),
          corrects: 'L1',
        },
      ],
    };
    expect(listOf([aPayment(null, kept)]).lines).toMatchObject([
      { status: 'PAID', kind: 'RELEASE', originPeriod: B2, cents: 20_000, reason: 'RELEASED', corrects: 'L1' },
    ]);
    expect(listOf([aPayment(null, { holder: null, ...kept })]).lines).toEqual([]);
    expect(listOf([aPayment({ adminSuspended: true }, kept)]).lines).toMatchObject([{ reason: 'ADMIN_SUSPENDED' }]);
  });
});

describe('B2: the advance of 2020', () => {
  const [b2, b3] = [toPeriod('2020-B2'), toPeriod('2020-B3')];
  const advance = (affiliationDate: string, period = b2, situation: Parameters<typeof aPayment>[1] = {}) =>
    listOf([aPayment({ period, affiliationDate: toDate(affiliationDate) }, situation)], CEPAL, period).lines.map(
      ({ originPeriod, kind, cents, reason }) => `${originPeriod} ${kind} ${cents} ${reason}`,
    );

  it('covers both bimesters with 40000, once', () => {
    expect(advance('2019-05-01')).toEqual(['2020-B2 ADVANCE 20000 ADVANCE', '2020-B3 ADVANCE 20000 ADVANCE']);
  });

  it('later lists find them covered', () => {
    const known = { covered: 'ADVANCED', coveredPeriods: [b2, b3] } as const;
    expect(advance('2019-05-01', b2, known)).toEqual(['2020-B2 BASE 0 ADVANCED']);
    expect(advance('2019-05-01', b3, known)).toEqual(['2020-B3 BASE 0 ADVANCED']);
  });

  it('affiliated 2020-03-15: covers the second bimester only', () => {
    expect(advance('2020-03-15')).toEqual(['2020-B2 BASE 0 FIRST_BIMESTER', '2020-B3 ADVANCE 20000 ADVANCE']);
    expect(advance('2020-02-29')).toHaveLength(2);
    expect(advance('2020-05-01')).toEqual(['2020-B2 BASE 0 FIRST_BIMESTER']);
  });

  it('a bimester already paid is not advanced again', () => {
    expect(advance('2019-05-01', b2, { covered: 'PAID' })).toEqual([
      '2020-B2 BASE 0 ALREADY_PAID',
      '2020-B3 ADVANCE 20000 ADVANCE',
    ]);
  });

  it('the list of the second bimester advances it where the first did not', () => {
    expect(advance('2019-05-01', b3)).toEqual(['2020-B3 ADVANCE 20000 ADVANCE']);
  });
});
