import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths, toDate } from '@shared/domain/calendar';
import { payeeFault, payeeProblems } from '@shared/domain/households/payee';
import { aMember } from '../../../support/households';

const TODAY = toDate('2026-06-20');
const person = (given: Parameters<typeof aMember>[0] = {}) => aMember({ documentExpiry: null, ...given });
const ROSA = person({ number: 1, isHolder: true });
const JUAN = person({ number: 2, isHolder: false, documentNumber: '40512378' });
const named = (...numbers: readonly number[]) =>
  [ROSA, JUAN].map((member) => ({ ...member, isHolder: numbers.includes(member.number) }));
const problems = (before: ReturnType<typeof named>, after: ReturnType<typeof named>, proposed: number | null = null) =>
  payeeProblems(before, after, { proposed, today: TODAY });

describe('who may be paid', () => {
  it.each([
    ['of age and identified', {}, null],
    ['eighteen on the very day', { birthDate: '2008-06-20' }, null],
    ['eighteen the day after', { birthDate: '2008-06-21' }, 'HH_HOLDER_UNDER_AGE'],
    ['without a document', { documentType: 'NONE' as const, documentNumber: '' }, 'HH_HOLDER_DOCUMENT'],
    ['with a type and no number', { documentNumber: '' }, 'HH_HOLDER_DOCUMENT'],
    ['whose document is valid until today', { documentExpiry: '2026-06-20' }, null],
    ['whose document lapsed yesterday', { documentExpiry: '2026-06-19' }, 'HH_HOLDER_DOCUMENT'],
  ])('%s', (_who, given, fault) => {
    expect(payeeFault(person(given), TODAY, TODAY)).toBe(fault);
  });

  it('is judged by age on the first day, by the document today', () => {
    const born = person({ birthDate: '2008-06-20', documentExpiry: '2026-06-20' });
    expect(payeeFault(born, toDate('2026-06-19'), TODAY)).toBe('HH_HOLDER_UNDER_AGE');
    expect(payeeFault(born, toDate('2026-06-20'), toDate('2026-06-21'))).toBe('HH_HOLDER_DOCUMENT');
  });

  it('stays so with age: who may be paid today may be on any later first day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 12 }), fc.integer({ min: 0, max: 4000 }), (months, later) => {
        const one = person({ birthDate: addMonths(TODAY, -months) });
        const now = payeeFault(one, TODAY, TODAY);
        expect([now, null]).toContain(payeeFault(one, addDays(TODAY, later), TODAY));
      }),
    );
  });
});

describe('what a form may do to the payee of a paid household', () => {
  it('is nothing, or another payee who can be one', () => {
    expect(problems(named(1), named(1))).toEqual([]);
    expect(problems(named(1), named(2))).toEqual([]);
    const minor = named(2).map((member) => ({ ...member, birthDate: toDate('2012-01-01') }));
    expect(problems(named(1), minor)).toEqual([{ number: 2, code: 'HH_HOLDER_UNDER_AGE' }]);
  });

  it('waits for the one proposed: the same may be stated again, another may not', () => {
    expect(problems(named(1), named(2), 2)).toEqual([]);
    expect(problems(named(1), named(2), 3)).toEqual([{ number: 2, code: 'HH_HOLDER_OTHER_PROPOSED' }]);
  });

  it('is not to take the document or the age from the present one; a lapse only shows', () => {
    const changed = (given: object) => named(1).map((member) => ({ ...member, ...given }));
    expect(problems(named(1), changed({ documentExpiry: toDate('2020-01-01') }))).toEqual([]);
    const putRight = { documentNumber: '40512390', documentExpiry: toDate('2020-01-01') };
    expect(problems(named(1), changed(putRight))).toEqual([]);
    expect(problems(named(1), changed({ documentType: 'NONE', documentNumber: '' }))).toEqual([
      { number: 1, code: 'HH_HOLDER_DOCUMENT' },
    ]);
    expect(problems(named(1), changed({ birthDate: toDate('2010-01-01') }))).toEqual([
      { number: 1, code: 'HH_HOLDER_UNDER_AGE' },
    ]);
  });
});
