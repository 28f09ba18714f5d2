import type { IsoDate } from '../calendar';
import type { Area, Cse, DocumentType } from '../households';
import type { CseBasis } from './records';

/** Respuesta de SISFOH, a row of its list: whose it is, by any of three keys, and what it says. */
export type SisfohAnswer = {
  readonly code: string;
  readonly pghCode: string;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  /** Titular as SISFOH has it, as it writes it. */
  readonly holder: string;
  readonly cse: Cse;
  readonly date: IsoDate;
  readonly expiry: IsoDate | null;
  readonly basis: CseBasis;
  readonly area: Area;
  readonly fsuNumber: string;
  readonly fsuDate: IsoDate | null;
};

export const SISFOH_ROW_ERRORS = ['SIS_KEY_MISSING', 'SIS_KEYS_DISAGREE', 'SIS_NO_COMMUNITY'] as const;
export const SISFOH_ROW_WARNINGS = ['SIS_STRANGER', 'SIS_KEY_UNKNOWN', 'SIS_OLDER'] as const;
