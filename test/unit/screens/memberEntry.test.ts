import { toDate } from '@shared/domain/calendar';
import { describe, expect, it } from 'vitest';
import { entryMeant } from '../../../src/renderer/src/features/households/catalogPieces';
import { newMember, type MemberForm } from '../../../src/renderer/src/features/households/formValues';
import { MEMBER_COLUMNS } from '../../../src/renderer/src/features/households/memberColumns';
import { isBlank, isPassed, offeredFor, typedRows } from '../../../src/renderer/src/features/households/memberEntry';
import { isSeveralCells, readPastedCells } from '../../../src/renderer/src/features/households/pastedCells';

const TODAY = toDate('2026-06-30');
const aMember = (number: number, fields: Partial<MemberForm> = {}): MemberForm => ({ ...newMember(number), ...fields });
const mother = aMember(1, { surname1: 'QUISPE', surname2: 'ROJAS', sex: 'F', birthDate: '1992-02-10' });
const father = aMember(2, { surname1: 'HUAMÁN', surname2: 'LÓPEZ', sex: 'M', relationship: 'SPOUSE' });
const passed = (member: MemberForm) =>
  MEMBER_COLUMNS.map(({ field }) => field).filter((field) => isPassed(field, member, TODAY));

describe('what is offered', () => {
  it('gives a child the first surnames of father and mother', () => {
    const members = [mother, father, aMember(3)];
    expect([offeredFor('surname1', members, 2), offeredFor('surname2', members, 2)]).toEqual(['HUAMÁN', 'QUISPE']);
  });

  it('gives a child the surnames of the brother above, and else what stands above', () => {
    const half = aMember(3, { surname1: 'CCORI', surname2: 'QUISPE' });
    expect(offeredFor('surname1', [mother, father, half, aMember(4)], 3)).toBe('CCORI');
    expect(offeredFor('surname1', [mother, aMember(2)], 1)).toBe('QUISPE');
    expect(offeredFor('surname1', [mother], 0)).toBe('');
  });

  it('gives the school of the nearest above who has one', () => {
    const pupil = aMember(2, { modularCode: '0403691' });
    expect(offeredFor('modularCode', [mother, pupil, aMember(3), aMember(4)], 3)).toBe('0403691');
  });
});

describe('what Enter passes', () => {
  it.each([
    ['the school below 3 years', '2023-07-01', 'modularCode', true],
    ['not from 3 years on', '2023-06-30', 'modularCode', false],
    ['the post from 6 years on', '2020-06-30', 'ipressCode', true],
    ['not below', '2020-07-01', 'ipressCode', false],
    ['marriage below 18', '2008-07-01', 'maritalStatus', true],
    ['not from 18 on', '2008-06-30', 'maritalStatus', false],
  ] as const)('is %s', (_what, birthDate, field, expected) => {
    expect(isPassed(field, aMember(3, { birthDate }), TODAY)).toBe(expected);
  });

  it('is pregnancy for men, girls and who is past it; a name never', () => {
    const pregnancyOf = (fields: Partial<MemberForm>) => isPassed('pregnant', aMember(2, fields), TODAY);
    expect(pregnancyOf({ sex: 'M' })).toBe(true);
    expect(pregnancyOf({ sex: 'F', birthDate: '2016-07-01' })).toBe(true);
    expect(pregnancyOf({ sex: 'F', birthDate: '2016-06-30' })).toBe(false);
    expect(passed(mother)).not.toContain('surname1');
  });
});

describe('rows', () => {
  it('nobody typed into are not saved, but one stays', () => {
    expect(typedRows([mother, aMember(2), aMember(3)])).toEqual([mother]);
    expect(typedRows([aMember(1), aMember(2)])).toHaveLength(1);
    expect(typedRows([mother, aMember(2), father])).toHaveLength(3);
    expect(isBlank(aMember(2, { givenNames: ' ' }))).toBe(true);
    expect(isBlank(aMember(2, { birthDate: '3/6' }))).toBe(false);
  });
});

describe('cells of a spreadsheet', () => {
  const options = () => [
    { value: 'F', text: 'Mujer' },
    { value: 'M', text: 'Hombre' },
  ];
  const at = (field: string) => MEMBER_COLUMNS.findIndex((column) => column.field === field);
  const read = (text: string, from: string) =>
    readPastedCells(text, at(from), { options, thisYear: 2026 }).map(({ row, column, value }) => [
      row,
      column.field,
      value,
    ]);

  it('are told from one text', () => {
    expect(isSeveralCells('a\tb')).toBe(true);
    expect(isSeveralCells('a\r\nb')).toBe(true);
    expect(isSeveralCells('San José\r\n')).toBe(false);
  });

  it('are read as dates, words of a list and ticks', () => {
    expect(read('10/2/92\tmujer\r\n3/11/16\tHOM\r\n', 'birthDate')).toEqual([
      [0, 'birthDate', '1992-02-10'],
      [0, 'sex', 'F'],
      [1, 'birthDate', '2016-11-03'],
      [1, 'sex', 'M'],
    ]);
    expect(read('SÍ\tno', 'isHolder')).toEqual([
      [0, 'isHolder', true],
      [0, 'pregnant', false],
    ]);
  });

  it('keep what cannot be read, and lose what lies beyond the last column', () => {
    expect(read('31/2/92\tRobot', 'birthDate')).toEqual([
      [0, 'birthDate', '31/2/92'],
      [0, 'sex', 'Robot'],
    ]);
    expect(read('1234\tmás', 'ipressCode')).toEqual([[0, 'ipressCode', '1234']]);
  });
});

describe('pieces of a catalogue', () => {
  const entries = [
    { code: '0403691-0', name: 'IE ÑAHUINPUQUIO' },
    { code: '0403691-1', name: 'IE SAN RAMÓN ANEXO' },
    { code: '0672063-0', name: 'IE SAN RAMÓN' },
    { code: '0999999-0', name: 'IE SAN JOSÉ' },
  ];
  const meant = (typed: string) => entryMeant(typed, entries)?.code;
  it('mean the only entry they fit', () => {
    expect(meant('ñahui')).toBe('0403691-0');
    expect(meant('jose san')).toBe('0999999-0');
    expect(meant('0672063')).toBe('0672063-0');
    expect(meant('0403691-1')).toBe('0403691-1');
  });
  it('mean nothing where several fit or none', () => {
    expect(meant('san')).toBeUndefined();
    expect(meant('0403691')).toBeUndefined();
    expect(meant('zzz')).toBeUndefined();
    expect(meant(' ')).toBeUndefined();
  });
});
