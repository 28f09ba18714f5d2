import { describe, expect, it, test } from 'vitest';
import { EMPTY_SCHOOL_MONTHS } from '@shared/domain/rosters/attendanceRows';
import { countCell } from '@shared/domain/rosters/cells';
import type { RowKey } from '@shared/domain/rosters/rowKeys';
import {
  aFile,
  ANA,
  aRow,
  classesOf,
  classify,
  codesOf,
  ELSEWHERE,
  LUZ,
  pupilValues,
  type PupilCells,
} from '../../support/rosterRows';

const accepted = (key: RowKey, values: Parameters<typeof pupilValues>[0]) => ({
  accepted: new Map([[key, pupilValues(values)]]),
  school: { ...EMPTY_SCHOOL_MONTHS, classDays1: 20, classDays2: 20 },
});
const one = (given: PupilCells, context = {}) => {
  const outcome = classify([aFile([aRow(ANA, given)])], context);
  const [row] = outcome.rows;
  if (row === undefined) throw new Error('no row');
  return { ...row, values: outcome.accepted.get(ANA) };
};

describe('whose row it is', () => {
  it('R1: a row without a key is a stranger', () => {
    const outcome = classify([aFile([aRow('', { unjustified1: 3 })])]);
    expect(outcome.rows).toMatchObject([{ rowClass: 'stranger', key: null, problems: [{ code: 'ROW_WITHOUT_KEY' }] }]);
    expect(outcome.accepted.size).toBe(0);
  });

  it('R2: a damaged key is rejected', () => {
    const damaged = `${ANA.slice(0, -1)}${ANA.endsWith('0') ? '1' : '0'}`;
    const outcome = classify([aFile([aRow(damaged, { unjustified1: 3 })])]);
    expect(outcome.rows).toMatchObject([
      {
        rowClass: 'rejected',
        problems: [{ field: 'rowKey', value: damaged, code: 'ROW_KEY_DAMAGED', level: 'error' }],
      },
    ]);
  });

  it('R3: a key of another form is a stranger that can be looked up', () => {
    const outcome = classify([aFile([aRow(ELSEWHERE, { unjustified1: 3 })])]);
    expect(outcome.rows).toMatchObject([
      { rowClass: 'stranger', key: ELSEWHERE, problems: [{ code: 'ROW_OTHER_FORM', level: 'warning' }] },
    ]);
  });

  it('R7: a pupil typed over another is rejected', () => {
    const written = { document: '79999999', name: 'CONDORI APAZA, PEDRO' };
    const outcome = classify([aFile([aRow(ANA, { unjustified1: 3 }, written)])]);
    expect(outcome.rows).toMatchObject([
      { rowClass: 'rejected', problems: [{ field: 'document', value: '79999999', code: 'ROW_IDENTITY_CHANGED' }] },
    ]);
    expect(outcome.accepted.size).toBe(0);
  });

  it('R7: so is another document without a name to compare', () => {
    const outcome = classify([aFile([aRow(ANA, {}, { document: '79999999', name: '' })])]);
    expect(classesOf(outcome)).toEqual(['rejected']);
  });

  test.each([
    ['only the spelling of the name', { name: 'Quispe Mamany, Ana Maria' }, 'name'],
    ['only the name', { name: 'CONDORI APAZA, PEDRO' }, 'name'],
    ['only the document', { document: '01234576' }, 'document'],
  ] as const)('R8: %s differs: accepted, and proposed as a correction', (_, written, field) => {
    const outcome = classify([aFile([aRow(ANA, { unjustified1: 3 }, written)])]);
    expect(outcome.rows).toMatchObject([{ rowClass: 'new', differences: [{ field }] }]);
  });

  it('R8: leading zeros a spreadsheet dropped, spaces, case and blanks are no difference', () => {
    const rows = [
      aRow(ANA, {}, { document: '1234567', name: ' quispe  mamani, ana maría ' }),
      aRow(LUZ, {}, { document: '', name: '' }),
    ];
    expect(classify([aFile(rows)]).rows.flatMap(({ differences }) => differences)).toEqual([]);
  });
});

