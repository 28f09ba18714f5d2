import { z } from 'zod';
import { DUTY_STATES, SEEN_DUTIES } from '../domain/compliance/duties';
import { SOURCE_FIELDS } from '../domain/compliance/sources';
import { query } from './route';
import { count, householdCode, isoDate, month, period } from './values';

const result = z.enum(['COMPLIED', 'BREACH', 'BLOCKED']);
export type WhyResult = z.infer<typeof result>;

/** Valor hallado beside valor exigido; null where it was not told. */
const measure = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('ATTENDANCE'),
    absences: count.nullable(),
    days: count.nullable(),
    mostAbsences: count.nullable(),
    minPct: z.number().nullable(),
  }),
  z.strictObject({
    kind: z.literal('CONTROL'),
    done: isoDate.nullable(),
    control: z.string().nullable(),
    from: isoDate.nullable(),
    to: isoDate.nullable(),
  }),
  z.strictObject({ kind: z.literal('SUPPLEMENT'), received: z.boolean().nullable() }),
]);

const cellContent = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** Where it came from: the cells of a workbook, a record of the office, or a decision by hand. */
const source = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('FILE'),
    facilityName: z.string(),
    workbook: z.string(),
    importedAt: z.string(),
    importedBy: z.string(),
    sheet: z.string(),
    cells: z.array(z.strictObject({ field: z.enum(SOURCE_FIELDS), cell: z.string(), value: cellContent })),
  }),
  z.strictObject({
    kind: z.literal('OFFICE'),
    facilityName: z.string(),
    situation: z.string(),
    evidence: z.string(),
    by: z.string(),
    at: z.string(),
  }),
  z.strictObject({
    kind: z.literal('DECISION'),
    reason: z.string(),
    note: z.string(),
    by: z.string(),
    at: z.string(),
    confirmedBy: z.string().nullable(),
  }),
]);
export type WhySource = z.output<typeof source>;

/** One duty of a member in a month, with everything its result rests on. */
const whyDuty = z.strictObject({
  duty: z.enum(SEEN_DUTIES),
  state: z.enum(DUTY_STATES),
  cause: z.string().nullable(),
  /** Rows of the decision tables: by which the duty is owed, by which it was judged, and by which before a decision or by one service alone. */
  dueRule: z.string().nullable(),
  rule: z.string(),
  foundRule: z.string().nullable(),
  explanation: z.string(),
  facilityName: z.string(),
  measure: measure.nullable(),
  sources: z.array(source),
  references: z.array(z.strictObject({ reference: z.string(), confirmed: z.boolean() })),
});
export type WhyDuty = z.output<typeof whyDuty>;

export const whyRoutes = {
  /** Por qué: household → month → member → duty, each with its rule, figures, source and legal reference. */
  'compliance.why': query(
    'anyone',
    z.strictObject({ period, code: householdCode }),
    z.strictObject({
      household: z.string(),
      period,
      status: z.enum(['OPEN', 'CLOSED', 'CLOSED_WITH_PENDING']),
      result,
      months: z.array(
        z.strictObject({
          month,
          result,
          ruleSet: z.string(),
          members: z.array(z.strictObject({ member: z.int(), name: z.string(), duties: z.array(whyDuty) })),
        }),
      ),
    }),
  ),
};
