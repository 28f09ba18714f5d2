import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dateOfDayNumber, dayNumber, toDate } from '@shared/domain/calendar';
import { EMPTY_HEALTH } from '@shared/domain/rosters/healthRows';
import {
  aHealthFile,
  aHealthRow,
  ANA,
  anIssuedChild,
  classesOf,
  classifyPatients,
  LUZ,
  type PatientCells,
} from '../../support/rosterRows';

const dates = (...texts: string[]) => texts.map(toDate);
const one = (given: PatientCells, context: Parameters<typeof classifyPatients>[1] = {}) => {
  const outcome = classifyPatients([aHealthFile([aHealthRow(ANA, given)])], context);
  const [row] = outcome.rows;
  if (row === undefined) throw new Error('no row');
  return { ...row, values: outcome.accepted.get(ANA) };
};

describe('dates of controls', () => {
  test.each([
    ['2026-07-02', 'new'],
    ['2026-07-03', 'rejected'],
    ['2025-09-10', 'new'],
    ['2025-09-09', 'rejected'],
  ])('HLT_DATE: %s is %s: not after the analysis, not before birth', (date, rowClass) => {
    const row = one({ dates1: dates(date) });
    expect(row.rowClass).toBe(rowClass);
    expect(row.problems.map(({ code }) => code)).toEqual(rowClass === 'new' ? [] : ['HLT_DATE']);
  });

  test.each([
    ['2026-01-15', 'new'],
    ['2026-01-14', 'rejected'],
  ])('HLT_DATE: %s is %s of a pregnancy with FUR 2026-01-15', (date, rowClass) => {
    const issued = new Map([
      [ANA, anIssuedChild(ANA, { birthDate: toDate('2000-01-01'), lmpDate: toDate('2026-01-15') })],
    ]);
    expect(one({ dates1: dates(date) }, { issued }).rowClass).toBe(rowClass);
  });

  it('HLT_DATE: one wrong date among several rejects the row, both months', () => {
    const row = one({ dates1: dates('2026-05-10', '2026-08-10'), complied2: 'YES' });
    expect(row).toMatchObject({ rowClass: 'rejected', problems: [{ field: 'dates1', value: '2026-08-10' }] });
    expect(row.values).toBeUndefined();
  });

  it('HLT_DATE_AND_NO: a date in the interval beside Cumplió = NO', () => {
    const row = one({ dates1: dates('2026-05-10'), complied1: 'NO' });
    expect(row).toMatchObject({ rowClass: 'rejected', problems: [{ code: 'HLT_DATE_AND_NO' }] });
  });

  test.each(['2026-04-24', '2026-06-01'])(
    'HLT_DATE_AND_NO: %s is outside the interval and contradicts nothing',
    (date) => {
      expect(one({ dates1: dates(date), complied1: 'NO' }).rowClass).toBe('new');
    },
  );

  it('HLT_DATE_AND_NO: neither do the other month, or a month in which nothing is due', () => {
    expect(one({ dates1: dates('2026-05-10'), complied2: 'NO' }).rowClass).toBe('new');
    expect(one({ dates2: dates('2026-06-10'), complied2: 'NO' }).rowClass).toBe('new');
  });

  it('HLT_DATE_AND_NO: a later NO does not undo a date accepted before', () => {
    const accepted = new Map([[ANA, { ...EMPTY_HEALTH, dates1: dates('2026-05-10') }]]);
    expect(one({ complied1: 'NO' }, { accepted }).rowClass).toBe('rejected');
  });

  it('several dates in one cell are the same in any order', () => {
    const accepted = new Map([[ANA, { ...EMPTY_HEALTH, dates1: dates('2026-05-20', '2026-05-10') }]]);
    expect(one({ dates1: dates('2026-05-10', '2026-05-20') }, { accepted }).rowClass).toBe('same');
    expect(one({ dates1: dates('2026-05-10') }, { accepted })).toMatchObject({
      rowClass: 'changed',
      changes: [{ field: 'dates1', after: ['2026-05-10'] }],
    });
  });
});

