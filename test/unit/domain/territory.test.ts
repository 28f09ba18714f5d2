import { describe, expect, it, test } from 'vitest';
import { departmentOf, districtOf, isPopulatedCenterCode, isUbigeo } from '@shared/domain/territory';

describe('ubigeo (domain §2.4)', () => {
  test.each(['010101', '050401', '250401'])('accepts %s', (ubigeo) => expect(isUbigeo(ubigeo)).toBe(true));
  test.each(['000101', '260101', '50401', '0504010', '05040A', '050001', '050400'])('refuses %s', (text) =>
    expect(isUbigeo(text)).toBe(false),
  );

  it('names the department', () => {
    expect(departmentOf('050401')).toBe('Ayacucho');
    expect(departmentOf('990101')).toBeUndefined();
  });
});

describe('code of a populated centre (domain §2.5)', () => {
  it('is ten digits that begin with a ubigeo', () => {
    expect(isPopulatedCenterCode('0504010001')).toBe(true);
    expect(isPopulatedCenterCode('9904010001')).toBe(false);
    expect(isPopulatedCenterCode('050401001')).toBe(false);
    expect(districtOf('0504010001')).toBe('050401');
  });
});
