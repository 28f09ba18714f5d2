import { z } from 'zod';
import { CLERKS } from '../domain/users';
import { command, query } from './route';
import { count, isoDate, page, ubigeo } from './values';

const district = z.strictObject({
  inei: z.string(),
  reniec: z.string(),
  name: z.string(),
  province: z.string(),
  department: z.string(),
  /** null: the office has no list of operated districts for the day. */
  operated: z.boolean().nullable(),
  povertyPct: z.number().nullable(),
});

const rule = z.strictObject({
  ruleSet: z.string(),
  ubigeo: z.string(),
  name: z.string(),
  operated: z.boolean(),
  povertyPct: z.number().nullable(),
  since: isoDate,
  until: isoDate.nullable(),
});

const ruleSet = z.string().min(1).max(40);

export const territoryRoutes = {
  /** Districts by part of a name or code, in either coding, with what a rule set says of them on a day. */
  'territory.districts': query(
    'anyone',
    z.strictObject({
      text: z.string().max(80).default(''),
      ruleSet: ruleSet.optional(),
      on: isoDate.optional(),
      ...page,
    }),
    z.strictObject({ total: count, ruleSet: z.string(), on: isoDate, districts: z.array(district) }),
  ),
  /** The list of a rule set with every change. */
  'territory.rules': query('anyone', z.strictObject({ ruleSet }), z.array(rule)),
  /** States whether a district is operated from a day on, and its index. */
  'territory.stateDistrict': command(
    CLERKS,
    z.strictObject({
      ruleSet,
      ubigeo,
      operated: z.boolean(),
      povertyPct: z.number().min(0).max(100).nullable().default(null),
      since: isoDate,
    }),
    rule,
  ),
  /** A populated centre without an official code gets a provisional one. */
  'territory.addCenter': command(
    CLERKS,
    z.strictObject({
      ubigeo,
      name: z.string().trim().min(2).max(120),
      nativeCommunity: z.string().trim().max(120).default(''),
      indigenousPeople: z.string().trim().max(80).default(''),
      povertyPct: z.number().min(0).max(100).nullable().default(null),
    }),
    z.strictObject({ code: z.string(), provisional: z.boolean() }),
  ),
};