describe('rows of a health post', () => {
  it('HLT_ANSWER: Cumplió that is none of the three rejects the row', () => {
    const row = aHealthRow(ANA);
    const complied1 = { kind: 'bad', text: 'tal vez', code: 'HLT_ANSWER' } as const;
    const outcome = classifyPatients([aHealthFile([{ ...row, cells: { ...row.cells, complied1 } }])]);
    expect(outcome.rows).toMatchObject([
      { rowClass: 'rejected', problems: [{ code: 'HLT_ANSWER', value: 'tal vez' }] },
    ]);
  });

  it('R5, R6: copies are merged, and rejected where they contradict each other', () => {
    const yes = aHealthRow(ANA, { complied1: 'YES' });
    const merged = classifyPatients([aHealthFile([yes, aHealthRow(ANA, { supplement1: 'NO' })])]);
    expect(merged.accepted.get(ANA)).toMatchObject({ complied1: 'YES', supplement1: 'NO' });
    const contrary = classifyPatients([
      aHealthFile([yes]),
      aHealthFile([aHealthRow(ANA, { complied1: 'NO' })], 'q.xlsx'),
    ]);
    expect(classesOf(contrary)).toEqual(['rejected', 'rejected']);
  });

  it('R14: a later blank never erases', () => {
    const accepted = new Map([[ANA, { ...EMPTY_HEALTH, complied1: 'YES' as const, dates1: dates('2026-05-10') }]]);
    expect(one({ supplement2: 'YES' }, { accepted }).values).toMatchObject({
      complied1: 'YES',
      dates1: ['2026-05-10'],
      supplement2: 'YES',
    });
  });

  it('H18: our text that was changed is ignored, with a warning', () => {
    const changed = aHealthRow(ANA, { complied1: 'NO' }, { due: ['CRED 9 meses', ''] });
    const outcome = classifyPatients([aHealthFile([changed])]);
    expect(outcome.rows).toMatchObject([
      { rowClass: 'new', problems: [{ field: 'dates1', code: 'HLT_DUE_CHANGED', level: 'warning' }] },
    ]);
    const same = aHealthRow(ANA, {}, { due: [' cred 8  MESES ', undefined] });
    expect(classifyPatients([aHealthFile([same])]).rows[0]?.problems).toEqual([]);
  });

  it('the situation of the post is kept by a later blank', () => {
    const post = { situation1: 'CLOSED' as const, situation2: null };
    expect(classifyPatients([aHealthFile([])], { post }).post.values).toEqual(post);
  });

  it('does not depend on the order of files and rows', () => {
    const day = fc.integer({ min: dayNumber(toDate('2025-09-01')), max: dayNumber(toDate('2026-07-05')) });
    const cells = fc.record({
      dates1: fc.option(fc.array(day.map(dateOfDayNumber), { minLength: 1, maxLength: 2 }), { nil: null }),
      complied1: fc.constantFrom(null, 'YES' as const, 'NO' as const),
      supplement2: fc.constantFrom(null, 'YES' as const),
    });
    const row = fc.tuple(fc.constantFrom(ANA, LUZ), cells).map(([key, given]) => aHealthRow(key, given));
    const batch = fc.array(fc.array(row, { maxLength: 3 }), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(batch, (copies) => {
        const files = copies.map((rows, place) => aHealthFile(rows, `${place}.xlsx`));
        const turned = files.toReversed().map((file) => ({ ...file, rows: file.rows.toReversed() }));
        const [found, other] = [classifyPatients(files), classifyPatients(turned)];
        expect(classesOf(other)).toEqual(classesOf(found));
        expect(other.accepted).toEqual(found.accepted);
        const again = classifyPatients(files, { accepted: found.accepted });
        expect(classesOf(again).filter((rowClass) => rowClass === 'new' || rowClass === 'changed')).toEqual([]);
      }),
    );
  });
});
