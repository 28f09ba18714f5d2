import type { IsoDate, Month, Period } from '../calendar';
import type { RankCriterion } from '../assemblies/ranking';
import type { Benefit } from '../benefits/benefit';
import type { Duty } from '../compliance/duties';
import type { Ladder, LadderStep } from '../effects/ladder';
import type { Gate } from '../eligibility/gates';
import type { Cse, DocumentType } from '../households';
import type { Cents } from '../money';

/** A figure of the programme with where it comes from. `confirmed: false` where the source leaves it open. */
export type Parameter<Value> = { readonly value: Value; readonly reference: string; readonly confirmed: boolean };

/** A parameter whose value changed over time, ascending by `from`; before the first entry it has the first value. */
export type Dated<Value> = readonly (Parameter<Value> & { readonly from: IsoDate })[];

/** One control of a CRED norm, due so many days or months after birth (domain §4.4, Annex B). */
export type CredControl = {
  readonly number: number;
  /** As the health post reads it: `CRED 8 meses`. */
  readonly label: string;
  readonly due: { readonly unit: 'DAYS' | 'MONTHS'; readonly count: number };
};

/** A CRED norm: the controls it asks for, by age. */
export type CredNorm = { readonly code: string; readonly controls: readonly CredControl[] };

/** One control of a pregnancy, done in completed weeks from FUR, both inclusive (domain §4.3). */
export type PrenatalControl = {
  readonly number: number;
  readonly label: string;
  readonly weeks: { readonly from: number; readonly to: number };
};

/** A gate asked for: LIST before the assembly (who passes goes to it), AFFILIATION after it. */
export type GateRule = {
  readonly gate: Gate;
  readonly stage: 'LIST' | 'AFFILIATION';
  readonly reference: string;
  readonly confirmed: boolean;
};

export type DutyRule = { readonly duty: Duty; readonly reference: string; readonly confirmed: boolean };

