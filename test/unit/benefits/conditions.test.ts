import { describe, expect, it, test } from 'vitest';
import type { Benefit } from '@shared/domain/benefits/benefit';
import { duesOf } from '@shared/domain/benefits/dues';
import { inGrades } from '@shared/domain/benefits/pupils';
import { benefitsOfScheme } from '@shared/domain/benefits/schemes';
import { toDate, toPeriod } from '@shared/domain/calendar';
import { toCents } from '@shared/domain/money';
import { CEPAL } from '@shared/domain/ruleSets/cepal';
import { R2010, R2021 } from '@shared/domain/ruleSets/history';
import { aMember, aYear, duesFor, hereFor, inMonths, someFacts } from '../../support/benefitCases';

const named = (code: string): Benefit => {
  const found = R2021.benefits.find((benefit) => benefit.code === code);
  if (found === undefined) throw new Error(`no benefit ${code}`);
  return found;
};

describe('early childhood (domain §5.4)', () => {
  const TPI = named('TPI');
  const child = (entry: string, states: Parameters<typeof inMonths>[1]) =>
    someFacts({
      members: [
        aMember({ birthDate: toDate('2026-01-10'), entryDate: toDate(entry), duties: inMonths('CRED', states) }),
      ],
    });

  test.each([
    ['both months in time', '2026-01-20', { '2026-05': 'COMPLIANT', '2026-06': 'NOT_DUE' }, ['100 BENEFIT']],
    ['one month in time', '2026-01-20', { '2026-05': 'COMPLIANT', '2026-06': 'NON_COMPLIANT' }, ['50 BENEFIT']],
    ['neither', '2026-01-20', { '2026-05': 'NON_COMPLIANT', '2026-06': 'NON_COMPLIANT' }, ['0 CARE_LATE']],
    [
      'no information is not a breach',
      '2026-01-20',
      { '2026-05': 'PENDING', '2026-06': 'PENDING' },
      ['0 PENDING_INFORMATION'],
    ],
    ['registered on the 29th day', '2026-02-08', { '2026-05': 'COMPLIANT' }, ['50 BENEFIT']],
    ['registered on the 30th day', '2026-02-09', { '2026-05': 'COMPLIANT' }, ['0 REGISTERED_LATE']],
    ['nothing asked of it', '2026-01-20', {}, []],
  ] as const)('a child: %s', (_, entry, states, dues) => {
    expect(duesFor(child(entry, states), TPI)).toEqual(dues);
  });

  it('ends on the first birthday', () => {
    const facts = (birthDate: string) =>
      someFacts({
        members: [
          aMember({
            birthDate: toDate(birthDate),
            entryDate: toDate(birthDate),
            duties: inMonths('CRED', { '2026-05': 'COMPLIANT', '2026-06': 'COMPLIANT' }),
          }),
        ],
      });
    expect(duesFor(facts('2025-06-01'), TPI)).toEqual(['50 BENEFIT']);
    expect(duesFor(facts('2025-05-31'), TPI)).toEqual([]);
    expect(duesFor(facts('2025-07-01'), TPI)).toEqual(['100 BENEFIT']);
  });

  test.each([
    ['2026-04-08', '100 BENEFIT'],
    ['2026-04-09', '0 FIRST_CONTROL_LATE'],
  ])('a pregnant woman whose first control was on %s of FUR 2026-01-01', (control, due) => {
    const pregnancy = {
      lmpDate: toDate('2026-01-01'),
      eddDate: null,
      registeredDate: toDate('2026-02-01'),
      endedDate: null,
    };
    const woman = aMember({
      pregnancies: [pregnancy],
      prenatalControls: [toDate(control)],
      duties: inMonths('PRENATAL', { '2026-05': 'COMPLIANT', '2026-06': 'COMPLIANT' }),
    });
    expect(duesFor(someFacts({ members: [woman] }), TPI)).toEqual([due]);
    const known = { ...pregnancy, lmpDate: null, eddDate: toDate('2026-10-08') };
    expect(duesFor(someFacts({ members: [{ ...woman, pregnancies: [known] }] }), TPI)).toEqual([due]);
  });

  it('asks it of everybody of the household', () => {
    const late = child('2026-03-01', { '2026-05': 'COMPLIANT' }).members;
    const intime = child('2026-01-20', { '2026-05': 'COMPLIANT' }).members;
    expect(duesFor(someFacts({ members: [...intime, ...late] }), TPI)).toEqual(['0 REGISTERED_LATE']);
  });

  it('begins with the bimester after the affiliation', () => {
    const facts = child('2026-01-20', { '2026-05': 'COMPLIANT' });
    expect(duesFor({ ...facts, affiliationDate: toDate('2026-05-01') }, TPI)).toEqual([]);
    expect(duesFor({ ...facts, affiliationDate: toDate('2026-04-30') }, TPI)).toEqual(['50 BENEFIT']);
  });
});

