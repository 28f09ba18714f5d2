import { z } from 'zod';
import { HOW } from '../domain/duplicates/person';
import { WRITTEN_FIELDS } from '../domain/notLocated/likeness';
import { OTHER_RULES } from '../domain/notLocated/match';
import { NOT_LOCATED_OUTCOMES } from '../domain/notLocated/outcomes';
import { CLERKS, SUPERVISORS } from '../domain/users';
import { dutyResult } from './compliance';
import { command, query } from './route';
import { count, householdCode, id, isoDate, month, note, period, requiredNote } from './values';

const serviceKind = z.enum(['SCHOOL', 'HEALTH_POST']);
const who = { household: householdCode, member: z.int().min(1).max(99) };

/** One field of two persons: what was written, what is registered, how they agree or differ. */
const reason = z.strictObject({
  field: z.enum(WRITTEN_FIELDS),
  written: z.string(),
  registered: z.string(),
  how: z.enum(HOW),
});
export type WrittenReasonAnswer = z.output<typeof reason>;

/** A person as a facility wrote him or her without having the person on its list, and where that stands. */
const written = z.strictObject({
  other: id,
  kind: serviceKind,
  facility: z.string(),
  facilityName: z.string(),
  document: z.string(),
  name: z.string(),
  birthDate: isoDate.nullable(),
  grade: z.string(),
  section: z.string(),
  file: z.string(),
  row: z.int().nullable(),
});

const rule = z.enum(OTHER_RULES);
const proposal = z.strictObject({ ...written.shape, rule, reasons: z.array(reason) });
export type LocatedProposal = z.output<typeof proposal>;

const decision = z.strictObject({ as: z.string(), note: z.string(), by: z.string(), at: z.string() });

/** Somebody whom no school or post has, or for whom none is named; `deadline` by the rules of the month. */
const notLocated = z.strictObject({
  ...who,
  name: z.string(),
  birthDate: isoDate,
  document: z.string(),
  kind: serviceKind,
  facility: z.string(),
  facilityName: z.string(),
  cause: z.string().nullable(),
  explanation: z.string(),
  months: z.array(month),
  knownOn: isoDate,
  deadline: isoDate,
  overdue: z.boolean(),
  holder: z.string(),
  phone: z.string(),
  center: z.string(),
  decision: decision.nullable(),
  proposals: z.array(proposal),
});
export type NotLocatedCase = z.output<typeof notLocated>;

const other = z.strictObject({
  ...written.shape,
  rule,
  candidates: z.array(z.strictObject({ ...who, name: z.string(), reasons: z.array(reason) })),
});
export type OtherPersonAnswer = z.output<typeof other>;

/** A person on some facility's list or sheet, as the search by hand finds him or her. */
const hit = z.strictObject({
  other: id.nullable(),
  facility: z.string(),
  facilityName: z.string(),
  name: z.string(),
  document: z.string(),
  birthDate: isoDate.nullable(),
  /** The member whose row it is on a list; null on a sheet for others. */
  household: z.string().nullable(),
});
export type LocatedHit = z.output<typeof hit>;

export const notLocatedRoutes = {
  /** Who is not located, with what speaks for being elsewhere; and everybody written who is not yet confirmed. */
  'notLocated.list': query(
    'anyone',
    z.strictObject({ period }),
    z.strictObject({
      days: z.strictObject({ value: count, confirmed: z.boolean() }),
      cases: z.array(notLocated),
      others: z.array(other),
    }),
  ),
  /** Looks by hand through the lists and sheets of every facility of a kind. */
  'notLocated.search': query(
    'anyone',
    z.strictObject({ period, kind: serviceKind, text: z.string().trim().min(2).max(80) }),
    z.array(hit),
  ),
  /**
   * The person goes to the school or post that has him or her: a dated link, and what was written there becomes the row
   * of the person. From a row of a sheet, or found by hand with a note that says how.
   */
  'notLocated.transfer': command(
    CLERKS,
    z.strictObject({
      period,
      ...who,
      to: z.union([
        z.strictObject({ other: id }),
        z.strictObject({ facility: z.string().min(1).max(20), note: requiredNote }),
      ]),
      since: isoDate.optional(),
    }),
    z.strictObject({ facility: z.string(), since: isoDate, duties: z.array(dutyResult) }),
  ),
  /** What was written is about this member, who stays where he or she is (decisions O2, §3c). */
  'notLocated.confirm': command(
    CLERKS,
    z.strictObject({ period, ...who, other: id, note: note.default('') }),
    z.strictObject({ facility: z.string(), duties: z.array(dutyResult) }),
  ),
  /** By name and with a reason: what becomes of somebody who was looked for and not located. */
  'notLocated.decide': command(
    SUPERVISORS,
    z.strictObject({ period, ...who, kind: serviceKind, as: z.enum(NOT_LOCATED_OUTCOMES), note: requiredNote }),
    z.strictObject({ duties: z.array(dutyResult) }),
  ),
};
