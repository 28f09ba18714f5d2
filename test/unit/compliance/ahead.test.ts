import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AheadRow } from '@shared/contract/ahead';
import { toDate, toMonth, toPeriod } from '@shared/domain/calendar';
import { aheadOf, weekdaysIn } from '@shared/domain/compliance/ahead';
import { DUTY_STATES, type Duty } from '@shared/domain/compliance/duties';
import { aheadText } from '@shared/messages/ahead';
import { reminderPapers } from '@shared/messages/reminders';
import { aPost, aSchool, controlOf, JUNE, MAY, schoolOf, servedOn, supplementOf } from '../../support/statements';

const NOTHING_BACK = { returned: { status: 'NOT_RETURNED' as const } };
const ahead = (found: ReturnType<typeof schoolOf>, duty: Duty, on: string, month = MAY) =>
  aheadOf({ ...found, duty, month }, toDate(on));
const told = (row: AheadRow['ahead'] | null, duty: Duty = 'SCHOOL', onPaper = false) => {
  if (row === null) throw new Error('nothing is ahead');
  const who = { center: 'Huaylla', leader: '', household: 'H1', member: 2, name: 'Ana', facilityName: '' };
  return aheadText({ ...who, duty, month: MAY, ahead: row }, 'es', onPaper);
};

describe('what can still be done', () => {
  it('is a control until the last day of its time, and not after', () => {
    const silent = controlOf([aPost({}, NOTHING_BACK)]);
    const due = { kind: 'CONTROL', what: 'CRED 8 meses', from: '2026-04-10', to: '2026-05-31' };
    expect(ahead(silent, 'CRED', '2026-05-31')).toEqual(due);
    expect(ahead(silent, 'CRED', '2026-06-01')).toBeNull();
    expect(told(ahead(silent, 'CRED', '2026-05-04'), 'CRED')).toBe('CRED 8 meses: del 10/04/2026 al 31/05/2026');
  });

  it('is asked of nobody who did it, and still of who has no post or said no too early', () => {
    expect(ahead(controlOf([aPost()], { served: servedOn(MAY, '2026-05-02') }), 'CRED', '2026-05-04')).toBeNull();
    expect(ahead(controlOf([]), 'CRED', '2026-05-04')).toMatchObject({ what: 'CRED 8 meses', to: '2026-05-31' });
    const early = controlOf([aPost({ complied: 'NO' }, { analysedOn: toDate('2026-05-03') })]);
    expect(early.cause).toBe('CLOSED_EARLY');
    expect(ahead(early, 'CRED', '2026-05-04')).toMatchObject({ kind: 'CONTROL' });
  });

  it('is a supplement until the month is over', () => {
    const row = ahead(supplementOf([aPost({}, NOTHING_BACK)]), 'SUPPLEMENT', '2026-05-04');
    expect(told(row, 'SUPPLEMENT')).toBe('Suplemento nutricional: del 01/05/2026 al 31/05/2026');
  });

  it('does not tell on paper who is pregnant', () => {
    const row = {
      kind: 'CONTROL',
      what: 'Control prenatal',
      from: toDate('2026-05-01'),
      to: toDate('2026-05-31'),
    } as const;
    expect(told(row, 'PRENATAL')).toMatch(/^Control prenatal/);
    expect(told(row, 'PRENATAL', true)).toMatch(/^Control de salud: del/);
  });
});

