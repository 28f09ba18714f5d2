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

/** What a gate came to, by the reason it passed or failed. */
export const GATE_CODES = [
  'GEO_LIST',
  'GEO_INDEX',
  'GEO_AMAZON',
  'GEO_NO_GATE',
  'GEO_NOT_LISTED',
  'GEO_INDEX_LOW',
  'GEO_NO_DATA',
  'SOCIO_VALID',
  'SOCIO_UNDATED',
  'SOCIO_AMAZON',
  'SOCIO_MISSING',
  'SOCIO_NON_POOR',
  'SOCIO_EXPIRED',
  'SOCIO_NOT_YET',
  'CATEGORICAL_TARGET',
  'CATEGORICAL_NONE',
  'CATEGORICAL_PREGNANCY_OVERDUE',
  'RESIDENCE_LONG_ENOUGH',
  'RESIDENCE_TOO_SHORT',
  'HOLDER_VALID',
  'HOLDER_NONE',
  'HOLDER_SEVERAL',
  'HOLDER_UNDER_AGE',
  'HOLDER_NO_DOCUMENT',
  'HOLDER_DOCUMENT_TYPE',
  'HOLDER_DOCUMENT_EXPIRED',
  'NO_DUPLICATE_ALONE',
  'NO_DUPLICATE_OTHER_HOUSEHOLD',
  'ACV_VALIDATED',
  'ACV_PENDING',
  'ACV_REJECTED',
  'ACV_LATER',
  'AGREEMENT_SIGNED',
  'AGREEMENT_MISSING',
  'AGREEMENT_LATER',
  'NOT_REQUIRED',
] as const;
export type GateCode = (typeof GATE_CODES)[number];

/** The gate stands, but somebody should look. */
export const GATE_WARNINGS = [
  'GEO_COMMUNITY_NOT_IN_CATALOG',
  'SOCIO_EXPIRY_ESTIMATED',
  'SOCIO_NO_DATE',
  'HOLDER_NO_EXPIRY',
  'ACV_NO_DATE',
] as const;
export type GateWarning = (typeof GATE_WARNINGS)[number];