describe('upper secondary (domain §5.4)', () => {
  const TAS = named('TAS');
  const given: Benefit = { ...TAS, condition: { code: 'PUPIL', level: 'SECONDARY', grades: ['4', '5'] } };
  const pupil = (id: string, grade: string, states: Parameters<typeof inMonths>[1]) =>
    aMember({ id, school: { level: 'SECONDARY', grade }, duties: inMonths('SCHOOL', states) });

  it('pays each pupil of the grades who attended in both months', () => {
    const members = [
      pupil('M1', '4.° B', { '2026-05': 'COMPLIANT', '2026-06': 'JUSTIFIED' }),
      pupil('M2', '5', { '2026-05': 'COMPLIANT', '2026-06': 'NON_COMPLIANT' }),
      pupil('M3', '5to', { '2026-05': 'NOT_FOUND_IN_SERVICE', '2026-06': 'COMPLIANT' }),
      pupil('M4', '3', { '2026-05': 'COMPLIANT', '2026-06': 'COMPLIANT' }),
      aMember({ id: 'M5', school: { level: 'PRIMARY', grade: '4' } }),
    ];
    expect(duesFor(someFacts({ members }), given)).toEqual(['80 BENEFIT', '0 BREACH', '0 PENDING_INFORMATION']);
  });

  it('is given to nobody until headquarters names grades and districts', () => {
    const facts = someFacts({ members: [pupil('M1', '4', {})] });
    expect(() => duesFor(facts, TAS)).toThrow('grades of the rule set');
    const [figure] = CEPAL.upperSecondaryGrades;
    if (figure === undefined) throw new Error('a dated figure has a first value');
    const from = toDate('2026-07-01');
    const rules = { upperSecondaryGrades: [figure, { ...figure, from, value: ['1'] }] };
    expect(duesFor(facts, inGrades(TAS, rules, toDate('2026-06-30')))).toEqual(duesFor(facts, given));
    expect(duesFor(facts, inGrades(TAS, rules, from))).toEqual([]);
    expect(duesOf(facts, [given], [])).toEqual([]);
    const ended = { ...hereFor('TAS'), until: toDate('2026-06-30') };
    expect(duesOf(facts, [given], [ended])).toEqual([]);
    expect(duesOf(facts, [given], [{ ...ended, until: toDate('2026-07-01') }])).toHaveLength(1);
  });
});

describe('VRAEM incentives (domain §5.5)', () => {
  const told = (values: Parameters<typeof aYear>[0], birth = '2011-12-31') =>
    someFacts({
      period: toPeriod('2025-B6'),
      members: [aMember({ birthDate: toDate(birth), schoolYears: [aYear(values)] })],
    });
  const both = (facts: ReturnType<typeof told>) =>
    ['VRAEM_PASSED', 'VRAEM_UPPER_THIRD'].map((code) => duesFor(facts, named(code)).join());

  test.each([
    ['passed', {}, ['300 BENEFIT', '0 NOT_UPPER_THIRD']],
    ['upper third with 14', { upperThird: true, mark: 14 }, ['300 BENEFIT', '200 BENEFIT']],
    ['upper third with 13', { upperThird: true, mark: 13 }, ['300 BENEFIT', '0 NOT_UPPER_THIRD']],
    ['16, but not in the upper third', { mark: 16 }, ['300 BENEFIT', '0 NOT_UPPER_THIRD']],
    ['upper third with an A', { upperThird: true, mark: 'A' }, ['300 BENEFIT', '200 BENEFIT']],
    ['upper third with an AD', { upperThird: true, mark: 'AD' }, ['300 BENEFIT', '200 BENEFIT']],
    ['upper third with a B', { upperThird: true, mark: 'B' }, ['300 BENEFIT', '0 NOT_UPPER_THIRD']],
    ['did not pass', { passed: false, upperThird: true, mark: 18 }, ['0 NOT_PASSED', '0 NOT_PASSED']],
    ['primary', { level: 'PRIMARY' }, ['0 OTHER_GRADE', '0 OTHER_GRADE']],
  ] as const)('%s', (_, values, dues) => {
    expect(both(told(values))).toEqual(dues);
  });

  it('asks for 14 years on 31 December', () => {
    expect(both(told({}, '2012-01-01'))[0]).toBe('0 UNDER_AGE');
  });

  it('is paid from the end of the school year for a year, each time for the same bimester', () => {
    const dues = ['2025-B5', '2025-B6', '2026-B1', '2026-B5', '2026-B6'].map((period) =>
      duesOf({ ...told({}), period: toPeriod(period) }, [named('VRAEM_PASSED')], [hereFor('VRAEM_PASSED')]).map(
        (due) => due.originPeriod,
      ),
    );
    expect(dues).toEqual([[], ['2025-B6'], ['2025-B6'], ['2025-B6'], []]);
  });
});

