import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suspectCoding } from '@shared/domain/territory/coding';
import { DISTRICTS, findDistrict, findReniecDistrict, type District } from '@shared/domain/territory/districts';

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
  it('coded as RENIEC does is always refused where more than 2 % of its rows are coded otherwise', () => {
    fc.assert(
      fc.property(some(DISTRICTS), some(OTHERWISE), (any, otherwise) => {
        const rows = [...any, ...otherwise];
        const doubtful = rows.filter(({ inei, reniec }) => inei !== reniec).length;
        const suspicion = suspectCoding(rows.map(asReniec), '');
        expect(suspicion).toMatchObject(
          doubtful > rows.length * 0.02 ? { kind: 'RENIEC', doubtful, compared: rows.length } : {},
        );
      }),
      { numRuns: 60 },
    );
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
