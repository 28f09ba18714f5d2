import { z } from 'zod';
import { CLERKS } from '../domain/users';
import { gateResult } from './eligibility';
import { analysis, applied, applyInput } from './imports';
import { command, job, query } from './route';
import { count, filePath, isoDate, page, requiredNote, ubigeo } from './values';

const percent = z.number().min(0).max(100);
const ruleSet = z.string().min(1).max(40);

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

/** `until` is the first day on which it no longer holds. */
const rule = z.strictObject({
  ruleSet: z.string(),
  ubigeo: z.string(),
  name: z.string(),
  operated: z.boolean(),
  povertyPct: z.number().nullable(),
  since: isoDate,
  until: isoDate.nullable(),
  reference: z.string(),
});

/** Poverty of a district since a day, its source, and the criteria of the board: shown, never computed with. */
const districtIndex = z.strictObject({
  ubigeo: z.string(),
  since: isoDate,
  povertyPct: z.number(),
  source: z.string(),
  violence: z.string(),
  unmetNeedsPct: z.number().nullable(),
  povertyGapPct: z.number().nullable(),
  extremePovertyPct: z.number().nullable(),
  malnutritionPct: z.number().nullable(),
});

const center = z.strictObject({
  code: z.string(),
  name: z.string(),
  ubigeo: z.string(),
  povertyPct: z.number().nullable(),
  nativeCommunity: z.string(),
  indigenousPeople: z.string(),
  provisional: z.boolean(),
  /** Provisional codes it had before its official one. */
  formerCodes: z.array(z.string()),
  /** Households that live there. */
  households: count,
});

const onDay = { ruleSet: ruleSet.optional(), on: isoDate.optional() };
const centerCode = z.string().regex(/^\d{10}$/, 'center code');

export const territoryList = z.enum(['distritos-intervenidos', 'indice-distrital']);
export type TerritoryList = z.output<typeof territoryList>;

export const territoryRoutes = {
  /** Districts by part of a name or code, in either coding, with what a rule set says of them on a day. */
  'territory.districts': query(
    'anyone',
    z.strictObject({
      text: z.string().max(80).default(''),
      ...onDay,
      ...page,
      limit: z.int().min(1).max(2000).default(200),
    }),
    z.strictObject({ total: count, ruleSet: z.string(), on: isoDate, districts: z.array(district) }),
  ),
  /** One district on a day, and everything ever stated of it, newest first. */
  'territory.district': query(
    'anyone',
    z.strictObject({ ubigeo, ...onDay }),
    z.strictObject({
      ruleSet: z.string(),
      on: isoDate,
      district,
      index: districtIndex.nullable(),
      rules: z.array(rule),
      indexes: z.array(districtIndex),
    }),
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
      povertyPct: percent.nullable().default(null),
      since: isoDate,
      reference: z.string().trim().max(200).default(''),
    }),
    rule,
  ),
  /** The list of operated districts or the index of districts, as a workbook: what it would change. */
  'territory.analyse': job(CLERKS, z.strictObject({ kind: territoryList, file: filePath }), analysis),
  'territory.apply': job(CLERKS, applyInput, applied),
  /** The same workbook with everything registered. */
  'territory.export': job(
    'anyone',
    z.strictObject({ kind: territoryList, file: filePath }),
    z.strictObject({ rows: count }),
  ),
  /** Populated centres, of one district or of all, by part of the name, community, people or code, old ones too. */
  'territory.centers': query(
    'anyone',
    z.strictObject({ text: z.string().max(80).default(''), ubigeo: ubigeo.optional(), ...page }),
    z.strictObject({ total: count, centers: z.array(center) }),
  ),
  /** The geographic gate for whoever lives in a populated centre on a day: the gate's own explanation. */
  'territory.explain': query(
    'anyone',
    z.strictObject({ code: centerCode, ...onDay }),
    z.strictObject({ center, ruleSet: z.string(), on: isoDate, gate: gateResult }),
  ),
  /** A populated centre without an official code gets a provisional one. */
  'territory.addCenter': command(
    CLERKS,
    z.strictObject({
      ubigeo,
      name: z.string().trim().min(2).max(120),
      nativeCommunity: z.string().trim().max(120).default(''),
      indigenousPeople: z.string().trim().max(80).default(''),
      povertyPct: percent.nullable().default(null),
    }),
    z.strictObject({ code: z.string(), provisional: z.boolean() }),
  ),
  /** The official code of a centre that had a provisional one: its households follow, both codes stay findable. */
  'territory.makeOfficial': command(
    CLERKS,
    z.strictObject({ provisional: centerCode, code: centerCode, since: isoDate, reason: requiredNote.max(300) }),
    z.strictObject({ code: z.string(), name: z.string(), households: count }),
  ),
};
