import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EMPTY_SCHOOL_MONTHS, type AttendanceFile } from '@shared/domain/rosters/attendanceRows';
import type { RowKey } from '@shared/domain/rosters/rowKeys';
import { aFile, ANA, aRow, classesOf, classify, codesOf, ELSEWHERE, LUZ, pupilValues } from '../../support/rosterRows';

const accepted = (key: RowKey, values: Parameters<typeof pupilValues>[0]) => ({
  accepted: new Map([[key, pupilValues(values)]]),
  school: { ...EMPTY_SCHOOL_MONTHS, classDays1: 20, classDays2: 20 },
});

describe('what speaks for the whole school', () => {
  const school = { ...EMPTY_SCHOOL_MONTHS, classDays1: 20, closed1: true, situation2: 'STRIKE' as const };

  it('a later blank keeps what was accepted, another value is a change', () => {
    const outcome = classify([aFile([], { classDays1: 19, classDays2: 21 })], { school });
    expect(outcome.school.values).toEqual({ ...school, classDays1: 19, classDays2: 21 });
    expect(outcome.school.changes).toEqual([
      { field: 'classDays1', before: 20, after: 19 },
      { field: 'classDays2', before: null, after: 21 },
    ]);
  });

  it('a cell in which copies contradict each other, or that is no value, stays as it was', () => {
    const files = [aFile([], { classDays1: 19, closed2: true }), aFile([], { classDays1: 18 }, 'b.xlsx')];
    for (const order of [files, files.toReversed()]) {
      const { school: found } = classify(order, { school });
      expect(found.values).toMatchObject({ classDays1: 20, closed2: true });
      expect(found.problems.map(({ code }) => code)).toEqual(['ATT_FACILITY_CONFLICT', 'ATT_FACILITY_CONFLICT']);
    }
    const bad = classify([aFile([], { classDays1: 'bad' })], { school }).school;
    expect(bad).toMatchObject({ values: { classDays1: 20 }, problems: [{ field: 'classDays1', level: 'error' }] });
  });
});

describe('a blank that would undo a number of a row that is refused (R14)', () => {
  const asks = [{ field: 'unjustified1', before: 19, after: null, mustConfirm: true }];
  const fewer = (isConfirmed: boolean) =>
    classify([aFile([aRow(ANA, { justified1: 1 })], { classDays1: 18, closed1: true })], {
      ...accepted(ANA, { unjustified1: 19 }),
      isConfirmed: () => isConfirmed,
    });

  it('is asked where the number is above the new days of class, and settles the row', () => {
    const [row] = fewer(false).rows;
    expect(row).toMatchObject({ rowClass: 'rejected', problems: [{ code: 'ATT_ABSENCES_OVER_DAYS' }], changes: asks });
    const ticked = fewer(true);
    expect(ticked.rows).toMatchObject([{ rowClass: 'changed', problems: [] }]);
    expect(ticked.accepted.get(ANA)).toMatchObject({ unjustified1: null, justified1: 1 });
  });

  it('is asked in the round in which copies contradict each other, and not of a row with a bad cell', () => {
    const copies = [aRow(ANA, { unjustified2: 1 }), aRow(ANA, { unjustified2: 2 }), aRow(ANA, { unjustified2: 'bad' })];
    for (const order of [copies, copies.toReversed()]) {
      const { rows } = classify([aFile(order, { closed1: true })], {
        ...accepted(ANA, { unjustified1: 19 }),
        isConfirmed: () => false,
      });
      expect(rows.map(({ rowClass }) => rowClass)).toEqual(['rejected', 'rejected', 'rejected']);
      const asking = rows.filter(({ changes }) => changes.length > 0);
      expect(asking).toMatchObject([{ changes: asks, contested: [{ field: 'unjustified2' }] }]);
    }
  });
});