describe('lists and days', () => {
  test.each([
    ['2020-B2', 'AFFILIATED', []],
    ['2020-B3', 'AFFILIATED', ['760 BENEFIT']],
    ['2020-B6', 'AFFILIATED', ['760 BENEFIT']],
    ['2021-B1', 'AFFILIATED', []],
    ['2020-B3', 'SUSPENDED', []],
  ] as const)('the Universal Family Allowance in %s of a household %s on 2020-05-01', (period, status, dues) => {
    const statuses = [
      { status, since: toDate('2020-05-01') },
      { status: 'AFFILIATED' as const, since: toDate('2020-05-02') },
    ];
    expect(duesFor(someFacts({ period: toPeriod(period), statuses }), named('BFU'))).toEqual(dues);
  });

  it('temporary affiliation: an entry bonus and six bimesters, of who is in the list', () => {
    const due = (code: string, period: string) =>
      duesFor(
        someFacts({
          period: toPeriod(period),
          affiliationDate: null,
          listed: [{ list: 'TEMPORARY_2020', since: toDate('2020-10-03') }],
        }),
        named(code),
      );
    expect(due('TEMPORARY_ENTRY', '2020-B5')).toEqual(['200 BENEFIT']);
    expect(due('TEMPORARY_ENTRY', '2020-B6')).toEqual([]);
    expect(due('TEMPORARY_BIMESTER', '2020-B5')).toEqual(['200 BENEFIT']);
    expect(due('TEMPORARY_BIMESTER', '2021-B4')).toEqual(['200 BENEFIT']);
    expect(due('TEMPORARY_BIMESTER', '2021-B5')).toEqual([]);
    expect(duesFor(someFacts({ period: toPeriod('2020-B5') }), named('TEMPORARY_ENTRY'))).toEqual([]);
  });

  it('a benefit is data: a scheme of headquarters needs nothing else', () => {
    const [periodic, annual] = benefitsOfScheme({
      code: 'A1',
      level: 'SECONDARY',
      grade: '5',
      periodicCents: toCents(15_000),
      annualCents: toCents(40_000),
      validFrom: toDate('2025-01-01'),
      validTo: null,
      reference: 'Oficio 12-2025',
      givenTo: 'DISTRICTS',
    });
    if (periodic === undefined || annual === undefined) throw new Error('two benefits');
    const school = { level: 'SECONDARY' as const, grade: '5' };
    const members = [aMember({ school, schoolYears: [aYear({ grade: '5' })] })];
    expect(duesFor(someFacts({ members }), periodic)).toEqual(['150 BENEFIT']);
    expect(duesFor(someFacts({ members }), annual)).toEqual(['400 BENEFIT']);
    const districts = [{ benefit: 'EAT_A1_S5', ubigeo: '050401', since: toDate('2025-01-01'), until: null }];
    const facts = someFacts({ members, ubigeo: '050401' });
    expect(duesOf(facts, [periodic, annual], districts).map(({ benefit }) => benefit)).toEqual([
      'EAT_A1_S5',
      'EAT_A1_S5_ANNUAL',
    ]);
  });
});

describe('what the rule sets ship', () => {
  it('names each benefit once, and marks what headquarters has not confirmed', () => {
    for (const { benefits } of [CEPAL, R2010, R2021]) {
      expect(new Set(benefits.map(({ code }) => code)).size).toBe(benefits.length);
      expect(benefits.filter(({ confirmed }) => confirmed)).toEqual([]);
      expect(benefits.every(({ reference }) => reference.endsWith('(por confirmar)'))).toBe(true);
    }
  });
});
