import type { BenefitMember, HouseholdFacts, SchoolYear } from '@shared/domain/benefits/facts';
import { duesOf, listedCode, type BenefitDistrict } from '@shared/domain/benefits/dues';
import type { Benefit } from '@shared/domain/benefits/benefit';
import { toDate, toMonth, toPeriod } from '@shared/domain/calendar';
import type { Duty, DutyState } from '@shared/domain/compliance/duties';

export const HERE = '050401';

export const aMember = (values: Partial<BenefitMember> = {}): BenefitMember => ({
  id: 'M1',
  birthDate: toDate('2000-01-01'),
  entryDate: toDate('2019-01-15'),
  exitDate: null,
  pregnancies: [],
  prenatalControls: [],
  school: null,
  duties: [],
  schoolYears: [],
  ...values,
});

/** A household affiliated long ago, looked at in May and June 2026. */
export const someFacts = (values: Partial<HouseholdFacts> = {}): HouseholdFacts => ({
  period: toPeriod('2026-B3'),
  ubigeo: HERE,
  affiliationDate: toDate('2019-01-15'),
  statuses: [{ status: 'AFFILIATED', since: toDate('2019-01-15') }],
  members: [aMember()],
  listed: [],
  ...values,
});

export const inMonths = (duty: Duty, states: Readonly<Record<string, DutyState>>): BenefitMember['duties'] =>
  Object.entries(states).map(([month, state]) => ({ month: toMonth(month), duty, state }));

export const aYear = (values: Partial<SchoolYear> = {}): SchoolYear => ({
  year: 2025,
  level: 'SECONDARY',
  grade: '4',
  passed: true,
  mark: null,
  upperThird: false,
  rank: null,
  ...values,
});

export const hereFor = (benefit: string): BenefitDistrict => ({
  benefit,
  ubigeo: HERE,
  since: toDate('2009-01-01'),
  until: null,
});

/** What one benefit comes to where it is given in the district: `S/ reason` for each due. */
export const duesFor = (facts: HouseholdFacts, benefit: Benefit) =>
  duesOf(facts, [benefit], [hereFor(listedCode(benefit))]).map(({ cents, reason }) => `${cents / 100} ${reason}`);