/** Conjunto de reglas: every figure by which households are judged, as dated data with its legal reference. */
export type RuleSet = {
  readonly name: string;
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  readonly reference: string;
  /** The set an office chooses, where headquarters sent this one to stand in its place; its lists of districts hold. */
  readonly over?: string;
  /** Percent of the Geographic Weighting Index (IPG); strictly above passes. null: no gate. */
  readonly geoGatePct: Parameter<number | null>;
  /** LIST: only the list of operated districts decides, and without one nobody passes. */
  readonly geoGateBy: Parameter<'LIST' | 'LIST_OR_INDEX'>;
  readonly cseAllowed: Parameter<readonly Cse[]>;
  /** Years a classification lasts where SISFOH sent no expiry. */
  readonly cseValidityYears: Parameter<{ readonly urban: number; readonly rural: number; readonly amazon: number }>;
  /** Days before a classification lapses at which its household is warned. */
  readonly cseExpiryWarnDays: Parameter<readonly number[]>;
  /** Calendar days from a result within which its reevaluation may be requested. */
  readonly reevaluationDays: Parameter<number>;
  /** Years after leaving the programme at whose end the details of a household may be purged. */
  readonly retentionYears: Parameter<number>;
  /** From this date indigenous households of the Amazon are EXTREME_POOR whatever the card says. */
  readonly amazonExtremePoorFrom: Parameter<IsoDate>;
  /** A child or adolescent is a target until the day before this birthday. */
  readonly targetAgeMax: Dated<number>;
  readonly targetEndsWithSecondary: Parameter<boolean>;
  /** From this birthday a child is listed as an adolescent; changes no result. */
  readonly adolescentAgeMin: Parameter<number>;
  readonly widowedParentIsTarget: Parameter<boolean>;
  readonly elderlyAgeMin: Parameter<number | null>;
  /** Calendar months in the district, strictly more. */
  readonly residenceMonthsMin: Parameter<number>;
  readonly holderAgeMin: Parameter<number>;
  readonly holderDocumentTypes: Parameter<readonly DocumentType[]>;
  readonly gates: readonly GateRule[];
  readonly affiliationDecidedBy: Parameter<'OFFICE' | 'HEADQUARTERS'>;
  /** People an assembly needs to be valid; null: none is asked for. */
  readonly assemblyQuorum: Parameter<number | null>;
  /** Order of the households an assembly validated where places are limited; the household code breaks every tie. */
  readonly assemblyRanking: Parameter<readonly RankCriterion[]>;

  readonly duties: readonly DutyRule[];
  readonly dutyStarts: Parameter<'NEXT_MONTH'>;
  /** Completed years on the last day of the month. */
  readonly schoolAge: Parameter<{ readonly min: number; readonly max: number }>;
  /** Month and day on which `schoolAge.min` must be completed to enter primary school; null: the last day of each month. */
  readonly schoolCutoff: Parameter<string | null>;
  /**
   * Initial school from so many completed months until primary school, for who goes to one: it excuses from CRED, or it
   * is asked for instead, also of who has one in the populated centre. null: it plays no part.
   */
  readonly initialSchool: Parameter<{
    readonly effect: 'EXCUSES_FROM_CRED' | 'DUE_WHERE_SUPPLIED';
    readonly fromMonths: number;
  } | null>;
  readonly educationExemptMonths: Parameter<readonly number[]>;
  /** Whether a pupil has to come to class, or only to stay enrolled (domain §4.5). */
  readonly educationTest: Parameter<'ATTENDANCE' | 'ENROLMENT_ACTIVE'>;
  /** A share of the days of class of each month, or a number of unjustified absences in it. */
  readonly attendanceRule: Parameter<'PCT_MIN' | 'MAX_UNJUSTIFIED'>;
  /** Percent of the days of class of each month; looked at under PCT_MIN. */
  readonly attendanceMinPct: Parameter<number>;
  /** Unjustified absences in a month, inclusive; looked at under MAX_UNJUSTIFIED. */
  readonly maxUnjustified: Parameter<number>;
  /** Under PCT_MIN. */
  readonly attendanceCountsJustified: Parameter<boolean>;
  /** Calendar month in which it may be decided that a pupil did not pass the school year; null: nobody has to pass. */
  readonly schoolYearPass: Parameter<number | null>;
  /** Completed years on the last day of the month, inclusive. */
  readonly credAgeMax: Parameter<number>;
  readonly credNorms: Dated<CredNorm>;
  /** Days before and after the due day, by the age at which the control is due. */
  readonly credWindowDays: Parameter<{ readonly underTwoYears: number; readonly fromTwoYears: number }>;
  readonly credMonthRule: Parameter<'AT_LEAST_ONE'>;
  /** One in each month of the pregnancy, or the controls whose window closes in the month. */
  readonly prenatalRule: Parameter<'MONTHLY_ONE' | 'MIN6_WINDOWS'>;
  readonly prenatalControls: Parameter<readonly PrenatalControl[]>;
  /** Days from FUR after which an open pregnancy asks for its outcome. */
  readonly pregnancyDaysMax: Parameter<number>;
  /** Completed months on the last day of the month, inclusive. */
  readonly supplementMonths: Parameter<{ readonly min: number; readonly max: number }>;
  /** Whoever is younger and has neither DNI nor CUI is listed for enrolment. */
  readonly identityAgeBelow: Parameter<number>;
  readonly idBlocks: Parameter<boolean>;
  /** Days before its expiry from which a document is listed for renewal (domain §13.1). */
  readonly documentExpiryWarnDays: Parameter<number>;
  /** Days within which who is not located in a school or post should be (decisions §0). */
  readonly notLocatedDays: Parameter<number>;
  readonly waivedMonths: Parameter<readonly Month[]>;

  readonly baseAmountBimester: Parameter<Cents>;
  readonly payRule: Parameter<'ALL_OR_NOTHING' | 'PER_MONTH'>;
  /** The first bimester that begins after the affiliation date. */
  readonly firstPayment: Parameter<'NEXT_BIMESTER'>;
  /** Escalera de efectos: what follows from so many counted bimesters. */
  readonly effectLadder: Parameter<readonly LadderStep[]>;
  /** Bimesters within which suspensions are counted, the present one included; null: all since the affiliation. */
  readonly suspensionWindow: Parameter<number | null>;
  /** Complied bimesters in a row after which the count begins again; null: never. */
  readonly suspensionReset: Parameter<number | null>;
  /** Duties whose breach counts. */
  readonly suspensionDuties: Parameter<readonly Duty[]>;
  /** Calendar days to appeal, from the day the notice is printed or an exit is confirmed. */
  readonly appealDays: Parameter<number>;
  readonly recertificationYears: Parameter<number>;
  /** Share of the grant in the first, second … year after recertification; the last one stays. */
  readonly recertificationFactors: Parameter<readonly number[]>;
  /** Bimesters paid together ahead of their verification. */
  readonly advances: Parameter<readonly (readonly Period[])[]>;
  /** Sum in céntimos over which two people approve a list where the office set none of its own; null: one suffices. */
  readonly secondApprovalAbove: Parameter<Cents | null>;
  /** Revisión: what is worth a look before a list is approved. From so many times the sum before, or as many times less. */
  readonly auditJumpTimes: Parameter<number>;
  /** Completed years from which somebody makes sure that the payee lives; null: never. */
  readonly auditPayeeAge: Parameter<number | null>;
  /** Hours before the calculation in which a change of the household is named. */
  readonly auditLateEditHours: Parameter<number>;
  /** Share of the changes of a bimester that one person made, strictly more, where there are so many. */
  readonly auditOneWriter: Parameter<{ readonly sharePct: number; readonly changesMin: number }>;
  /** A school without one absence in as many months up to the bimester's end, of so many pupils and more. */
  readonly auditFullAttendance: Parameter<{ readonly months: number; readonly pupilsMin: number }>;
  /** Grados of upper secondary school in which its transfer (TAS) is given; each the number of the grade. */
  readonly upperSecondaryGrades: Dated<readonly string[]>;
  /** Prestaciones beside the base transfer, each with its own dates and reference. */
  readonly benefits: readonly Benefit[];
};

/** The ladder of effects as it is climbed. */
export const ladderOf = ({ effectLadder, suspensionWindow, suspensionReset }: RuleSet): Ladder => ({
  steps: effectLadder.value,
  window: suspensionWindow.value,
  reset: suspensionReset.value,
});

/** The value in force on `on`. */
export function valueOn<Value>(dated: Dated<Value>, on: IsoDate): Parameter<Value> {
  const inForce = dated.filter((entry) => entry.from <= on).at(-1) ?? dated[0];
  if (inForce === undefined) throw new Error('a dated parameter needs at least one value');
  return inForce;
}
