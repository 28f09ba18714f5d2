import { describe, expect, it, test } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import {
  aCredDuty,
  aDecision,
  aDuty,
  aPost,
  aPrenatalDuty,
  controlOf,
  JUNE,
  MAY,
  servedOn,
} from '../../support/statements';

const date = toDate;
const serving = { served: servedOn(MAY, '2026-05-10') };

describe('H1–H4: decisions, dates and rows that cannot be used', () => {
  it('H1: a decision by hand wins', () => {
    const decision = aDecision({ state: 'NOT_VERIFIABLE_SUPPLY', reason: 'NO_STAFF' });
    expect(controlOf([aPost({ complied: 'NO' })], { decision })).toMatchObject({
      state: 'NOT_VERIFIABLE_SUPPLY',
      rule: 'H1',
    });
  });

  it('H2: a control in the interval complies, whoever reported it and whatever the post says', () => {
    const expected = { state: 'COMPLIANT', rule: 'H2', facts: { date: '2026-05-10' } };
    expect(controlOf([], serving)).toMatchObject(expected);
    expect(controlOf([aPost({ complied: 'NO' })], serving)).toMatchObject(expected);
    expect(controlOf([aPost({ situation: 'NOT_FOUND' })], serving)).toMatchObject(expected);
    expect(controlOf([aPost({}, { returned: { status: 'NOT_RETURNED' } })], serving)).toMatchObject(expected);
  });

  it('H2: a date beside Cumplió = NO in the same month is a contradiction, not a breach', () => {
    const found = controlOf([aPost({ dates: [date('2026-05-10')], complied: 'NO' })], serving);
    expect(found).toMatchObject({ state: 'PENDING', cause: 'ROW_REJECTED', rule: 'H2' });
  });

  it('H3: no post named', () => {
    expect(controlOf([])).toMatchObject({ state: 'PENDING', cause: 'NO_SERVICE', rule: 'H3' });
  });

  test.each(['NOT_ISSUED', 'NOT_RETURNED', 'ROW_MISSING', 'ROW_REJECTED'] as const)('H4: %s is pending', (status) => {
    expect(controlOf([aPost({}, { returned: { status } })])).toMatchObject({ cause: status, rule: 'H4' });
  });

  test.each([
    ['CLOSED', 'NOT_VERIFIABLE_SUPPLY'],
    ['NO_STAFF', 'NOT_VERIFIABLE_SUPPLY'],
    ['DISASTER', 'NOT_VERIFIABLE_SUPPLY'],
    ['NO_SUPPLIES', 'PENDING'],
    ['NORMAL', 'PENDING'],
  ] as const)('H4: a post recorded %s without a row is %s', (officeSituation, state) => {
    const found = controlOf([aPost({}, { officeSituation, returned: { status: 'NOT_RETURNED' } })]);
    expect(found).toMatchObject({ state, rule: 'H4' });
  });
});

describe('H5–H7: situation of the person', () => {
  it('H5: a death is exempt until confirmed, unless the control was made', () => {
    const dead = controlOf([aPost({ situation: 'DECEASED', complied: 'NO' })]);
    expect(dead).toMatchObject({ state: 'EXEMPT', cause: 'DEATH_TO_CONFIRM', rule: 'H5', warnings: [] });
    expect(controlOf([aPost({ situation: 'DECEASED', complied: 'YES' })]).state).toBe('COMPLIANT');
  });

  it('H5: of a pregnant woman, also ends the pregnancy', () => {
    const found = controlOf([aPost({ situation: 'DECEASED' })], { duty: aPrenatalDuty() });
    expect(found.warnings).toEqual(['HLT_DEATH_ENDS_PREGNANCY']);
  });

  test.each(['DELIVERY', 'LOSS'] as const)('H6: %s ends the duty from its month on', (situation) => {
    const report = aPost({ situation, situationDate: date('2026-06-03') });
    expect(controlOf([report], { duty: aPrenatalDuty(JUNE) })).toMatchObject({ state: 'NOT_DUE', rule: 'H6' });
    expect(controlOf([report], { duty: aPrenatalDuty(MAY) })).toMatchObject({ state: 'PENDING', cause: 'BLANK' });
  });

  it('H6: without a date, from the first month of the row without a control', () => {
    const report = aPost({ situation: 'DELIVERY', complied: 'NO' });
    expect(controlOf([report], { duty: aPrenatalDuty(MAY) })).toMatchObject({ state: 'NOT_DUE', rule: 'H6' });
    const afterMay = { duty: aPrenatalDuty(JUNE), ...serving };
    expect(controlOf([report], afterMay)).toMatchObject({ state: 'NOT_DUE', rule: 'H6' });
    expect(controlOf([report], { duty: aPrenatalDuty(MAY), ...serving })).toMatchObject({ rule: 'H2' });
  });

  it('H6: does not tell how a pregnancy ended', () => {
    const report = aPost({ situation: 'LOSS', situationDate: date('2026-05-03') });
    const found = controlOf([report], { duty: aPrenatalDuty(MAY) });
    expect(JSON.stringify(found)).not.toContain('LOSS');
  });

  it('H6: says nothing about the control of a child', () => {
    expect(controlOf([aPost({ situation: 'DELIVERY' })])).toMatchObject({ state: 'PENDING', cause: 'BLANK' });
  });

  test.each(['NOT_FOUND', 'TRANSFERRED'] as const)('H7: %s is not found, even with Cumplió = NO', (situation) => {
    const found = controlOf([aPost({ situation, complied: 'NO' })]);
    expect(found).toMatchObject({ state: 'NOT_FOUND_IN_SERVICE', cause: situation, rule: 'H7' });
  });
});

