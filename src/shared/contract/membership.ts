import { z } from 'zod';
import { DOCUMENT_TYPES, HOUSEHOLD_STATUSES, RELATIONSHIPS } from '../domain/households';
import { LEAVING_REASONS } from '../domain/membership/exits';
import { PREGNANCY_OUTCOMES } from '../domain/membership/outcomes';
import { PROPOSAL_KINDS } from '../domain/proposals';
import { CLERKS } from '../domain/users';
import { command, query } from './route';
import { evidence, householdCode, isoDate } from './values';

const number = z.int().min(1).max(99);
const relationship = z.enum(RELATIONSHIPS);

/** `applied` false: it waits for a second person as `proposal`. `entered`: numbers of who is new, in order. */
const done = z.strictObject({
  code: z.string(),
  applied: z.boolean(),
  proposal: z.string().nullable(),
  entered: z.array(number),
  /** Nobody who lives there is the payee: another one is to be named. */
  needsPayee: z.boolean(),
});
export type MembershipDone = z.output<typeof done>;

const newborn = z.strictObject({
  surname1: z.string().trim().min(1).max(40),
  surname2: z.string().trim().max(40).default(''),
  givenNames: z.string().trim().min(1).max(60),
  sex: z.enum(['F', 'M']),
  documentType: z.enum(DOCUMENT_TYPES).default('NONE'),
  documentNumber: z.string().trim().max(15).default(''),
  relationship: relationship.nullable().default(null),
});

/** Out of `from` (or back, for who left it) and into `into`. */
const join = z.strictObject({ from: householdCode, number, into: householdCode, on: isoDate, relationship, evidence });
/** `members` go and found a household, `holder` its payee; `remainingHolder` of those who stay, where theirs goes. */
const split = z.strictObject({
  code: householdCode,
  newCode: householdCode,
  members: z.array(number).min(1).max(40),
  holder: number,
  remainingHolder: number.nullable().default(null),
  on: isoDate,
  evidence,
});
/** Everybody of `from` goes to `into`; `same`: who is registered in both. */
const merge = z.strictObject({
  from: householdCode,
  into: householdCode,
  headRelationship: relationship.default('OTHER_RELATIVE'),
  same: z
    .array(z.strictObject({ from: number, into: number }))
    .max(40)
    .default([]),
  on: isoDate,
  evidence,
});

const place = z.strictObject({ household: z.string(), number, relationship, isHolder: z.boolean() });
const status = z.enum(HOUSEHOLD_STATUSES);

/** Quién vive dónde: what happens to members and households. `on`: the day it happened; members by number. */
export const membershipRoutes = {
  /** Desenlace of a pregnancy; of a live birth with every newborn. */
  'membership.birth': command(
    CLERKS,
    z.strictObject({
      code: householdCode,
      mother: number,
      on: isoDate,
      outcome: z.enum(PREGNANCY_OUTCOMES),
      newborns: z.array(newborn).max(6).default([]),
      evidence,
    }),
    done,
  ),
  'membership.death': command(CLERKS, z.strictObject({ code: householdCode, number, on: isoDate, evidence }), done),
  'membership.leave': command(
    CLERKS,
    z.strictObject({ code: householdCode, number, on: isoDate, reason: z.enum(LEAVING_REASONS), evidence }),
    done,
  ),
  'membership.join': command(CLERKS, join, done),
  'membership.split': command(CLERKS, split, done),
  'membership.merge': command(CLERKS, merge, done),
  /** What a change between households would come to, old and new; `proposal`: it waits for a second person as this. */
  'membership.preview': query(
    CLERKS,
    z.strictObject({
      change: z.discriminatedUnion('what', [
        z.strictObject({ what: z.literal('join'), input: join }),
        z.strictObject({ what: z.literal('split'), input: split }),
        z.strictObject({ what: z.literal('merge'), input: merge }),
      ]),
    }),
    z.strictObject({
      proposal: z.enum(PROPOSAL_KINDS).nullable(),
      persons: z.array(z.strictObject({ name: z.string(), before: place.nullable(), after: place.nullable() })),
      statuses: z.array(z.strictObject({ household: z.string(), before: status.nullable(), after: status })),
    }),
  ),
};
