import { z } from 'zod';
import { CLERKS } from '../domain/users';
import type { PaymentReason } from '../domain/payments/reasons';
import { analysis, applied, applyInput } from './imports';
import { job, query } from './route';
import { count, filePath, isoDate, page } from './values';

const year = z.int().min(2009).max(2100);
const reason = z.custom<PaymentReason>((value) => typeof value === 'string');

/** What one incentive comes to; 0 céntimos for `reason`. */
const award = z.strictObject({
  benefit: z.string(),
  name: z.strictObject({ es: z.string(), en: z.string() }),
  cents: count,
  reason,
});

/** Candidate of a school year: what the school told, null until it does, and what each incentive comes to by it. */
const candidate = z.strictObject({
  household: z.string(),
  member: count,
  name: z.string(),
  birthDate: isoDate,
  /** Código modular and annex; '' where no school is named. */
  school: z.string(),
  schoolName: z.string(),
  grade: z.string(),
  told: z
    .strictObject({
      grade: z.string(),
      passed: z.boolean(),
      mark: z.string(),
      rank: z.strictObject({ place: count, pupils: count }).nullable(),
      upperThird: z.boolean(),
    })
    .nullable(),
  awards: z.array(award),
  /** In lists in force, less what came back. */
  paidCents: z.int(),
});
export type CandidateRow = z.output<typeof candidate>;

export const incentiveRoutes = {
  /** Candidates to the incentives of a school year by school; `districts`: where headquarters gives them that year. */
  'incentives.list': query(
    'anyone',
    z.strictObject({
      year,
      school: z.string().max(20).optional(),
      unansweredOnly: z.boolean().default(false),
      ...page,
    }),
    z.strictObject({
      year,
      districts: z.array(z.string()),
      total: count,
      unanswered: count,
      withoutSchool: count,
      winners: count,
      awardedCents: count,
      rows: z.array(candidate),
    }),
  ),
  /** One workbook for each school with candidates, into a folder; who has no school is counted. */
  'incentives.export': job(
    CLERKS,
    z.strictObject({ year, folder: filePath }),
    z.strictObject({
      files: z.array(z.strictObject({ name: z.string(), school: z.string(), pupils: count })),
      withoutSchool: count,
    }),
  ),
  'incentives.analyse': job(CLERKS, z.strictObject({ file: filePath }), analysis),
  'incentives.apply': job(CLERKS, applyInput, applied),
};
