import { describe, expect, it } from 'vitest';
import { isUbigeo } from '@shared/domain/territory';
import { districtName, DISTRICTS, findDistrict, findReniecDistrict } from '@shared/domain/territory/districts';

describe('the district table', () => {
  it('has every district once in each coding', () => {
    // The reference counts 1,891 with both codes; two districts younger than the sources are missing here.
    expect(DISTRICTS).toHaveLength(1889);
    expect(new Set(DISTRICTS.map(({ inei }) => inei)).size).toBe(1889);
    expect(new Set(DISTRICTS.map(({ reniec }) => reniec)).size).toBe(1889);
    expect(new Set(DISTRICTS.map(({ inei }) => inei.slice(0, 4))).size).toBe(196);
    expect(new Set(DISTRICTS.map(({ department }) => department)).size).toBe(25);
    expect(DISTRICTS.every(({ inei, name, province }) => isUbigeo(inei) && name !== '' && province !== '')).toBe(true);
    expect(DISTRICTS.every(({ reniec }) => /^\d{6}$/.test(reniec))).toBe(true);
  });

  it('shows why a code alone proves nothing', () => {
    // Of the reference: 1,780 differ, 996 are valid codes of another district, 547 of another department.
    const different = DISTRICTS.filter(({ inei, reniec }) => inei !== reniec);
    const taken = different.filter(({ reniec }) => findDistrict(reniec) !== undefined);
    const elsewhere = taken.filter(({ inei, reniec }) => inei.slice(0, 2) !== reniec.slice(0, 2));
    expect([different.length, taken.length, elsewhere.length]).toEqual([1778, 994, 545]);
  });

  it.each([
    ['070101', '240101', 'Callao, Prov. Const. del Callao, Callao'],
    ['080101', '070101', 'Cusco, Cusco, Cusco'],
    ['240101', '230101', 'Tumbes, Tumbes, Tumbes'],
    ['050401', '050301', 'Huanta, Huanta, Ayacucho'],
    ['150122', '140115', 'Miraflores, Lima, Lima'],
    ['120608', '110708', 'Río Tambo, Satipo, Junín'],
    ['250401', '250401', 'Purus, Purús, Ucayali'],
    ['090725', '080534', 'Cochabamba, Tayacaja, Huancavelica'],
  ])('%s of INEI is %s of RENIEC: %s', (inei, reniec, name) => {
    expect(findDistrict(inei)).toMatchObject({ reniec });
    expect(findReniecDistrict(reniec)).toMatchObject({ inei });
    expect(districtName(inei)).toBe(name);
  });

  it('knows nothing of codes it does not have', () => {
    expect(findDistrict('999999')).toBeUndefined();
    expect(districtName('050499')).toBe('');
  });
});
