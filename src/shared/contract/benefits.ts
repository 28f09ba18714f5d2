import { z } from 'zod';
import { SCHOOL_LEVELS } from '../domain/benefits/benefit';
import { SCHEME_LIMITS } from '../domain/benefits/schemes';
import { NAMING_ROW_WARNINGS } from '../domain/rowProblems';
import { SUPERVISORS } from '../domain/users';
import { analysis, applied, applyInput } from './imports';
import { command, job, query } from './route';
import { count, empty, filePath, householdCode, isoDate, page, requiredNote, ubigeo } from './values';

const code = z.string().trim().min(1).max(40);
const cents = z.int().min(0).max(SCHEME_LIMITS.mostCents);
const givenTo = z.enum(['DISTRICTS', 'HOUSEHOLDS']);
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
        code: z.string().trim().regex(SCHEME_LIMITS.code, 'code'),
        level: z.enum(SCHOOL_LEVELS),
        grade: z.string().regex(/^[1-6]$/, 'grade'),
        periodicCents: cents,
        annualCents: cents,
        validFrom: isoDate,
        validTo: isoDate.nullable().default(null),
        reference: requiredNote,
        /** HOUSEHOLDS: to those that its list names. */
        givenTo: givenTo.default('DISTRICTS'),
      })
      .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, 'order')
      .refine(({ level, grade }) => Number(grade) <= SCHEME_LIMITS.lastGrade[level], 'grade'),
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
  /** Esquemas alternativos (EAT), each level and grade from–to; `list` names its households, null where districts are listed. */
  'benefits.schemes': query(
    'anyone',
    empty,
    z.array(
      z.strictObject({
        code: z.string(),
        level: z.enum(SCHOOL_LEVELS),
        grade: z.string(),
        periodicCents: z.int(),
        annualCents: z.int(),
        validFrom: isoDate,
        validTo: isoDate.nullable(),
        givenTo,
        list: z.string().nullable(),
        districts: z.array(district),
        reference: z.string(),
      }),
    ),
  ),
  'benefits.analyseSchemes': job(SUPERVISORS, z.strictObject({ file: filePath }), analysis),
  'benefits.applySchemes': job(SUPERVISORS, applyInput, applied),
  'benefits.analyse': job(SUPERVISORS, z.strictObject({ file: filePath }), analysis),
  'benefits.apply': job(SUPERVISORS, applyInput, applied),
};
