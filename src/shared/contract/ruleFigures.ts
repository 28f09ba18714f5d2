import { z } from 'zod';
import { RANK_CRITERIA } from '../domain/assemblies/ranking';
import { DUTIES } from '../domain/compliance/duties';
import { EFFECTS } from '../domain/effects/ladder';
import { GATES } from '../domain/eligibility/gates';
import { CSE_VALUES, DOCUMENT_TYPES } from '../domain/households';
import type { Cents } from '../domain/money';
import type { Dated, Parameter, RuleSet } from '../domain/ruleSets/ruleSet';
import type { SentAmount, SentName } from '../domain/ruleSets/sent';
import { count, isoDate, month, period } from './values';

/* Which values each figure of a rule set can have, where headquarters sends one. */

const percent = z.number().min(0).max(100);
const monthNumber = z.int().min(1).max(12);
const money = z.custom<Cents>((value) => Number.isSafeInteger(value) && Number(value) >= 0, 'cents');
const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1);
const range = z.strictObject({ min: count, max: count }).refine(({ min, max }) => min <= max);
const days = (unit: 'DAYS' | 'MONTHS') => z.strictObject({ unit: z.literal(unit), count });
const label = z.string().min(1).max(80);
const credControl = z.strictObject({ number: count, label, due: z.union([days('DAYS'), days('MONTHS')]) });
const prenatalControl = z.strictObject({ number: count, label, weeks: z.strictObject({ from: count, to: count }) });

type ValueOf<Figure> =
  Figure extends Parameter<infer Value> ? Value : Figure extends Dated<infer Value> ? Value : never;
type Schemas = {
  readonly [Name in Exclude<SentName, 'gates' | 'duties' | 'benefits'>]: z.ZodType<ValueOf<RuleSet[Name]>>;
} & { readonly gates: z.ZodType; readonly duties: z.ZodType; readonly benefits: z.ZodType<readonly SentAmount[]> };

export const RULE_FIGURES: Schemas = {
  geoGatePct: percent.nullable(),
  geoGateBy: z.enum(['LIST', 'LIST_OR_INDEX']),
  cseAllowed: some(z.enum(CSE_VALUES)),
  cseValidityYears: z.strictObject({ urban: count, rural: count, amazon: count }),
  cseExpiryWarnDays: z.array(count),
  reevaluationDays: count,
  retentionYears: count.min(1),
  amazonExtremePoorFrom: isoDate,
  targetAgeMax: count,
  targetEndsWithSecondary: z.boolean(),
  adolescentAgeMin: count,
  widowedParentIsTarget: z.boolean(),
  elderlyAgeMin: count.nullable(),
  residenceMonthsMin: count,
  holderAgeMin: count,
  holderDocumentTypes: some(z.enum(DOCUMENT_TYPES)),
  gates: some(z.strictObject({ gate: z.enum(GATES), stage: z.enum(['LIST', 'AFFILIATION']) })),
  affiliationDecidedBy: z.enum(['OFFICE', 'HEADQUARTERS']),
  assemblyQuorum: count.nullable(),
  assemblyRanking: z.array(z.enum(RANK_CRITERIA)),

  duties: some(z.enum(DUTIES)),
  benefits: some(z.strictObject({ code: label, cents: money })).refine(
    (amounts) => new Set(amounts.map(({ code }) => code)).size === amounts.length,
  ),
  dutyStarts: z.literal('NEXT_MONTH'),
  schoolAge: range,
  schoolCutoff: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/)
    .nullable(),
  initialSchool: z
    .strictObject({ effect: z.enum(['EXCUSES_FROM_CRED', 'DUE_WHERE_SUPPLIED']), fromMonths: count })
    .nullable(),
  educationExemptMonths: z.array(monthNumber),
  educationTest: z.enum(['ATTENDANCE', 'ENROLMENT_ACTIVE']),
  attendanceRule: z.enum(['PCT_MIN', 'MAX_UNJUSTIFIED']),
  attendanceMinPct: percent,
  maxUnjustified: count,
  attendanceCountsJustified: z.boolean(),
  schoolYearPass: monthNumber.nullable(),
  credAgeMax: count,
  credNorms: z.strictObject({ code: label, controls: some(credControl) }),
  credWindowDays: z.strictObject({ underTwoYears: count, fromTwoYears: count }),
  credMonthRule: z.literal('AT_LEAST_ONE'),
  prenatalRule: z.enum(['MONTHLY_ONE', 'MIN6_WINDOWS']),
  prenatalControls: some(prenatalControl),
  pregnancyDaysMax: count,
  supplementMonths: range,
  identityAgeBelow: count,
  idBlocks: z.boolean(),
  documentExpiryWarnDays: count,
  notLocatedDays: count,
  waivedMonths: z.array(month),

  baseAmountBimester: money,
  payRule: z.enum(['ALL_OR_NOTHING', 'PER_MONTH']),
  firstPayment: z.literal('NEXT_BIMESTER'),
  effectLadder: some(z.strictObject({ from: count.min(1), effects: z.array(z.enum(EFFECTS)) })),
  suspensionWindow: count.min(1).nullable(),
  suspensionReset: count.min(1).nullable(),
  suspensionDuties: z.array(z.enum(DUTIES)),
  appealDays: count,
  recertificationYears: count.min(1),
  recertificationFactors: some(z.number().min(0).max(1)),
  advances: z.array(z.array(period)),
  secondApprovalAbove: money.nullable(),
  auditJumpTimes: z.number().min(1),
  auditPayeeAge: count.nullable(),
  auditLateEditHours: count,
  auditOneWriter: z.strictObject({ sharePct: percent, changesMin: count }),
  auditFullAttendance: z.strictObject({ months: count, pupilsMin: count }),
  upperSecondaryGrades: z.array(z.string().regex(/^[1-6]$/)),
};

/** What a package states of a figure, as JSON; undefined where it is none, or a value that it cannot have. */
export function readFigure(figure: SentName, json: string): { readonly value: unknown } | undefined {
  try {
    const read = RULE_FIGURES[figure].safeParse(JSON.parse(json));
    return read.success ? { value: read.data } : undefined;
  } catch {
    return undefined;
  }
}
