import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import {
  ANA,
  aFile,
  aHealthFile,
  aHealthRow,
  aRow,
  classify,
  classifyPatients,
  codesOf,
} from '../../support/rosterRows';

const warnings = (problems: readonly { readonly code: string; readonly level: string }[]) =>
  problems.map(({ code, level }) => `${code} ${level}`);

describe('what is kept and told all the same', () => {
  it('E6: numbers of a pupil whom the school does not have', () => {
    const told = (given: Parameters<typeof aRow>[1]) =>
      codesOf(classify([aFile([aRow(ANA, { situation: 'NOT_FOUND', ...given })])]));
    expect(told({})).toEqual([]);
    expect(told({ justified1: 0 })).toEqual(['ATT_NOT_FOUND_WITH_NUMBERS warning']);
    expect(told({ pupilDays2: 3 })).toEqual(['ATT_NOT_FOUND_WITH_NUMBERS warning']);
  });

  it('E10: absences in a month in which the school did not work as usual, never in the other one', () => {
    const strike = { classDays1: 20, classDays2: 20, situation1: 'STRIKE' } as const;
    const told = (given: Parameters<typeof aRow>[1]) => codesOf(classify([aFile([aRow(ANA, given)], strike)]));
    expect(told({ unjustified1: 5 })).toEqual(['ATT_SITUATION_WITH_NUMBERS warning']);
    expect(told({ unjustified1: 0, unjustified2: 5 })).toEqual([]);
  });

  it('E13: no day of class that no situation explains, in the file or accepted before', () => {
    const told = (given: Parameters<typeof aFile>[1]) =>
      warnings(classify([aFile([aRow(ANA)], { classDays1: 0, ...given })]).schoolWarnings);
    expect(told({})).toEqual(['ATT_ZERO_DAYS warning']);
    expect(told({ situation1: 'NORMAL' })).toEqual(['ATT_ZERO_DAYS warning']);
    expect(told({ situation1: 'VACATION' })).toEqual([]);
  });

  it('H8: a control that was kept, without its date, where one is due', () => {
    const told = (given: Parameters<typeof aHealthRow>[1]) =>
      classifyPatients([aHealthFile([aHealthRow(ANA, given)])]).rows.flatMap(({ problems }) => warnings(problems));
    expect(told({ complied1: 'YES' })).toEqual(['HLT_NO_DATE warning']);
    expect(told({ complied1: 'YES', dates1: [toDate('2026-05-10')] })).toEqual([]);
    expect(told({ complied1: 'NO' })).toEqual([]);
    expect(told({ complied2: 'YES' })).toEqual([]);
  });
});
