import { z } from 'zod';
import { CLERKS } from '../domain/users';
import { command, query } from './route';
import { count, empty, householdCode, isoDate, requiredNote } from './values';

/** `ML-001`. */
const leader = z.string().trim().min(1).max(20);
const phone = z.string().trim().max(30);
const committee = z.string().trim().max(120);
/** By name or code. */
const centers = z.array(z.string().trim().min(1).max(120)).max(50);
const households = z.array(householdCode).max(200);
const lastDay = isoDate.nullable();

const listed = z.strictObject({
  leader,
  name: z.string(),
  /** Her household; '' of one whom the community named. */
  household: z.string(),
  /** False: she is in no affiliated household any more. */
  affiliated: z.boolean(),
  phone,
  committee,
  assembly: z.string(),
  evidence: z.string(),
  since: isoDate,
  lastDay,
  endReason: z.string(),
  inOffice: z.boolean(),
  centers: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  households: z.array(z.string()),
  /** Affiliated households of her zone. */
  families: count,
});
export type ListedLeader = z.output<typeof listed>;

/** What calling a meeting needs, and nothing of compliance, health or documents (S26). */
const family = z.strictObject({
  household: z.string(),
  holder: z.string(),
  center: z.string(),
  address: z.string(),
  phone: z.string(),
});
export type ZoneFamily = z.output<typeof family>;

export const leaderRoutes = {
  /** Madres líderes in office or still to begin; `all`: those of before too. */
  'leaders.list': query('anyone', z.strictObject({ all: z.boolean().default(false) }), z.array(listed)),
  /** Lista de comunicación: the families of her zone. */
  'leaders.families': query(
    'anyone',
    z.strictObject({ leader }),
    z.strictObject({ leader: listed, families: z.array(family) }),
  ),
  /** A person of an affiliated household, by `member`; or by `name`, whom the community named. */
  'leaders.add': command(
    CLERKS,
    z.strictObject({
      household: z.union([z.literal(''), householdCode]).default(''),
      member: z.int().min(1).max(99).nullable().default(null),
      name: z.string().trim().max(120).default(''),
      phone: phone.default(''),
      committee: committee.default(''),
      /** The assembly that elected her, where it is one of the registry; `evidence` says it in any case. */
      assembly: z.string().trim().max(30).default(''),
      evidence: requiredNote.max(300),
      since: isoDate,
      lastDay: lastDay.default(null),
      centers: centers.default([]),
      households: households.default([]),
    }),
    z.strictObject({ leader, name: z.string(), families: count }),
  ),
  /** What is given replaces what was; the zone from today on. */
  'leaders.change': command(
    CLERKS,
    z.strictObject({
      leader,
      phone: phone.optional(),
      committee: committee.optional(),
      centers: centers.optional(),
      households: households.optional(),
    }),
    z.strictObject({ leader, name: z.string(), families: count }),
  ),
  'leaders.end': command(CLERKS, z.strictObject({ leader, lastDay: isoDate, reason: requiredNote.max(300) }), empty),
};
