import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupProblems } from '@shared/domain/imports/problemGroups';

const problem = (code: string, cell: string, level: 'error' | 'warning' = 'error') => ({ code, cell, level });

describe('many problems of a file', () => {
  it('are told by code: how often, and where first; errors before warnings, the frequent first', () => {
    const found = [
      problem('REPAIRED', 'A1', 'warning'),
      problem('NOT_DATE', 'B2'),
      problem('REPAIRED', 'A3', 'warning'),
      problem('NOT_IN_LIST', 'C4'),
      problem('NOT_IN_LIST', 'C5'),
    ];
    expect(groupProblems(found).map(({ code, count, first }) => [code, count, first.cell])).toEqual([
      ['NOT_IN_LIST', 2, 'C4'],
      ['NOT_DATE', 1, 'B2'],
      ['REPAIRED', 2, 'A1'],
    ]);
  });

  it('are each in one group, and none is lost', () => {
    const some = fc.array(
      fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.nat()).map(([code, at]) => problem(code, `${at}`)),
    );
    fc.assert(
      fc.property(some, (found) => {
        const groups = groupProblems(found);
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(found.length);
        expect(new Set(groups.map(({ code }) => code)).size).toBe(groups.length);
      }),
    );
  });
});
