import { describe, expect, it, test } from 'vitest';
import { aDecision, aDuty, aPost, supplementOf } from '../../support/statements';

const no = { supplement: 'NO' } as const;

describe('supplement of a child and month', () => {
  it('S1: as H1, H3, H4, H5 and H7', () => {
    const decision = aDecision({ state: 'COMPLIANT', reason: 'HEALTH_CARD' });
    expect(supplementOf([aPost(no)], { decision })).toMatchObject({ state: 'COMPLIANT', rule: 'S1' });
    expect(supplementOf([])).toMatchObject({ cause: 'NO_SERVICE', rule: 'S1' });
    const missing = aPost({}, { returned: { status: 'ROW_MISSING' } });
    expect(supplementOf([missing])).toMatchObject({ state: 'PENDING', cause: 'ROW_MISSING', rule: 'S1' });
    const recorded = supplementOf([{ ...missing, officeSituation: 'NO_SUPPLIES' }]);
    expect(recorded).toMatchObject({ state: 'NOT_VERIFIABLE_SUPPLY', cause: 'OFFICE_RECORD', rule: 'S1' });
    const dead = supplementOf([aPost({ ...no, situation: 'DECEASED' })]);
    expect(dead).toMatchObject({ state: 'EXEMPT', cause: 'DEATH_TO_CONFIRM', rule: 'S1' });
    for (const situation of ['NOT_FOUND', 'TRANSFERRED'] as const) {
      const gone = supplementOf([aPost({ ...no, situation })]);
      expect(gone).toMatchObject({ state: 'NOT_FOUND_IN_SERVICE', cause: situation, rule: 'S1' });
    }
  });

  it('S2: SÍ complies even where the post had none', () => {
    const found = supplementOf([aPost({ supplement: 'YES' }, { situation: 'NO_SUPPLIES' })]);
    expect(found).toMatchObject({ state: 'COMPLIANT', rule: 'S2' });
  });

  test.each(['NO_SUPPLIES', 'CLOSED', 'NO_STAFF', 'DISASTER'] as const)('S3: a post %s excuses a NO', (situation) => {
    const expected = { state: 'NOT_VERIFIABLE_SUPPLY', cause: 'NO_SUPPLEMENT', rule: 'S3' };
    expect(supplementOf([aPost(no, { situation })])).toMatchObject(expected);
    expect(supplementOf([aPost(no, { officeSituation: situation })])).toMatchObject(expected);
  });

  it('S3: one record for the district settles all its children', () => {
    expect(supplementOf([aPost(no)], { missingInDistrict: true })).toMatchObject({ rule: 'S3' });
    expect(supplementOf([aPost()], { missingInDistrict: true })).toMatchObject({ rule: 'S3' });
  });

  it('S4: a blank is no information', () => {
    expect(supplementOf([aPost()])).toMatchObject({ state: 'PENDING', cause: 'BLANK', rule: 'S4' });
  });

  it('S5: NO, excused, with a motive, or typed from paper', () => {
    const decision = aDecision({ state: 'JUSTIFIED', reason: 'J03' });
    expect(supplementOf([aPost(no)], { decision })).toMatchObject({ state: 'JUSTIFIED', rule: 'S5' });
    expect(supplementOf([aPost({ ...no, motive: 'J03' })])).toMatchObject({ cause: 'MOTIVE_TO_DECIDE', rule: 'S5' });
    expect(supplementOf([aPost({ ...no, source: 'PAPER' })])).toMatchObject({ cause: 'SECOND_CHECK', rule: 'S5' });
  });

  it('S6: NO is a breach', () => {
    expect(supplementOf([aPost(no)])).toMatchObject({ state: 'NON_COMPLIANT', rule: 'S6' });
    expect(supplementOf([aPost(no, { situation: 'NORMAL' })])).toMatchObject({ state: 'NON_COMPLIANT', rule: 'S6' });
  });

  it('S7: typed for a child not due, it is ignored', () => {
    const duty = aDuty({ duty: 'SUPPLEMENT', due: 'NOT_DUE', rule: 'D13' });
    expect(supplementOf([aPost(), aPost(no)], { duty })).toMatchObject({ state: 'NOT_DUE', rule: 'S7' });
    expect(supplementOf([aPost()], { duty })).toMatchObject({ state: 'NOT_DUE', rule: 'D13' });
  });
});
