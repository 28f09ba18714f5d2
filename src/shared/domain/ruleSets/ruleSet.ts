import type { IsoDate, Month } from '../calendar';
import type { Cents } from '../money';
import type { Cse } from '../households';

/** A figure of the programme with where it comes from. `confirmed: false` where the source leaves it open. */
export type Parameter<Value> = { readonly value: Value; readonly reference: string; readonly confirmed: boolean };

/** A parameter whose value changed over time, ascending by `from`; before the first entry it has the first value. */
export type Dated<Value> = readonly (Parameter<Value> & { readonly from: IsoDate })[];

/** One control of a CRED norm: due and window in days or months after birth (domain §4.4, Annex B). */
export type CredControl = {
  readonly number: number;
  readonly label: string;
  readonly dueDays: number | null;
  readonly dueMonths: number | null;
};

/** Conjunto de reglas: every figure by which households are judged, as dated data with its legal reference. */
export type RuleSet = {
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly reference: string;
  /** Percent of the Geographic Weighting Index (IPG); strictly above passes. null: no gate. */
  readonly geoGatePct: Parameter<number | null>;
  readonly cseAllowed: Parameter<readonly Cse[]>;
  /** Years a classification lasts where SISFOH sent no expiry. */
  readonly cseValidityYears: Parameter<{ readonly urban: number; readonly rural: number; readonly amazon: number }>;
  /** From this date indigenous households of the Amazon are EXTREME_POOR whatever the card says. */
  readonly amazonExtremePoorFrom: Parameter<IsoDate>;
  /** Target until the day before this birthday. */
  readonly targetAgeMax: Dated<number>;
  readonly targetEndsWithSecondary: Parameter<boolean>;
  readonly widowedParentIsTarget: Parameter<boolean>;
  readonly elderlyAgeMin: Parameter<number | null>;
  readonly residenceMonthsMin: Parameter<number>;
  readonly holderAgeMin: Parameter<number>;
  readonly gates: Parameter<readonly string[]>;
  /** Completed years on the last day of the month. */
  readonly schoolAge: Parameter<{ readonly min: number; readonly max: number }>;
  readonly educationExemptMonths: Parameter<readonly number[]>;
  readonly attendanceMinPct: Parameter<number>;
  readonly attendanceCountsJustified: Parameter<boolean>;
  /** Completed years, inclusive. */
  readonly credAgeMax: Parameter<number>;
  readonly credControls: Parameter<readonly CredControl[]>;
  /** Days before and after the due day, by completed age of the control. */
  readonly credWindowDays: Parameter<{ readonly underTwoYears: number; readonly fromTwoYears: number }>;
  readonly prenatalRule: Parameter<'MONTHLY_ONE'>;
  /** Days from FUR after which an open pregnancy asks for its outcome. */
  readonly pregnancyDaysMax: Parameter<number>;
  /** Completed months on the last day of the month, inclusive. */
  readonly supplementMonths: Parameter<{ readonly min: number; readonly max: number }>;
  readonly idBlocks: Parameter<boolean>;
  readonly waivedMonths: Parameter<readonly Month[]>;
  readonly baseAmountBimester: Parameter<Cents>;
  readonly payRule: Parameter<'ALL_OR_NOTHING' | 'PER_MONTH'>;
  readonly maxSuspensions: Parameter<number>;
};

/** The value in force on `on`. */
export function valueOn<Value>(dated: Dated<Value>, on: IsoDate): Parameter<Value> {
  const inForce = dated.filter((entry) => entry.from <= on).at(-1) ?? dated[0];
  if (inForce === undefined) throw new Error('a dated parameter needs at least one value');
  return inForce;
}
