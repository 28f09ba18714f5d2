import { z } from 'zod';
import { SCHOOL_LEVELS } from '../domain/benefits/benefit';
import { NAMING_ROW_WARNINGS } from '../domain/rowProblems';
import { SUPERVISORS } from '../domain/users';
import { analysis, applied, applyInput } from './imports';
import { command, job, query } from './route';
import { count, filePath, householdCode, isoDate, page, requiredNote, ubigeo } from './values';

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
  /** Where it is given only in the districts listed for it; null: everywhere, or to whom `list` names. */
  districts: z.array(district).nullable(),
  condition: z.string(),
  /** The list of headquarters that names who gets it; null where none does. */
  list: z.string().nullable(),
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
    z.strictObject({ list: z.string(), household: z.string(), warnings: z.array(z.enum(NAMING_ROW_WARNINGS)) }),
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
        /** HOUSEHOLDS: to those that its list names. */
        givenTo: z.enum(['DISTRICTS', 'HOUSEHOLDS']).default('DISTRICTS'),
      })
      .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, 'order'),
    z.strictObject({ benefit: z.string(), list: z.string().nullable() }),
  ),
  /** Lists of headquarters that name households, and who stands in them; `file` is '' for one typed by hand. */
  'benefits.named': query(
    'anyone',
    z.strictObject({ list: code.optional(), ...page }),
    z.strictObject({
      lists: z.array(
        z.strictObject({
          list: z.string(),
          names: z.array(z.strictObject({ es: z.string(), en: z.string() })),
          validFrom: isoDate,
          validTo: isoDate.nullable(),
          households: count,
        }),
      ),
      total: count,
      rows: z.array(
        z.strictObject({
          list: z.string(),
          household: z.string(),
          holder: z.string(),
          since: isoDate,
          reference: z.string(),
          file: z.string(),
        }),
      ),
    }),
  ),
  'benefits.analyse': job(SUPERVISORS, z.strictObject({ file: filePath }), analysis),
  'benefits.apply': job(SUPERVISORS, applyInput, applied),
};
