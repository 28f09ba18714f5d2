import { describe, expect, it } from 'vitest';
import { toMonth, toPeriod } from '@shared/domain/calendar';
import { DUTIES, DUTY_STATES, type Cause, type Determination, type Duty } from '@shared/domain/compliance/duties';
import { HELD_REASONS, NOT_PAID_REASONS, type PaymentReason } from '@shared/domain/payments/reasons';
import { dutySentence } from '@shared/messages/compliance';
import { complianceEs } from '@shared/messages/compliance.es';
import { paymentSentence, reasonSentence, type PaymentTold } from '@shared/messages/payments';

const LANGUAGES = ['es', 'en'] as const;
const CAUSES = Object.keys(complianceEs.causes) as Cause[];
const REASONS: readonly PaymentReason[] = [...NOT_PAID_REASONS, ...HELD_REASONS, 'COMPLIED', 'ARREARS', 'ADVANCE'];

const aDetermination = (given: Partial<Determination> = {}): Determination => ({
  state: 'COMPLIANT',
  cause: null,
  rule: 'E17',
  warnings: [],
  facts: {},
  ...given,
});
const told = (given: Partial<Determination>, duty: Duty = 'SCHOOL', facilityName = 'IE 50101') => ({
  ...aDetermination(given),
  duty,
  month: toMonth('2026-05'),
  facilityName,
});

describe('the explanation of a duty', () => {
  it.each(LANGUAGES)('says something whole for every state and duty without any figure (%s)', (language) => {
    const sentences = DUTIES.flatMap((duty) =>
      DUTY_STATES.map((state) => dutySentence(told({ state }, duty, ''), language)),
    );
    expect(sentences.filter(isNotWhole)).toEqual([]);
  });

  it.each(LANGUAGES)('says something whole for every cause and duty without any figure (%s)', (language) => {
    const sentences = DUTIES.flatMap((duty) =>
      CAUSES.map((cause) => dutySentence(told({ state: 'PENDING', cause }, duty, ''), language)),
    );
    expect(sentences.filter(isNotWhole)).toEqual([]);
  });

  it('never calls it a breach where nobody stated one', () => {
    const sentences = CAUSES.filter((cause) => cause !== 'SECOND_CHECK').map((cause) =>
      dutySentence(told({ state: 'PENDING', cause })),
    );
    for (const sentence of sentences) expect(sentence).not.toMatch(/no cumplió|incumplió/i);
  });

  it('gives the days, the absences and what is asked for', () => {
    const facts = { days: 20, absences: 4, minPct: 85 };
    expect(dutySentence(told({ state: 'NON_COMPLIANT', facts }))).toBe(
      'No cumplió: faltó 4 de 20 días de clase en mayo de 2026; se pide asistir al menos al 85 %.',
    );
    expect(dutySentence(told({ state: 'NON_COMPLIANT', facts }), 'en')).toBe(
      'Did not comply: absent 4 of 20 school days in May 2026; at least 85% is asked for.',
    );
  });

  it('gives the day of a control, day first, and the control that was due', () => {
    expect(dutySentence(told({ facts: { date: '2026-05-14' } }, 'CRED'))).toBe('Cumplió: control del 14/05/2026.');
    const missed = told({ state: 'NON_COMPLIANT', facts: { control: 'CRED 8 meses' } }, 'CRED', 'P.S. Alto Perú');
    expect(dutySentence(missed)).toBe(
      'No cumplió: P.S. Alto Perú informa que no tuvo el control de mayo de 2026 (CRED 8 meses).',
    );
  });

  it('names who decided, on what grounds, and the second person', () => {
    const facts = { decidedBy: 'maria', confirmedBy: 'rosa', reason: 'PAPER_LIST' };
    expect(dutySentence(told({ state: 'NON_COMPLIANT', cause: 'DECIDED', facts }))).toBe(
      'No cumplió, por decisión de maria y rosa: lista en papel de la institución.',
    );
  });

  it('adds what a person should look at', () => {
    const found = told({ warnings: ['HLT_NO_DATE'] }, 'CRED');
    expect(dutySentence(found)).toBe(
      'Cumplió: IE 50101 informa el control de mayo de 2026. Falta la fecha del control.',
    );
  });
});

describe('the explanation of a payment', () => {
  const line = (given: Partial<PaymentTold> = {}): PaymentTold => ({
    period: toPeriod('2026-B3'),
    others: [],
    duties: [],
    countsAsSuspension: false,
    suspensions: 0,
    maxSuspensions: 3,
    ...given,
  });

  it.each(LANGUAGES)('says something whole for every reason, in long and in short (%s)', (language) => {
    for (const reason of REASONS) {
      expect(isNotWhole(paymentSentence(reason, line(), language))).toBe(false);
      expect(reasonSentence(reason, language)).not.toBe(reason);
    }
  });

  it('counts suspensions, and proposes exit at the last one', () => {
    const withheld = (suspensions: number) =>
      paymentSentence('BREACH', line({ countsAsSuspension: true, suspensions }));
    expect(withheld(2)).toBe('No se paga: no cumplió en el bimestre de mayo y junio de 2026. Suspensión 2 de 3.');
    expect(withheld(3)).toContain('Suspensión 3 de 3. Se propone la salida del programa');
  });

  it.each([
    [['2026-06'], 'no cumplió en junio de 2026.'],
    [['2026-05', '2026-06', '2026-06'], 'no cumplió en mayo y junio de 2026.'],
  ])('names only the months that were breached', (months, said) => {
    const breach = { ...told({ state: 'NON_COMPLIANT' }), memberName: 'Ana' };
    const duties = months.map((month) => ({ ...breach, month: toMonth(month) }));
    expect(paymentSentence('BREACH', line({ duties }))).toContain(said);
  });

  it('lists the other reasons under the first', () => {
    expect(paymentSentence('FIRST_BIMESTER', line({ others: ['BREACH'] }))).toContain(
      'Además: No se paga: no cumplió en el bimestre de mayo y junio de 2026.',
    );
  });
});

const isNotWhole = (sentence: string) => !/[.?]$/.test(sentence) || /undefined|null|NaN|\s\s|\(\)/.test(sentence);
