/** Desenlace of a pregnancy (domain §2.2). TO_HOUSEHOLD: it goes on in the household to which the woman went. */
export const PREGNANCY_OUTCOMES = ['LIVE_BIRTH', 'STILLBIRTH', 'MISCARRIAGE', 'UNKNOWN'] as const;
export type StatedOutcome = (typeof PREGNANCY_OUTCOMES)[number];
export type PregnancyOutcome = StatedOutcome | 'TO_HOUSEHOLD';
