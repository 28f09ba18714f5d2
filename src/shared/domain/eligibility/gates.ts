/** Condiciones de elegibilidad, in the order they are judged and shown (mission, `CEPAL`: gates). */
export const GATES = [
  'GEO',
  'SOCIO',
  'CATEGORICAL',
  'RESIDENCE',
  'HOLDER',
  'NO_DUPLICATE',
  'ACV',
  'AGREEMENT',
] as const;
export type Gate = (typeof GATES)[number];