describe('H8–H13: what was answered', () => {
  it('H8: SÍ without a date complies, with a warning', () => {
    const found = controlOf([aPost({ complied: 'YES' })]);
    expect(found).toMatchObject({ state: 'COMPLIANT', rule: 'H8', warnings: ['HLT_NO_DATE'] });
  });

  it('H9: SÍ with a date outside the interval asks whether it is another control', () => {
    const found = controlOf([aPost({ complied: 'YES', dates: [date('2026-06-02')] })]);
    expect(found).toMatchObject({ state: 'PENDING', cause: 'DATE_QUESTION', rule: 'H9' });
  });

  it('H9: so does a date that already serves another month', () => {
    const report = aPost({ complied: 'YES', dates: [date('2026-04-20')] });
    expect(controlOf([report], { served: servedOn(JUNE, '2026-04-20') })).toMatchObject({ rule: 'H9' });
  });

  it('H10: a date outside the interval alone asks the same', () => {
    const found = controlOf([aPost({ dates: [date('2026-06-02')] }, { situation: 'CLOSED' })]);
    expect(found).toMatchObject({ state: 'PENDING', cause: 'DATE_QUESTION', rule: 'H10' });
  });

  test.each([null, 'NO', 'UNKNOWN'] as const)('H11: a post that could not attend excuses %s', (complied) => {
    for (const situation of ['CLOSED', 'NO_STAFF', 'DISASTER'] as const) {
      const found = controlOf([aPost({ complied }, { situation })]);
      expect(found).toMatchObject({ state: 'NOT_VERIFIABLE_SUPPLY', cause: 'FACILITY_SITUATION', rule: 'H11' });
    }
  });

  it('H11: a post without supplies still attends', () => {
    expect(controlOf([aPost({ complied: 'NO' }, { situation: 'NO_SUPPLIES' })]).state).toBe('NON_COMPLIANT');
  });

  it('H12: SIN INFORMACIÓN', () => {
    expect(controlOf([aPost({ complied: 'UNKNOWN' })])).toMatchObject({ cause: 'SAID_UNKNOWN', rule: 'H12' });
  });

  it('H13: a blank is no information', () => {
    expect(controlOf([aPost()])).toMatchObject({ state: 'PENDING', cause: 'BLANK', rule: 'H13' });
  });
});

describe('H14–H16: Cumplió = NO', () => {
  const no = { complied: 'NO' } as const;

  it('H14: excused, with a motive, or typed from paper', () => {
    const decision = aDecision({ state: 'JUSTIFIED', reason: 'J01' });
    expect(controlOf([aPost(no)], { decision })).toMatchObject({ state: 'JUSTIFIED', rule: 'H14' });
    const motive = controlOf([aPost({ ...no, motive: 'J01' })]);
    expect(motive).toMatchObject({ state: 'PENDING', cause: 'MOTIVE_TO_DECIDE', rule: 'H14' });
    const paper = controlOf([aPost({ ...no, source: 'PAPER' })]);
    expect(paper).toMatchObject({ state: 'PENDING', cause: 'SECOND_CHECK', rule: 'H14' });
  });

  it('H15: said before the window is over, it is too early', () => {
    const said = (analysedOn: string) => controlOf([aPost(no, { analysedOn: date(analysedOn) })]);
    expect(said('2026-05-31')).toMatchObject({ state: 'PENDING', cause: 'CLOSED_EARLY', rule: 'H15' });
    expect(said('2026-06-01')).toMatchObject({ state: 'NON_COMPLIANT', rule: 'H16' });
  });

  it('H16: is a breach', () => {
    expect(controlOf([aPost(no)])).toMatchObject({ state: 'NON_COMPLIANT', rule: 'H16' });
    expect(controlOf([aPost(no)], { duty: aPrenatalDuty() })).toMatchObject({ state: 'NON_COMPLIANT', rule: 'H16' });
  });

  it('H16: a control in another month does not change it', () => {
    const found = controlOf([aPost({ ...no, dates: [date('2026-06-15')] })], { served: servedOn(JUNE, '2026-06-15') });
    expect(found).toMatchObject({ state: 'NON_COMPLIANT', rule: 'H16' });
  });
});

describe('H17: nothing due', () => {
  it('H17: whatever is typed or decided has no effect', () => {
    const duty = aCredDuty({ due: 'NOT_DUE', rule: 'D7', interval: null });
    expect(controlOf([aPost({ complied: 'NO' })], { duty })).toMatchObject({ state: 'NOT_DUE', rule: 'H17' });
    expect(controlOf([aPost()], { duty })).toMatchObject({ state: 'NOT_DUE', rule: 'D7' });
    const decision = aDecision({ state: 'NON_COMPLIANT' });
    expect(controlOf([aPost({ complied: 'NO' })], { duty, decision }).state).toBe('NOT_DUE');
  });

  it('D10: an overdue pregnancy asks for its outcome and blocks nothing', () => {
    const duty = aDuty({ duty: 'PRENATAL', due: 'NOT_DUE', rule: 'D10' });
    expect(controlOf([], { duty })).toMatchObject({ state: 'NOT_DUE', cause: 'OUTCOME_UNKNOWN', rule: 'D10' });
  });
});
