import { z } from 'zod';
import { SCHOOL_LEVELS } from '../domain/benefits/benefit';
import { SUPERVISORS } from '../domain/users';
import { command, query } from './route';
import { householdCode, isoDate, requiredNote, ubigeo } from './values';

const code = z.string().trim().min(1).max(40);
const cents = z.int().min(0).max(10_000_000);
const district = z.strictObject({ ubigeo: z.string(), since: isoDate, until: isoDate.nullable() });

/** Prestación with its dates, where it comes from, and whether headquarters confirmed it; `cents` for one time. */
const benefit = z.strictObject({
  code: z.string(),
  name: z.strictObject({ es: z.string(), en: z.string() }),
  cents: z.int(),
  per: z.enum(['HOUSEHOLD', 'MEMBER']),
  often: z.enum(['MONTH', 'BIMESTER', 'YEAR', 'ONCE']),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  /** Where it is given only in the districts listed for it; null: everywhere. */
  districts: z.array(district).nullable(),
  condition: z.string(),
  reference: z.string(),
  confirmed: z.boolean(),
});

export const benefitRoutes = {
  /** Of a rule set, or of that by which the office judges today; alternative schemes beside them. */
  'benefits.list': query(
    'anyone',
    z.strictObject({ ruleSet: z.string().max(40).optional() }),
    z.strictObject({ ruleSet: z.string(), benefits: z.array(benefit) }),
  ),
  /** Headquarters gives a benefit in a district from a day on. */
  'benefits.giveIn': command(
    SUPERVISORS,
    z.strictObject({ benefit: code, ubigeo, since: isoDate, reference: requiredNote }),
    z.strictObject({ benefit: z.string(), ubigeo: z.string() }),
  ),
  /** `until`: the first day on which it is no longer given there. */
  'benefits.endIn': command(
    SUPERVISORS,
    z.strictObject({ benefit: code, ubigeo, until: isoDate }),
    z.strictObject({ benefit: z.string(), ubigeo: z.string() }),
  ),
  /** A household that a list of headquarters names, as of the temporary affiliation of 2020. */
  'benefits.nameHousehold': command(
    SUPERVISORS,
    z.strictObject({ list: code, household: householdCode, since: isoDate, reference: requiredNote }),
    z.strictObject({ list: z.string(), household: z.string() }),
  ),
  /** Esquema alternativo (EAT), one level and grade of it; amounts in céntimos. Its districts are listed under `benefit`. */
  'benefits.addScheme': command(
    SUPERVISORS,
    z
      .strictObject({
        code: z
          .string()
          .trim()
          .regex(/^[A-Z0-9-]{1,20}$/, 'code'),
        level: z.enum(SCHOOL_LEVELS),
        grade: z.string().regex(/^[1-6]$/, 'grade'),
        periodicCents: cents,
        annualCents: cents,
        validFrom: isoDate,
        validTo: isoDate.nullable().default(null),
        reference: requiredNote,
      })
      .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, 'order'),
    z.strictObject({ benefit: z.string() }),
  ),
};