describe('the same key more than once in a batch', () => {
  it('R4: the same values count once', () => {
    const row = aRow(ANA, { unjustified1: 3 });
    expect(classesOf(classify([aFile([row, row])]))).toEqual(['new', 'repeated']);
    expect(classesOf(classify([aFile([row]), aFile([row], {}, 'b.xlsx')]))).toEqual(['new', 'repeated']);
  });

  it('R5: different typed values are all rejected, in whatever order they come', () => {
    const rows = [aRow(ANA, { unjustified1: 3 }), aRow(ANA, { unjustified1: 4 }), aRow(ANA, { unjustified1: 3 })];
    for (const order of [rows, rows.toReversed()]) {
      const outcome = classify([aFile(order)]);
      expect(classesOf(outcome)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(codesOf(outcome)).toEqual(['ROW_CONFLICT error']);
      const written = outcome.rows.flatMap(({ problems }) => problems.map(({ value }) => value));
      expect(written.toSorted((a, b) => a.localeCompare(b))).toEqual(['3', '3', '4']);
      expect(outcome.accepted.size).toBe(0);
    }
  });

  it('R6: copies that fill different cells are merged', () => {
    const copies = [aRow(ANA, { unjustified1: 3 }), aRow(ANA, { unjustified2: 1, motive: 'J01' })];
    const outcome = classify([aFile(copies)]);
    expect(classesOf(outcome)).toEqual(['new', 'new']);
    expect(outcome.accepted.get(ANA)).toMatchObject({ unjustified1: 3, unjustified2: 1, motive: 'J01' });
  });

  it('R6: a blank in a closed copy never contradicts a number typed in another', () => {
    const typed = aFile([aRow(ANA, { unjustified1: 5 })], { classDays1: 20 }, 'a.xlsx');
    const closed = aFile([aRow(ANA)], { classDays1: 20, closed1: true }, 'b.xlsx');
    for (const files of [
      [typed, closed],
      [closed, typed],
    ]) {
      const outcome = classify(files);
      expect(classesOf(outcome)).toEqual(['new', 'repeated']);
      expect(outcome.accepted.get(ANA)?.unjustified1).toBe(5);
    }
  });

  it('R6: neither does it where the typed one is what was accepted before', () => {
    const typed = aFile([aRow(ANA, { unjustified1: 5 })], {}, 'a.xlsx');
    const closed = aFile([aRow(ANA)], { closed1: true }, 'b.xlsx');
    const outcome = classify([typed, closed], accepted(ANA, { unjustified1: 5 }));
    expect(classesOf(outcome)).toEqual(['repeated', 'same']);
  });
});

describe('cells that cannot be used', () => {
  test.each(['-', '.', '-1', '2.5', '2,5', '3.0', 'tres', '32', '1e1', '٣', 'F'])('R9: %j is no count', (written) => {
    expect(countCell(written)).toEqual({ kind: 'bad', text: written, code: 'ATT_NOT_A_COUNT' });
  });
  test.each([-1, 2.5, 32, true])('R9: %j is no count', (written) => {
    expect(countCell(written).kind).toBe('bad');
  });
  test.each([
    [0, 0],
    ['0', 0],
    [' 31 ', 31],
    ['03', 3],
  ])('R9: %j is %d', (written, value) => {
    expect(countCell(written)).toEqual({ kind: 'value', value });
  });
  test.each([null, '', '   '])('R9: %j is blank, never zero', (written) => {
    expect(countCell(written)).toEqual({ kind: 'blank' });
  });

  it('R9: a bad cell rejects the row, both months; what was accepted stays', () => {
    const row = one({ unjustified1: 'bad', unjustified2: 0 }, accepted(ANA, { unjustified1: 2 }));
    expect(row).toMatchObject({ rowClass: 'rejected', problems: [{ field: 'unjustified1', code: 'ATT_NOT_A_COUNT' }] });
    expect(row.values).toBeUndefined();
  });

  it('R9: a good copy counts beside a bad one', () => {
    const outcome = classify([aFile([aRow(ANA, { unjustified1: 'bad' }), aRow(ANA, { unjustified1: 2 })])]);
    expect(classesOf(outcome)).toEqual(['new', 'rejected']);
    expect(outcome.accepted.get(ANA)?.unjustified1).toBe(2);
  });

  test.each([
    ['as many absences as days', { unjustified1: 20 }, 'new'],
    ['one more', { unjustified1: 21 }, 'rejected'],
    ['both kinds together as many', { unjustified1: 10, justified1: 10 }, 'new'],
    ['both kinds together one more', { unjustified1: 10, justified1: 11 }, 'rejected'],
    ['justified ones alone as many', { justified1: 20 }, 'new'],
    ['justified ones alone one more', { justified1: 21 }, 'rejected'],
    ["more than the pupil's own days", { unjustified1: 11, pupilDays1: 10 }, 'rejected'],
    ["within the pupil's own days", { unjustified1: 21, pupilDays1: 22 }, 'new'],
  ] as const)('R10: %s', (_, given, rowClass) => {
    const row = one(given);
    expect(row.rowClass).toBe(rowClass);
    expect(row.problems.some(({ code }) => code === 'ATT_ABSENCES_OVER_DAYS')).toBe(rowClass === 'rejected');
  });

  it('R10: days accepted before count as well', () => {
    const file = aFile([aRow(ANA, { unjustified1: 19 })], {});
    const school = { ...EMPTY_SCHOOL_MONTHS, classDays1: 18 };
    expect(codesOf(classify([file], { school }))).toEqual(['ATT_ABSENCES_OVER_DAYS error']);
    expect(classesOf(classify([file]))).toEqual(['new']);
  });

  it('R10: with another situation it is only a warning', () => {
    const strike = classify([aFile([aRow(ANA, { unjustified1: 21 })], { classDays1: 20, situation1: 'STRIKE' })]);
    expect(codesOf(strike)).toEqual(['ATT_ABSENCES_OVER_DAYS warning']);
    expect(classesOf(strike)).toEqual(['new']);
    expect(one({ unjustified1: 21, situation: 'TRANSFERRED' })).toMatchObject({
      rowClass: 'new',
      problems: [{ code: 'ATT_ABSENCES_OVER_DAYS', level: 'warning' }],
    });
    expect(one({ unjustified1: 21, situation: 'ATTENDS' }).rowClass).toBe('rejected');
  });

  it('R11: 24 days are accepted with a warning, 23 without', () => {
    const school = { classDays1: 31 };
    const many = (days: number) => codesOf(classify([aFile([aRow(ANA, { pupilDays1: days })], school)]));
    expect(many(23)).toEqual([]);
    expect(many(24)).toEqual(['ATT_MANY_DAYS warning']);
    expect(many(31)).toEqual(['ATT_MANY_DAYS warning']);
  });

  it("R11: so are the school's own days", () => {
    const problems = (days: number) =>
      classify([aFile([], { classDays1: days })]).schoolWarnings.map(({ code, level }) => `${code} ${level}`);
    expect(problems(23)).toEqual([]);
    expect(problems(24)).toEqual(['ATT_MANY_DAYS warning']);
  });

  it("R11: a school's many days are kept all the same", () => {
    const { school } = classify([aFile([], { classDays1: 24 })]);
    expect(school).toMatchObject({ values: { classDays1: 24 }, problems: [] });
  });

  it("R12: more days than the school's are accepted with a warning", () => {
    expect(one({ pupilDays1: 20 }).problems).toEqual([]);
    expect(one({ pupilDays1: 21 })).toMatchObject({ rowClass: 'new', problems: [{ code: 'ATT_PUPIL_DAYS' }] });
  });

  it('R13: a situation or motive that is not in the list rejects the row', () => {
    const row = aRow(ANA, { unjustified1: 1 });
    const situation = { kind: 'bad', text: 'DE VIAJE', code: 'ATT_UNKNOWN_CODE' } as const;
    const outcome = classify([aFile([{ ...row, cells: { ...row.cells, situation } }])]);
    expect(outcome.rows).toMatchObject([
      { rowClass: 'rejected', problems: [{ field: 'situation', code: 'ATT_UNKNOWN_CODE', value: 'DE VIAJE' }] },
    ]);
  });
});

describe('a later file', () => {
  it('R14: a blank never erases', () => {
    const row = one({ unjustified2: 1 }, accepted(ANA, { unjustified1: 5, unjustified2: 1, situation: 'TRANSFERRED' }));
    expect(row).toMatchObject({ rowClass: 'same', changes: [] });
    expect(row.values).toMatchObject({ unjustified1: 5, unjustified2: 1, situation: 'TRANSFERRED' });
  });

  it('R14: a blank in a month this file declares closed means none, and must be ticked', () => {
    const file = aFile([aRow(ANA)], { closed1: true });
    const before = accepted(ANA, { unjustified1: 5, unjustified2: 1 });
    const outcome = classify([file], before);
    expect(outcome.rows).toMatchObject([
      {
        rowClass: 'changed',
        changes: [{ field: 'unjustified1', before: 5, after: null, mustConfirm: true, decidedBy: null }],
      },
    ]);
    expect(outcome.accepted.get(ANA)).toMatchObject({ unjustified1: null, unjustified2: 1 });
    const unticked = classify([file], { ...before, isConfirmed: () => false });
    expect(classesOf(unticked)).toEqual(['changed']);
    expect(unticked.accepted.get(ANA)?.unjustified1).toBe(5);
  });

  it('R14: a blank that means none changes nothing where none was typed', () => {
    const outcome = classify([aFile([aRow(ANA)], { closed1: true })], accepted(ANA, { unjustified1: 0 }));
    expect(outcome.rows).toMatchObject([{ rowClass: 'same', changes: [] }]);
  });

  it('R14: a closed month that an earlier file declared, or of a pupil with a situation, erases nothing', () => {
    const before = accepted(ANA, { unjustified1: 5 });
    const earlier = { ...before, school: { ...before.school, closed1: true } };
    expect(classify([aFile([aRow(ANA)], {})], earlier).accepted.get(ANA)?.unjustified1).toBe(5);
    const left = classify([aFile([aRow(ANA, { situation: 'LEFT' })], { closed1: true })], before);
    expect(left.accepted.get(ANA)?.unjustified1).toBe(5);
  });

  it('R15: another value is shown old and new, and wins', () => {
    const row = one({ unjustified1: 0, justified1: 2 }, accepted(ANA, { unjustified1: 5 }));
    expect(row).toMatchObject({
      rowClass: 'changed',
      changes: [
        { field: 'unjustified1', before: 5, after: 0, mustConfirm: false },
        { field: 'justified1', before: null, after: 2, mustConfirm: false },
      ],
    });
    expect(row.values).toMatchObject({ unjustified1: 0, justified1: 2 });
  });

  it('R16: a value settled by hand is shown with who decided it', () => {
    const decidedBy = (_: RowKey, field: string) => (field.endsWith('1') ? 'Rosa Pérez' : null);
    const row = one({ unjustified1: 0, unjustified2: 0 }, { ...accepted(ANA, { unjustified1: 5 }), decidedBy });
    expect(row).toMatchObject({
      rowClass: 'changed',
      changes: [{ decidedBy: 'Rosa Pérez' }, { decidedBy: null }],
    });
  });

  it('R18: an older issue of the form is accepted; who was added since simply has no row', () => {
    const outcome = classify([aFile([aRow(ANA, { unjustified1: 1 })])]);
    expect(classesOf(outcome)).toEqual(['new']);
    expect(outcome.accepted.has(LUZ)).toBe(false);
  });

  it('a row that came back blank is new once, then same', () => {
    expect(one({}).rowClass).toBe('new');
    expect(one({}, accepted(ANA, {})).rowClass).toBe('same');
  });
});
