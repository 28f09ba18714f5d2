import type { CredControl } from './ruleSet';

const MONTHS_BY_AGE = [
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
  [12, 14, 16, 18, 20, 22],
  [24, 27, 30, 33],
  [36, 39, 42, 45],
  [48, 51, 54, 57],
];

const newborn = (days: readonly number[]) =>
  days.map((count, index) => ({ label: `CRED recién nacido ${index + 1}`, due: { unit: 'DAYS', count } as const }));
const monthly = MONTHS_BY_AGE.flat().map((count) => ({
  label: count === 1 ? 'CRED 1 mes' : `CRED ${count} meses`,
  due: { unit: 'MONTHS', count } as const,
}));
const normOf = (newbornDays: readonly number[]): readonly CredControl[] =>
  [...newborn(newbornDays), ...monthly].map((control, index) => ({ number: index + 1, ...control }));

/** NTS 087-2010: two controls of the newborn (domain §4.4). */
export const NTS_087_2010 = normOf([7, 15]);
/** NTS 137-2017 (RM 537-2017): 33 controls up to 57 months; day 3 stands for "48 hours after discharge" (Annex B). */
export const NTS_137_2017 = normOf([3, 7, 14, 21]);
