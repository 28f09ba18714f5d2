import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suspectCoding } from '@shared/domain/territory/coding';
import { DISTRICTS, findDistrict, findReniecDistrict, type District } from '@shared/domain/territory/districts';
import { groupBy } from '../../../../src/main/backend/database/groups';

const ALIKE = DISTRICTS.filter(({ inei, reniec }) => inei === reniec);
const OTHERWISE = DISTRICTS.filter(({ inei, reniec }) => inei !== reniec);
const plain = (name: string) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').toUpperCase();
const asInei = ({ inei: ubigeo, name }: District) => ({ ubigeo, district: plain(name) });
const asReniec = ({ reniec: ubigeo, name }: District) => ({ ubigeo, district: plain(name) });
const some = (of: readonly District[]) => fc.array(fc.constantFrom(...of), { minLength: 1, maxLength: 80 });

describe('the two codings of a district', () => {
  it('lead back to the same district, from INEI to RENIEC and from RENIEC to INEI', () => {
    for (const district of DISTRICTS) {
      expect(findReniecDistrict(findDistrict(district.inei)?.reniec ?? '')).toBe(district);
      expect(findDistrict(findReniecDistrict(district.reniec)?.inei ?? '')).toBe(district);
    }
  });

  it('are told apart by the name alone, for every district that RENIEC codes otherwise', () => {
    const unseen = OTHERWISE.filter((district) => suspectCoding([asReniec(district)], '')?.kind !== 'RENIEC');
    expect(unseen).toEqual([]);
  });
});

describe('a file of real districts', () => {
  it('coded as RENIEC does is refused exactly where more than 2 % of its rows are coded otherwise', () => {
    const few = fc.array(fc.constantFrom(...OTHERWISE), { maxLength: 6 });
    const many = fc.array(fc.constantFrom(...ALIKE), { minLength: 1, maxLength: 250 });
    fc.assert(
      fc.property(many, few, (alike, otherwise) => {
        const rows = [...alike, ...otherwise];
        const isRefused = otherwise.length > rows.length * 0.02;
        const found = suspectCoding(rows.map(asReniec), '');
        expect(found?.kind).toBe(isRefused ? 'RENIEC' : undefined);
        expect(found?.doubtful).toBe(isRefused ? otherwise.length : undefined);
        expect(found?.compared).toBe(isRefused ? rows.length : undefined);
      }),
      { numRuns: 100 },
    );
  });

  it('of every department that RENIEC codes otherwise is refused in its coding', () => {
    const departments = groupBy(DISTRICTS, ({ department }) => department);
    const believed = [...departments].filter(([, rows]) => suspectCoding(rows.map(asReniec), '') === undefined);
    expect(believed.filter(([, rows]) => rows.some(({ inei, reniec }) => inei !== reniec))).toEqual([]);
  });

  it('coded as INEI does is never refused', () => {
    fc.assert(
      fc.property(some(DISTRICTS), (rows) => {
        expect(suspectCoding(rows.map(asInei), '')).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});
