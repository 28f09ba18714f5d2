import { z } from 'zod';
import { AGENDA_BASES, ASSEMBLY_RESULTS, ASSEMBLY_STATES } from '../domain/assemblies/results';
import { RANK_CRITERIA } from '../domain/assemblies/ranking';
import { CLERKS, MANAGERS } from '../domain/users';
import { command, job, query } from './route';
import { wholeRules } from './rules';
import { count, empty, householdCode, isoDate, note, requiredNote, text } from './values';

/** `ACV-2026-001`: year in which it was convened and its number in that year. */
const assembly = z.string().trim().min(1).max(30);
const time = z.union([z.literal(''), z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time')]).default('');
const result = z.enum(ASSEMBLY_RESULTS);
const people = z.int().min(0).max(100_000);

export const authority = z.strictObject({
  name: z.string().trim().min(2).max(120),
  dni: z.union([z.literal(''), z.string().regex(/^\d{8}$/, 'dni')]).default(''),
  position: text(80),
  organisation: text(120),
});

/** What is known of the meeting itself; typed in during or after it, as a whole. */
const meeting = z.strictObject({
  heldOn: isoDate,
  startTime: time,
  endTime: time,
  place: text(120),
  attendees: people.nullable().default(null),
  notes: note.default(''),
  authorities: z.array(authority).max(40).default([]),
});

const summary = z.strictObject({
  assembly: z.string(),
  status: z.enum(ASSEMBLY_STATES),
  centers: z.array(z.string()),
  convenedOn: isoDate,
  heldOn: isoDate,
  households: count,
  /** Households with a result. */
  settled: count,
  validated: count,
});

/** One household of the agenda. `result` is the one in force: a correction where there is one. */
const agendaRow = z.strictObject({
  number: count,
  household: z.string(),
  holder: z.string(),
  document: z.string(),
  populatedCenter: z.string(),
  basis: z.enum(AGENDA_BASES),
  reason: z.string(),
  present: z.boolean().nullable(),
  result: result.nullable(),
  observation: z.string(),
  corrections: z.array(z.strictObject({ from: result, result, reason: z.string(), at: z.string(), by: z.string() })),
});

const referral = z.strictObject({
  surname1: z.string().trim().min(1).max(40),
  surname2: text(40),
  givenNames: z.string().trim().min(1).max(60),
  document: text(15),
  populatedCenter: text(120),
  observation: text(300),
});

const publicRow = z.strictObject({ name: z.string(), document: z.string(), populatedCenter: z.string() });

export const assemblyDetail = summary.extend({
  ubigeo: z.string(),
  notifiedOn: isoDate.nullable(),
  places: count.nullable(),
  /** People asked for by the rules; null: none. In force at closing once it is closed. */
  quorum: count.nullable(),
  ruleSet: z.string(),
  rules: wholeRules,
  meeting,
  openedBy: z.string(),
  closedBy: z.string().nullable(),
  closedAt: z.string().nullable(),
  cancelReason: z.string(),
  agenda: z.array(agendaRow),
  referrals: z.array(referral.extend({ number: count })),
});
export type AssemblyDetail = z.output<typeof assemblyDetail>;

export const assemblyRoutes = {
  /** Convenes one for populated centres (names or codes): candidates that pass the gates of the list are its agenda. */
  'assemblies.open': job(
    CLERKS,
    z.strictObject({
      centers: z.array(z.string().trim().min(1).max(120)).min(1).max(50),
      convenedOn: isoDate.optional(),
      heldOn: isoDate,
      place: text(120),
      places: people.nullable().default(null),
    }),
    z.strictObject({ assembly: z.string(), households: count, notListed: count }),
  ),
  'assemblies.list': query('anyone', empty, z.array(summary)),
  'assemblies.get': query('anyone', z.strictObject({ assembly }), assemblyDetail),
  /** Puts a candidate on the agenda that the list did not bring there; every answer of its gates is kept with it. */
  'assemblies.propose': command(
    CLERKS,
    z.strictObject({ assembly, household: householdCode, reason: requiredNote }),
    z.strictObject({ number: count }),
  ),
  /** The public list was posted: its households are notified. */
  'assemblies.notify': command(
    CLERKS,
    z.strictObject({ assembly, on: isoDate }),
    z.strictObject({ households: count }),
  ),
  'assemblies.record': command(CLERKS, z.strictObject({ assembly, meeting }), empty),
  'assemblies.result': command(
    CLERKS,
    z.strictObject({
      assembly,
      household: householdCode,
      present: z.boolean().nullable().default(null),
      result: result.nullable(),
      observation: text(300),
    }),
    empty,
  ),
  /** A family the community proposes: it goes to the ULE, and no household comes of it. */
  'assemblies.refer': command(CLERKS, z.strictObject({ assembly, referral }), z.strictObject({ number: count })),
  /** Final. `restAbsent`: whoever has no result was not there, unless somebody noted that they were. */
  'assemblies.close': command(
    MANAGERS,
    z.strictObject({ assembly, restAbsent: z.boolean().default(false) }),
    z.strictObject({ assembly: z.string(), results: z.record(z.string(), count), validated: count, waiting: count }),
  ),
  /** An assembly that does not take place; its households may come onto another agenda. */
  'assemblies.cancel': command(MANAGERS, z.strictObject({ assembly, reason: requiredNote }), empty),
  /** After closing: a new row beside the first result. */
  'assemblies.correct': command(
    MANAGERS,
    z.strictObject({ assembly, household: householdCode, result, reason: requiredNote }),
    empty,
  ),
  /** What may hang on a wall: names and the last three digits, by centre and name. Nothing else. */
  'assemblies.publicList': query(
    'anyone',
    z.strictObject({ assembly }),
    z.strictObject({ assembly: z.string(), heldOn: isoDate, place: z.string(), rows: z.array(publicRow) }),
  ),
  /** Validated households in their declared order; beyond the places, the waiting list. */
  'assemblies.ranking': query(
    'anyone',
    z.strictObject({ assembly }),
    z.strictObject({
      criteria: z.array(z.enum(RANK_CRITERIA)),
      places: count.nullable(),
      rows: z.array(
        z.strictObject({
          rank: count,
          household: z.string(),
          holder: z.string(),
          cse: z.enum(['EXTREME_POOR', 'POOR', 'NON_POOR']).nullable(),
          targetMembers: count,
          residenceSince: isoDate,
          hasPlace: z.boolean(),
        }),
      ),
    }),
  ),
};
