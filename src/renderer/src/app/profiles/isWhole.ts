import type { OpenProfile } from '@shared/contract/profiles';

/** Columns without which nothing can be read. */
export const NEEDED: Readonly<Record<OpenProfile['kind'], readonly string[]>> = {
  SCHOOL: ['document'],
  HEALTH_POST: ['document', 'facility', 'date'],
  PAYER: ['total', 'result', 'on'],
};

export const isWhole = ({ kind, columns }: OpenProfile) =>
  Object.entries(columns).every(([key, header]) => header !== '' || !NEEDED[kind].includes(key));
