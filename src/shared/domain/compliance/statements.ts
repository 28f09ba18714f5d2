import type { IsoDate } from '../calendar';

/** Situación de la institución in a month (W5); left blank it is NORMAL. */
export const SCHOOL_SITUATIONS = ['NORMAL', 'STRIKE', 'NO_TEACHER', 'DISASTER', 'CLOSED', 'VACATION'] as const;
export type SchoolSituation = (typeof SCHOOL_SITUATIONS)[number];

/** Situación del establecimiento in a month (W6); left blank it is NORMAL. */
export const POST_SITUATIONS = ['NORMAL', 'CLOSED', 'NO_STAFF', 'DISASTER', 'NO_SUPPLIES'] as const;
export type PostSituation = (typeof POST_SITUATIONS)[number];

/** Situación of a pupil; left blank the pupil attends. */
export const PUPIL_SITUATIONS = ['ATTENDS', 'NOT_FOUND', 'TRANSFERRED', 'LEFT', 'DECEASED'] as const;
export type PupilSituation = (typeof PUPIL_SITUATIONS)[number];

/** Situación of a child or pregnant woman; left blank the person is attended. */
export const PATIENT_SITUATIONS = ['ATTENDED', 'NOT_FOUND', 'TRANSFERRED', 'DELIVERY', 'LOSS', 'DECEASED'] as const;
export type PatientSituation = (typeof PATIENT_SITUATIONS)[number];

/** Cumplió. */
export const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type Answer = (typeof ANSWERS)[number];

/** Suplemento. */
export const YES_NO = ['YES', 'NO'] as const;
export type YesNo = (typeof YES_NO)[number];

/** The code of a list that a kept text is; null where nothing was stated. */
export const oneOf = <Code extends string>(codes: readonly Code[], text: string | null | undefined): Code | null =>
  codes.find((code) => code === text) ?? null;

/** Whether a breach read from it needs a second person: figures typed in the office from paper do, a workbook does not. */
export type EvidenceSource = 'WORKBOOK' | 'PAPER' | 'CHECKED_PAPER';

/** What a second person says with the sheet beside what was typed of it: that it says so, or that it does not. */
export const CHECK_ANSWERS = ['CONFIRMED', 'REFUSED'] as const;
export type CheckAnswer = (typeof CHECK_ANSWERS)[number];

/** Why a facility's row cannot be used. ROW_REJECTED: every copy was rejected; where values were accepted, those count. */
export type RowAbsence = 'NOT_ISSUED' | 'NOT_RETURNED' | 'ROW_MISSING' | 'ROW_REJECTED';

export type Returned<Row> = { readonly status: RowAbsence } | { readonly status: 'ROW'; readonly row: Row };

/** What one facility stated about a member in a month. Where there are several, the responsible one comes first. */
export type FacilityReport<Situation, Row> = {
  /** Código modular–anexo or código IPRESS, for the sentence. */
  readonly facility: string;
  /** Recorded by the office with evidence (decisions E3); null where it recorded none. */
  readonly officeSituation: Situation | null;
  /** Stated by the facility; null is NORMAL. */
  readonly situation: Situation | null;
  readonly returned: Returned<Row>;
  /** Day on which the file that speaks for the month was analysed; null where none came back. */
  readonly analysedOn: IsoDate | null;
};
