import { describe, expect, it } from 'vitest';
import { generateDistrict } from '../../../src/generator/district';
import { leadersOf } from '../../../src/generator/leaders';

const district = generateDistrict({ households: 120, seed: 7 });
const codes = district.households.map(({ household }) => household.code);
const householdOf = (code: string) => district.households.find(({ household }) => household.code === code);

describe('mother leaders of a generated district', () => {
  it('shares every populated centre out, each to one of them', () => {
    const shared = leadersOf(district, new Set(codes)).flatMap(({ centers }) => centers);
    expect(shared).toEqual(district.centers.map(({ code }) => code));
  });

  it('chooses the holder of a family that lives in her zone and is in the programme', () => {
    const affiliated = new Set(codes.filter((_code, index) => index % 2 === 0));
    const leaders = leadersOf(district, affiliated);
    expect(leaders.length).toBeGreaterThan(1);
    for (const { household, member, centers } of leaders) {
      const found = householdOf(household);
      expect(affiliated.has(household)).toBe(true);
      expect(centers).toContain(found?.household.populatedCenterCode);
      expect(found?.members.find(({ number }) => number === member)).toMatchObject({ isHolder: true, sex: 'F' });
    }
  });

  it('names nobody where no family is in the programme', () => {
    expect(leadersOf(district, new Set())).toEqual([]);
  });
});
