import { describe, expect, it } from 'vitest';
import { toMonth } from '@shared/domain/calendar';
import {
  facilityCodesIn,
  namesMonth,
  plainDocument,
  saysClosed,
} from '../../../src/main/backend/workbooks/profiles/facts';

describe('facts of files of other systems', () => {
  it.each([
    ['MAYO', true],
    ['mayo de 2026', true],
    ['Mes: 05/2026', true],
    ['5', true],
    ['setiembre', false],
    ['Mayo 2025', false],
    ['2026', false],
    ['', false],
  ])('%j names May of 2026: %s', (text, expected) => {
    expect(namesMonth(text, toMonth('2026-05'))).toBe(expected);
  });

  it.each([
    ['SÍ', true],
    ['Consolidado', true],
    ['CERRADO el 03/06', true],
    ['NO', false],
    ['No consolidado', false],
    ['ABIERTO', false],
    ['', null],
    ['quizá', null],
  ])('%j says whether a month is closed: %s', (text, expected) => {
    expect(saysClosed(text)).toBe(expected);
  });

  it('documents get their zeros back, codes are tried with and without annex', () => {
    expect(['1234567', ' 70000001.0', 'abc1'].map(plainDocument)).toEqual(['01234567', '70000001', 'ABC1']);
    expect(facilityCodesIn('0403691', '0')).toContain('0403691-0');
    expect(facilityCodesIn('403691', '')).toContain('0403691-0');
    expect(facilityCodesIn('0403691-2', '')).toContain('0403691-2');
    expect(facilityCodesIn('1234', '')).toContain('00001234');
    expect(facilityCodesIn('000003104', '')).toContain('00003104');
    expect(facilityCodesIn('123456789', '')).not.toContain('23456789');
    expect(facilityCodesIn('sin código', '')).toEqual([]);
  });
});
