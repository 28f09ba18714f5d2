import { describe, expect, it, test } from 'vitest';
import type { aHousehold } from '../../support/households';
import { alone, gate, household, judge, on } from '../../support/eligibility';

describe('SOCIO', () => {
  const card = (cse: string | null, cseDate: string | null, cseExpiry: string | null, area = 'RURAL') =>
    household({ cse, cseDate, cseExpiry, area } as Parameters<typeof aHousehold>[0]);

  test.each([
    ['poor', card('POOR', '2023-05-10', '2029-05-10'), true, 'SOCIO_VALID', []],
    ['extremely poor', card('EXTREME_POOR', '2023-05-10', '2029-05-10'), true, 'SOCIO_VALID', []],
    ['not poor', card('NON_POOR', '2023-05-10', '2029-05-10'), false, 'SOCIO_NON_POOR', []],
    ['expires on the day judged', card('POOR', null, '2026-04-30'), true, 'SOCIO_VALID', []],
    ['expired the day before', card('POOR', null, '2026-04-29'), false, 'SOCIO_EXPIRED', []],
    ['rural, six years to the day', card('POOR', '2020-04-30', null), true, 'SOCIO_VALID', ['SOCIO_EXPIRY_ESTIMATED']],
    ['rural, a day more', card('POOR', '2020-04-29', null), false, 'SOCIO_EXPIRED', ['SOCIO_EXPIRY_ESTIMATED']],
    [
      'urban, four years to the day',
      card('POOR', '2022-04-30', null, 'URBAN'),
      true,
      'SOCIO_VALID',
      ['SOCIO_EXPIRY_ESTIMATED'],
    ],
    [
      'urban, a day more',
      card('POOR', '2022-04-29', null, 'URBAN'),
      false,
      'SOCIO_EXPIRED',
      ['SOCIO_EXPIRY_ESTIMATED'],
    ],
    ['undated', card('POOR', null, null), true, 'SOCIO_UNDATED', ['SOCIO_NO_DATE']],
    ['classified on the day judged', card('POOR', '2026-04-30', '2030-05-01'), true, 'SOCIO_VALID', []],
    ['classified after the day judged', card('POOR', '2026-05-01', '2030-05-01'), false, 'SOCIO_NOT_YET', []],
    ['without classification', card(null, null, null), false, 'SOCIO_MISSING', []],
  ])('%s', (_case, given, passed, code, warnings) => {
    expect(gate('SOCIO', given)).toMatchObject({ passed, code, warnings });
  });

  it('prefers the expiry SISFOH sent to its own estimate', () => {
    expect(gate('SOCIO', card('POOR', '2010-01-01', '2026-05-01'))).toMatchObject({ passed: true, warnings: [] });
  });

  describe('Amazon indigenous (277-2014-MIDIS)', () => {
    const amazon = { populatedCenter: { povertyPct: 10, nativeCommunity: 'Puerto Ocopa' } };

    test.each(['NON_POOR', null])('is extremely poor from 2014 whatever the card says: %s', (cse) => {
      const result = gate('SOCIO', { ...amazon, ...card(cse, '2012-01-01', null), ...on('2014-01-01') });
      expect(result).toMatchObject({ passed: true, code: 'SOCIO_AMAZON', found: { cse: 'EXTREME_POOR' } });
    });

    it('is judged by the card the day before', () => {
      const given = { ...amazon, ...card(null, null, null), ...on('2013-12-31') };
      expect(gate('SOCIO', given)).toMatchObject({ passed: false, code: 'SOCIO_MISSING' });
    });

    test.each([
      ['2005-12-31', 'SOCIO_VALID'],
      ['2005-12-30', 'SOCIO_EXPIRED'],
    ])('before 2014 a card of %s lasts eight years', (cseDate, code) => {
      expect(gate('SOCIO', { ...amazon, ...card('POOR', cseDate, null), ...on('2013-12-31') }).code).toBe(code);
    });

    it('still needs a target member', () => {
      expect(judge({ ...amazon, ...alone() }).gates.filter((result) => !result.passed)).toMatchObject([
        { gate: 'CATEGORICAL' },
      ]);
    });
  });
});
