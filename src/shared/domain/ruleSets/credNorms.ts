import type { CredControl, CredNorm } from './ruleSet';

const MONTHS_BY_AGE = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [12, 14, 16, 18, 20, 22],
  [24, 27, 30, 33],
  [36, 39, 42, 45],
  [48, 51, 54, 57],
];

/** Twice a year from two to four, once a year afterwards (RM 682-2025). */
const MONTHS_BY_AGE_2025 = [...MONTHS_BY_AGE.slice(0, 2), [24, 30, 36, 42, 48, 54], [60, 72, 84, 96, 108, 120, 132]];

const newborn = (days: readonly number[]) =>
  days.map((count, index) => ({ label: `CRED recién nacido ${index + 1}`, due: { unit: 'DAYS', count } as const }));
const atMonths = (months: readonly number[]) =>
  months.map((count) => ({
    label: count === 1 ? 'CRED 1 mes' : `CRED ${count} meses`,
    due: { unit: 'MONTHS', count } as const,
  }));
const controlsAt = (newbornDays: readonly number[], byAge: readonly (readonly number[])[]): readonly CredControl[] =>
  [...newborn(newbornDays), ...atMonths(byAge.flat())].map((control, index) => ({ number: index + 1, ...control }));

/** NTS 087-2010: two controls of the newborn (domain §4.4). */
export const NTS_087_2010: CredNorm = { code: 'NTS 087-2010-MINSA', controls: controlsAt([7, 15], MONTHS_BY_AGE) };
/** NTS 137-2017 (RM 537-2017): 33 controls up to 57 months; day 3 stands for "48 hours after discharge" (Annex B). */
export const NTS_137_2017: CredNorm = {
  code: 'NTS 137-2017-MINSA',
  controls: controlsAt([3, 7, 14, 21], MONTHS_BY_AGE),
};
/** RM 682-2025: three controls of the newborn; what it asks under two years is not known and taken from NTS 137-2017. */
export const RM_682_2025: CredNorm = {
  code: 'RM 682-2025-MINSA',
  controls: controlsAt([7, 14, 21], MONTHS_BY_AGE_2025),
};
