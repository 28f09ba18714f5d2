import type { IsoDate, Period } from '../calendar';
import type { Duty, DutyState } from '../compliance/duties';
import type { HouseholdStatus, Pregnancy } from '../households';
import type { Month } from '../calendar';
import type { Letter, SchoolLevel } from './benefit';

/** A school year as the school told it: passed, mark and place in the year. */
export type SchoolYear = {
  readonly year: number;
  readonly level: SchoolLevel;
  readonly grade: string;
  readonly passed: boolean;
  /** Out of 20, or a letter; null where the school gave none. */
  readonly mark: number | Letter | null;
  /** As the school stated it; where its place is known, the place decides. */
  readonly upperThird: boolean;
  /** Puesto among the pupils of the grade; null where the school gave none. */
  readonly rank: { readonly place: number; readonly pupils: number } | null;
};

export type BenefitMember = {
  readonly id: string;
  readonly birthDate: IsoDate;
  readonly entryDate: IsoDate;
  readonly exitDate: IsoDate | null;
  readonly pregnancies: readonly Pregnancy[];
  /** Days of prenatal controls that are known. */
  readonly prenatalControls: readonly IsoDate[];
  /** School on the last day of the bimester; null: none. */
  readonly school: { readonly level: SchoolLevel | null; readonly grade: string } | null;
  readonly duties: readonly { readonly month: Month; readonly duty: Duty; readonly state: DutyState }[];
  readonly schoolYears: readonly SchoolYear[];
};

/** All that is looked at of a household to tell which benefits it is owed in one bimester. */
export type HouseholdFacts = {
  readonly period: Period;
  readonly ubigeo: string;
  /** First day of the affiliation; null: never affiliated. */
  readonly affiliationDate: IsoDate | null;
  readonly statuses: readonly { readonly status: HouseholdStatus; readonly since: IsoDate }[];
  readonly members: readonly BenefitMember[];
  /** Lists of headquarters that name the household. */
  readonly listed: readonly { readonly list: string; readonly since: IsoDate }[];
};
