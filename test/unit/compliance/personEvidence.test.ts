import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate, toMonth } from '@shared/domain/calendar';
import type { MemberEvidence } from '../../../src/main/backend/database/evidence';
import { evidenceOfPerson } from '../../../src/main/backend/handlers/compliance/personEvidence';

const NOTHING: MemberEvidence = { rows: [], attendance: [], health: [], events: [], decisions: [], confirmed: [] };
const row = (analysedOn: string, said: { situation?: string; rejected?: readonly string[] } = {}) => ({
  facilityId: 'S1',
  situation: '',
  situationDate: null,
  motive: '',
  rejected: [],
  ...said,
  analysedOn: toDate(analysedOn),
  origins: [],
});
const attendance = (analysedOn: string, unjustified: number | null, month = '2026-06') => ({
  facilityId: 'S1',
  month: toMonth(month),
  unjustified,
  justified: null,
  pupilDays: null,
  closedHere: false,
  analysedOn: toDate(analysedOn),
  origins: [],
});
const of = (own: Partial<MemberEvidence>, other: Partial<MemberEvidence>) =>
  evidenceOfPerson({ id: 'own', otherRows: ['other'] }, (id) => ({ ...NOTHING, ...(id === 'own' ? own : other) }));

describe('what was said of a person under several rows', () => {
  it('is that of the row alone where there is no other', () => {
    const own = { ...NOTHING, attendance: [attendance('2026-07-03', 2)] };
    expect(evidenceOfPerson({ id: 'own', otherRows: [] }, () => own)).toBe(own);
  });

  it.each([
    ['the later number', attendance('2026-07-03', 2), attendance('2026-07-09', 5), 5],
    ['the number, not the later blank', attendance('2026-07-09', null), attendance('2026-07-03', 5), 5],
    ['its own of two of one day', attendance('2026-07-03', 2), attendance('2026-07-03', 5), 2],
  ])('of one school and month is %s', (_text, own, other, unjustified) => {
    expect(of({ attendance: [own] }, { attendance: [other] }).attendance).toMatchObject([{ unjustified }]);
  });

  it('is not rejected where the school has an accepted row of the person', () => {
    const rejected = row('2026-07-09', { rejected: ['ROW_CONFLICT'] });
    const accepted = row('2026-07-03', { situation: 'TRANSFERRED' });
    expect(of({ rows: [rejected] }, { rows: [accepted] }).rows).toEqual([accepted]);
    expect(of({ rows: [rejected] }, {}).rows).toEqual([rejected]);
  });

  it('never loses a number that was typed, whoever is asked about', () => {
    const months = fc.constantFrom('2026-05', '2026-06');
    const statement = fc
      .record({ day: fc.integer({ min: 1, max: 28 }), absences: fc.option(fc.nat(9)), month: months })
      .map(({ day, absences, month }) => attendance(`2026-07-${String(day).padStart(2, '0')}`, absences, month));
    const statements = fc.uniqueArray(statement, { selector: ({ month }) => month });
    fc.assert(
      fc.property(statements, statements, (one, two) => {
        const asked = [of({ attendance: one }, { attendance: two }), of({ attendance: two }, { attendance: one })];
        for (const { attendance: found } of asked) {
          for (const { month } of [...one, ...two]) {
            const said = [...one, ...two].filter((row) => row.month === month).map(({ unjustified }) => unjustified);
            const typed = said.filter((absences) => absences !== null);
            const [shown] = found.filter((row) => row.month === month);
            expect(typed.length === 0 ? [null] : typed).toContain(shown?.unjustified);
          }
        }
      }),
    );
  });
});