describe('properties of classification', () => {
  const count = fc.option(fc.integer({ min: 0, max: 4 }), { nil: null });
  const cells = fc.record({
    unjustified1: count,
    justified1: count,
    unjustified2: fc.oneof(count, fc.constant('bad' as const)),
    situation: fc.constantFrom(null, null, 'ATTENDS' as const, 'TRANSFERRED' as const),
  });
  const rowOf = fc.tuple(fc.constantFrom(ANA, LUZ, ELSEWHERE, ''), cells).map(([key, given]) => aRow(key, given));
  const school = fc.record({ classDays1: count, closed1: fc.constantFrom(null, true, false) });
  const fileOf = fc.tuple(fc.array(rowOf, { maxLength: 5 }), school);
  const batch = fc
    .array(fileOf, { minLength: 1, maxLength: 3 })
    .map((files) => files.map(([rows, given], place) => aFile(rows, given, `${place}.xlsx`)));
  const before = fc.constantFrom(undefined, { unjustified1: 2 }, { unjustified1: 0, situation: 'LEFT' as const });

  const apply = (files: readonly AttendanceFile[], context: Parameters<typeof classify>[1] = {}) => {
    const outcome = classify(files, context);
    const kept = new Map([...(context.accepted ?? []), ...outcome.accepted]);
    return { outcome, context: { ...context, accepted: kept, school: outcome.school.values } };
  };

  it('gives every row exactly one class', () => {
    fc.assert(
      fc.property(batch, (files) => {
        const places = classify(files).rows.map(({ file, row }) => `${file} ${row}`);
        expect(new Set(places).size).toBe(places.length);
        expect(places).toHaveLength(files.reduce((sum, { rows }) => sum + rows.length, 0));
      }),
    );
  });

  it('does not depend on the order of files and rows', () => {
    fc.assert(
      fc.property(batch, before, (files, values) => {
        const context = values === undefined ? {} : accepted(ANA, values);
        const turned = files.toReversed().map((file) => ({ ...file, rows: file.rows.toReversed() }));
        const [found, other] = [classify(files, context), classify(turned, context)];
        expect(classesOf(other)).toEqual(classesOf(found));
        expect(other.accepted).toEqual(found.accepted);
        expect(other.school.values).toEqual(found.school.values);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(batch, before, (files, values) => {
        const first = apply(files, values === undefined ? {} : accepted(ANA, values));
        const second = apply(files, first.context);
        expect(second.outcome.rows.filter(({ rowClass }) => rowClass === 'new' || rowClass === 'changed')).toEqual([]);
        expect(second.context).toEqual(first.context);
      }),
    );
  });

  it('keeps nothing of a rejected or strange row', () => {
    fc.assert(
      fc.property(batch, (files) => {
        const outcome = classify(files);
        const good = outcome.rows.filter(({ rowClass }) => rowClass === 'new').map(({ key }) => key);
        expect(new Set(outcome.accepted.keys())).toEqual(new Set(good));
      }),
    );
  });
});

describe('copies that contradict each other', () => {
  it('R5: the one a person confirms counts, in whatever order they come, and the other is told', () => {
    const [one, two] = [
      aFile([aRow(ANA, { unjustified1: 3, justified1: 1 })]),
      aFile([aRow(ANA, { unjustified1: 4 })], {}, 'b.xlsx'),
    ];
    for (const order of [
      [one, two],
      [two, one],
    ]) {
      const outcome = classify(order, { isConfirmed: ({ file }) => file === 'b.xlsx' });
      expect(codesOf(outcome)).toEqual(['ROW_SET_ASIDE warning']);
      expect(outcome.accepted.get(ANA)).toMatchObject({ unjustified1: 4, justified1: 1 });
      const contested = outcome.rows.map(({ file, contested: cells }) => [file, cells] as const);
      expect(new Map(contested)).toEqual(
        new Map([
          ['a.xlsx', [{ field: 'unjustified1', value: 3, confirmed: false }]],
          ['b.xlsx', [{ field: 'unjustified1', value: 4, confirmed: true }]],
        ]),
      );
    }
  });
});