describe('what goes with a mother leader', () => {
  const row = (duty: Duty, ahead: AheadRow['ahead']): AheadRow => ({
    center: 'Huaylla',
    leader: 'ML-001',
    household: 'H1',
    member: 2,
    name: 'QUISPE, ANA',
    facilityName: 'IE 1',
    duty,
    month: MAY,
    ahead,
  });
  const to = toDate('2026-05-31');
  const control = (what: string) => ({ kind: 'CONTROL', what, from: toDate('2026-05-01'), to }) as const;
  const absent = (absences: number) => ({ kind: 'ABSENCES', absences, mostAbsences: 3, days: 21, to }) as const;
  const ROWS = [
    row('CRED', control('CRED 8 meses')),
    row('PRENATAL', control('Control prenatal')),
    row('SUPPLEMENT', control('')),
    row('SCHOOL', absent(3)),
    row('SCHOOL', absent(4)),
  ];
  const about = { office: 'Huanta', today: toDate('2026-05-18'), period: toPeriod('2026-B3') };
  const rosa = { leader: 'ML-001', name: 'ROSA' };

  it('is name, what is due, where and by when: no absences, no pregnancy, nobody over the limit', () => {
    const [paper] = reminderPapers(ROWS, [rosa], about);
    expect(paper?.parts[0]?.table?.rows.map((cells) => cells.slice(0, 4))).toEqual([
      ['QUISPE, ANA', 'CRED 8 meses', 'IE 1', '31/05/2026'],
      ['QUISPE, ANA', 'Control de salud', 'IE 1', '31/05/2026'],
      ['QUISPE, ANA', 'Suplemento nutricional', 'IE 1', '31/05/2026'],
      ['QUISPE, ANA', 'Asistir a clases todos los días', 'IE 1', '31/05/2026'],
    ]);
    expect(JSON.stringify(paper)).not.toMatch(/H1|límite|faltas en|prenatal/);
  });

  it('is a list of her own for each, and none for whom nobody is to be reminded', () => {
    const other = { leader: 'ML-002', name: 'LUISA' };
    const hers = { ...row('CRED', control('CRED 8 meses')), leader: 'ML-002', name: 'TORRES, EVA' };
    const papers = reminderPapers([...ROWS, hers], [rosa, other, { leader: 'ML-003', name: 'ANA' }], about);
    expect(papers.map(({ title, form, parts }) => [title, form, parts[0]?.table?.rows.length])).toEqual([
      ['Recordatorios de ROSA', 'ML-001', 4],
      ['Recordatorios de LUISA', 'ML-002', 1],
    ]);
  });
});

describe('absences near the limit', () => {
  // May of 2026 has 21 weekdays: at most 3 absences.
  it.each([
    [0, null],
    [1, null],
    [2, '2 faltas en mayo de 2026; a lo más 3 si hay 21 días de clase. Le queda 1.'],
    [3, '3 faltas en mayo de 2026; a lo más 3 si hay 21 días de clase. No puede faltar más.'],
    [4, '4 faltas en mayo de 2026; a lo más 3 si hay 21 días de clase. Pasó el límite: pregunte si hay justificación.'],
  ])('%i so far', (unjustified, text) => {
    const row = ahead(schoolOf([aSchool({ unjustified }, { classDays: 10, closed: false })]), 'SCHOOL', '2026-05-18');
    expect(row && told(row)).toBe(text);
  });

  it('counts the days of class the school has, where there are more, and ends with the month', () => {
    const found = schoolOf([aSchool({ unjustified: 3 }, { classDays: 27 })]);
    expect(ahead(found, 'SCHOOL', '2026-05-31')).toMatchObject({ days: 27, mostAbsences: 4 });
    expect(ahead(found, 'SCHOOL', '2026-06-01')).toBeNull();
  });

  it.each([
    ['2026-02', 20],
    ['2026-05', 21],
    ['2026-06', 22],
    ['2026-07', 23],
  ])('%s has %i weekdays', (month, days) => expect(weekdaysIn(toMonth(month))).toBe(days));

  it('are never told of a month that is over, nor of a duty settled for good', () => {
    const judged = fc.record({
      duty: fc.constantFrom<Duty>('SCHOOL', 'CRED', 'PRENATAL', 'SUPPLEMENT'),
      state: fc.constantFrom(...DUTY_STATES),
      month: fc.constantFrom(MAY, JUNE),
      facts: fc.record({ absences: fc.integer({ min: 0, max: 20 }), days: fc.constant(20), minPct: fc.constant(85) }),
    });
    const day = fc.constantFrom('2026-05-01', '2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01').map(toDate);
    fc.assert(
      fc.property(judged, day, (one, on) => {
        const row = aheadOf(one, on);
        fc.pre(row !== null);
        expect(row?.to.slice(0, 7)).toBe(one.month);
        expect(row !== null && on <= row.to).toBe(true);
        expect(['NON_COMPLIANT', 'NOT_FOUND_IN_SERVICE', 'PENDING', 'COMPLIANT']).toContain(one.state);
        expect(one.state === 'COMPLIANT' && one.duty !== 'SCHOOL').toBe(false);
      }),
    );
  });
});
