import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNameOf, suspectCoding } from '@shared/domain/territory/coding';
import { DISTRICTS, findDistrict } from '@shared/domain/territory/districts';

const HUANTA = { ubigeo: '050401', district: 'HUANTA' };
const AS_RENIEC = { ubigeo: '050301', district: 'Huanta' };
const rows = (count: number, row: { ubigeo: string; district: string }) => Array.from({ length: count }, () => row);

describe('suspectCoding by names', () => {
  it('believes codes whose names agree', () => {
    expect(suspectCoding(rows(3, HUANTA), '050401')).toBeUndefined();
  });
  it('suspects RENIEC where the names are those RENIEC means', () => {
    expect(suspectCoding(rows(3, AS_RENIEC), '050401')).toEqual({
      kind: 'RENIEC',
      doubtful: 3,
      compared: 3,
      example: AS_RENIEC,
    });
  });
  it.each([
    [2, 98, undefined],
    [3, 97, 'RENIEC'],
  ])('tolerates up to 2 %: %i doubtful of 100', (doubtful, sound, kind) => {
    expect(suspectCoding([...rows(doubtful, AS_RENIEC), ...rows(sound, HUANTA)], '050401')?.kind).toBe(kind);
  });
  it('names the contradiction where neither coding explains it', () => {
    expect(suspectCoding([{ ubigeo: '050401', district: 'Iquitos' }], '050401')?.kind).toBe('NAMES');
  });
  it('is not disturbed by a district that is newer than the table', () => {
    expect(suspectCoding([{ ubigeo: '050499', district: 'Distrito nuevo' }], '050401')).toBeUndefined();
  });
  it('never suspects INEI codes beside their names, and always RENIEC codes that mean another district', () => {
    const inei = fc.subarray([...DISTRICTS], { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(inei, (some) => {
        const byInei = some.map(({ inei: ubigeo, name }) => ({ ubigeo, district: name.toUpperCase() }));
        expect(suspectCoding(byInei, '')).toBeUndefined();
        const misleading = some.filter(({ reniec, name }) => !isNameOf(findDistrict(reniec)?.name, name));
        const byReniec = misleading.map(({ reniec: ubigeo, name }) => ({ ubigeo, district: name }));
        expect(suspectCoding(byReniec, '')?.kind).toBe(misleading.length === 0 ? undefined : 'RENIEC');
      }),
      { numRuns: 40 },
    );
  });
});

describe('suspectCoding without names', () => {
  const bare = (ubigeo: string) => ({ ubigeo, district: '' });
  it('suspects RENIEC where its reading is the district of the office', () => {
    expect(suspectCoding(rows(5, bare('050301')), '050401')).toMatchObject({ kind: 'RENIEC', doubtful: 5 });
  });
  it('believes the codes of the office', () => {
    expect(suspectCoding(rows(5, bare('050401')), '050401')).toBeUndefined();
  });
  it('believes a file of the whole country', () => {
    const national = DISTRICTS.map(({ inei }) => bare(inei));
    expect(suspectCoding(national, '050401')).toBeUndefined();
  });
  it('has nothing to say of an empty file', () => {
    expect(suspectCoding([], '050401')).toBeUndefined();
  });
});

describe('isNameOf', () => {
  it.each([
    ['Kimbiri', 'QUIMBIRI'],
    ['Anco Huallo', 'ANCO-HUALLO'],
    ['Coronel Gregorio Albarracín Lanchipa', 'CORONEL GREGORIO ALBARRACIN LANCHIP'],
    ['San Juan de Iscos', 'SAN JUAN DE YSCOS'],
  ])('%s and %s', (name, written) => expect(isNameOf(name, written)).toBe(true));
  it.each([
    ['Huanta', 'Sancos'],
    ['San Juan', 'San José'],
    ['Anta', 'Antabamba'],
  ])('%s is not %s', (name, written) => expect(isNameOf(name, written)).toBe(false));
});
