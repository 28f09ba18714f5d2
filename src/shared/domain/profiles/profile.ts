import type { PaymentResult } from '../reconciliation/results';

/** What a mark of a day means on a sheet of attendance; late is attended (domain §4.6). */
export const DAY_MEANINGS = ['ATTENDED', 'UNJUSTIFIED', 'JUSTIFIED', 'NO_CLASS'] as const;
export type DayMeaning = (typeof DAY_MEANINGS)[number];
/** What a line of a health file is about; other activities are no matter of the programme. */
export const ACTIVITY_MEANINGS = ['CONTROL', 'SUPPLEMENT', 'OTHER'] as const;
export type ActivityMeaning = (typeof ACTIVITY_MEANINGS)[number];

export type ProfileMark<Meaning> = { readonly mark: string; readonly means: Meaning };

/** A monthly sheet: a row for each pupil, a column for each day, facts of the month above them. '' is not in the file. */
export type SchoolProfile = {
  readonly kind: 'SCHOOL';
  readonly columns: { readonly document: string; readonly name: string; readonly facility: string };
  /** Words before the facts above the rows. */
  readonly labels: {
    readonly facility: string;
    readonly annex: string;
    readonly month: string;
    readonly closed: string;
  };
  readonly marks: readonly ProfileMark<DayMeaning>[];
  /** What the other system writes where nobody typed anything: no statement by itself (domain §9). */
  readonly defaultMark: string;
};

/** A list of encounters: a line for each activity done for a person on a day. '' is not in the file. */
export type HealthProfile = {
  readonly kind: 'HEALTH_POST';
  readonly columns: {
    readonly document: string;
    readonly name: string;
    readonly facility: string;
    readonly date: string;
    readonly activity: string;
  };
  readonly marks: readonly ProfileMark<ActivityMeaning>[];
};

/** What a payer sends back: a line for each household, by its code, its holder's document or a reference. */
export type PayerProfile = {
  readonly kind: 'PAYER';
  readonly columns: {
    readonly household: string;
    readonly document: string;
    readonly reference: string;
    readonly total: string;
    readonly result: string;
    readonly on: string;
    readonly reason: string;
  };
  readonly marks: readonly ProfileMark<PaymentResult>[];
};

/** How to read what a facility keeps of its own. */
export type FacilityProfile = SchoolProfile | HealthProfile;
/** Perfil de lectura: how to read the files of another system, kept by name and used again. */
export type Profile = FacilityProfile | PayerProfile;
export type NamedProfile = { readonly name: string; readonly profile: Profile };

/** Marks are compared without case and spaces around. */
export const plainMark = (mark: string) => mark.trim().toUpperCase();

export const meaningsOf = <Meaning>(marks: readonly ProfileMark<Meaning>[]): ReadonlyMap<string, Meaning> =>
  new Map(marks.map(({ mark, means }) => [plainMark(mark), means]));
