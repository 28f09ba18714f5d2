/** Desenlace of a pregnancy (domain §2.2). TO_HOUSEHOLD: it goes on in the household to which the woman went. */
export const PREGNANCY_OUTCOMES = ['LIVE_BIRTH', 'STILLBIRTH', 'MISCARRIAGE', 'UNKNOWN'] as const;
export type StatedOutcome = (typeof PREGNANCY_OUTCOMES)[number];
export type PregnancyOutcome = StatedOutcome | 'TO_HOUSEHOLD';

/** Whether the outcome is of a person's health alone: told only to who may see health (decisions H6). */
export const isLoss = (outcome: PregnancyOutcome) => outcome === 'STILLBIRTH' || outcome === 'MISCARRIAGE';
