import type { IsoDate } from '../calendar';
import type { Cents } from '../money';
import type { PaymentReason } from '../payments/reasons';
import type { Owed } from '../payments/lines';

/** What a benefit asks for, with its figures. One kind of condition is one pure function of `conditions.ts`. */
export type Condition =
  /** Prenatal controls begun in time, children registered in time, care on time (domain §5.4). */
  | {
      readonly code: 'EARLY_CHILDHOOD';
      /** The first prenatal control is done before so many completed weeks from FUR. */
      readonly firstControlBeforeWeek: number;
      /** A child is registered fewer than so many days after birth. */
      readonly registeredBeforeDay: number;
      /** A child counts until the day before it completes so many months. */
      readonly childMaxMonths: number;
    }
  /** A pupil of one of these grades who attended in both months; UPPER_SECONDARY: those of the rule set (`inGrades`). */
  | {
      readonly code: 'PUPIL';
      readonly level: SchoolLevel;
      readonly grades: readonly string[] | 'UPPER_SECONDARY';
    }
  /** A pupil who passed the grade of the school year; `upperThird`: and is in the upper third with at least the mark. */
  | {
      readonly code: 'SCHOOL_YEAR';
      readonly level: SchoolLevel;
      readonly grades: readonly string[];
      /** Completed years on 31 December. */
      readonly ageMin: number;
      readonly upperThird: null | {
        readonly markMin: number;
        readonly letterMin: Letter;
        /** In so many parts the pupils of the grade are divided, the first of them rounded up. */
        readonly parts: number;
      };
    }
  /** A household affiliated on a day, once. */
  | { readonly code: 'AFFILIATED_ON'; readonly on: IsoDate }
  /** A household named in a list of headquarters, for so many bimesters from the day it was listed. */
  | { readonly code: 'LISTED'; readonly list: string; readonly bimesters: number };

export type SchoolLevel = 'PRIMARY' | 'SECONDARY';
export const SCHOOL_LEVELS = ['PRIMARY', 'SECONDARY'] as const satisfies readonly SchoolLevel[];

/** Escala literal of the marks, best first. */
export const LETTERS = ['AD', 'A', 'B', 'C'] as const;
export type Letter = (typeof LETTERS)[number];

/** Only households that a list of headquarters names, by the code of the list. */
export type NamedIn = { readonly list: string };

/** Prestación beside the base transfer: an amount, when and where it is given, and for what. */
export type Benefit = {
  readonly code: string;
  readonly name: { readonly es: string; readonly en: string };
  /** For one time: a month, a bimester, a year or once. */
  readonly cents: Cents;
  readonly per: 'HOUSEHOLD' | 'MEMBER';
  readonly often: 'MONTH' | 'BIMESTER' | 'YEAR' | 'ONCE';
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** EVERYWHERE; in the districts listed for it on the date, none until headquarters sends them; or to whom a list names. */
  readonly where: 'EVERYWHERE' | 'LISTED_DISTRICTS' | NamedIn;
  /** The benefit whose districts are its own too. */
  readonly listedAs?: string;
  readonly condition: Condition;
  readonly reference: string;
  readonly confirmed: boolean;
};

/** What a condition finds: 0 céntimos where somebody was looked at to whom it is not owed, with the reason. */
export type Due = Omit<Owed, 'benefit'> & { readonly cents: Cents; readonly reason: PaymentReason };
