import { z } from 'zod';
import { DUTIES, DUTY_STATES, SEEN_DUTIES } from '../domain/compliance/duties';
import { MEMBER_TASKS } from '../domain/compliance/dutiesOf';
import { DUTY_MARKS } from '../domain/compliance/dutyMarks';
import { CLERKS, MANAGERS } from '../domain/users';
import { command, job, query } from './route';
import { aheadRoutes } from './ahead';
import { paperCheckRoutes } from './paperChecks';
import { whyRoutes } from './why';
import { count, filePath, householdCode, id, isoDate, month, note, page, period, requiredNote } from './values';

export const duty = z.enum(DUTIES);
/** A duty in an answer: of health, where the person who asks does not read which. */
const seenDuty = z.enum(SEEN_DUTIES);
export const dutyState = z.enum(DUTY_STATES);
const periodStatus = z.enum(['OPEN', 'CLOSED', 'CLOSED_WITH_PENDING']);

/** What one member's duty came to in a month, with the row of the decision tables and the sentence that explains it. */
export const dutyResult = z.strictObject({
  household: z.string(),
  member: z.int(),
  memberName: z.string(),
  month,
  duty: seenDuty,
  state: dutyState,
  cause: z.string().nullable(),
  rule: z.string(),
  explanation: z.string(),
  facility: z.string(),
  facilityName: z.string(),
});
export type DutyResult = z.output<typeof dutyResult>;

const stateCounts = z.partialRecord(dutyState, count);
/** The rule set of each month of a bimester, as it was opened. */
const ruleSets = z.array(z.string());
const householdResult = z.enum(['COMPLIED', 'BREACH', 'BLOCKED']);

/** One duty of a member through a year; a month without it is left out. `what` names the controls that are due. */
const dutyOfYear = z.strictObject({
  duty: seenDuty,
  months: z.array(
    z.strictObject({ month, mark: z.enum(DUTY_MARKS), what: z.string(), rule: z.string(), explanation: z.string() }),
  ),
});

export const complianceRoutes = {
  ...whyRoutes,
  ...aheadRoutes,
  ...paperCheckRoutes,
  'compliance.open': command(
    MANAGERS,
    z.strictObject({ period }),
    z.strictObject({ period, households: count, members: count, duties: count, ruleSets }),
  ),
  'compliance.periods': query(
    'anyone',
    z.strictObject({}),
    z.array(z.strictObject({ period, status: periodStatus, openedAt: z.string(), closedAt: z.string().nullable() })),
  ),
  'compliance.status': query(
    'anyone',
    z.strictObject({ period }),
    z.strictObject({
      period,
      status: periodStatus,
      ruleSets,
      /** Of each month, whether it may be decided in it that a pupil did not pass the school year. */
      yearJudged: z.array(z.boolean()),
      /** Counts of each result state by duty. */
      duties: z.partialRecord(duty, stateCounts),
      pendingCauses: z.record(z.string(), count),
      households: z.strictObject({ total: count, complied: count, breach: count, blocked: count }),
      facilities: z.strictObject({
        issued: count,
        returned: count,
        missing: z.array(z.strictObject({ code: z.string(), name: z.string() })),
      }),
    }),
  ),
  /** The due list and its results, per member and month; `open` only what blocks closing. */
  'compliance.results': query(
    'anyone',
    z.strictObject({
      period,
      household: householdCode.optional(),
      facility: z.string().max(20).optional(),
      state: dutyState.optional(),
      openOnly: z.boolean().default(false),
      ...page,
    }),
    z.strictObject({ total: count, rows: z.array(dutyResult) }),
  ),
  'compliance.household': query(
    'anyone',
    z.strictObject({ period, code: householdCode }),
    z.strictObject({
      result: householdResult,
      months: z.array(z.strictObject({ month, result: householdResult })),
      duties: z.array(dutyResult),
    }),
  ),
  /**
   * What each member owes in a year, this one unless told, and what came of it: results where a bimester was opened,
   * else what the rules in force ask. A month without rules is one the chosen set is not in force in.
   */
  'compliance.calendar': query(
    'anyone',
    z.strictObject({ code: householdCode, year: z.int().min(1990).max(2200).optional() }),
    z.strictObject({
      household: z.string(),
      year: z.int(),
      months: z.array(z.strictObject({ month, status: periodStatus.nullable(), ruleSet: z.string().nullable() })),
      members: z.array(
        z.strictObject({
          member: z.int(),
          name: z.string(),
          birthDate: isoDate,
          tasks: z.array(z.enum(MEMBER_TASKS)),
          duties: z.array(dutyOfYear),
        }),
      ),
    }),
  ),
  /**
   * Settles by hand: one member, or a whole facility and month. `preview` lists who would be affected and writes nothing.
   * `as` NON_COMPLIANT waits for a second person, who repeats the same call.
   */
  'compliance.resolve': command(
    MANAGERS,
    z.strictObject({
      period,
      target: z.union([
        z.strictObject({ household: householdCode, member: z.int().min(1).max(99) }),
        z.strictObject({ facility: z.string().min(1).max(20) }),
      ]),
      month,
      duty: duty.optional(),
      as: dutyState,
      reason: z.string().trim().min(1).max(40),
      note: requiredNote,
      /** Its scan (PDF, JPEG or PNG), kept with the household, or with the school or post for the month. */
      scan: filePath.optional(),
      preview: z.boolean().default(false),
    }),
    z.strictObject({ decided: z.array(dutyResult) }),
  ),
  /** Records that a school or post could not serve in a month (decisions E3), with its evidence. */
  'compliance.recordSituation': command(
    CLERKS,
    z.strictObject({
      facility: z.string().min(1).max(20),
      month,
      situation: z.string().min(1).max(30),
      evidence: requiredNote,
      scan: filePath.optional(),
    }),
    z.strictObject({
      facility: z.string(),
      facilityName: z.string(),
      month,
      situation: z.string(),
      evidence: z.string(),
    }),
  ),
  /** Situations that the office recorded in the months of a bimester, and how many scans show each. */
  'compliance.situations': query(
    'anyone',
    z.strictObject({ period }),
    z.array(
      z.strictObject({
        facility: z.string(),
        facilityName: z.string(),
        month,
        situation: z.string(),
        evidence: z.string(),
        scans: count,
        by: z.string(),
        at: z.string(),
      }),
    ),
  ),
  'compliance.close': job(
    MANAGERS,
    z.strictObject({ period, withPending: z.boolean().default(false), reason: note.default('') }),
    z.strictObject({
      period,
      status: periodStatus,
      closedOn: isoDate,
      complied: count,
      breach: count,
      pending: count,
      duties: count,
    }),
  ),
  'compliance.decisions': query(
    'anyone',
    z.strictObject({ period, ...page }),
    z.array(
      z.strictObject({
        id,
        household: z.string(),
        member: z.int(),
        month,
        duty: seenDuty,
        as: dutyState,
        reason: z.string(),
        note: z.string(),
        by: z.string(),
        at: z.string(),
      }),
    ),
  ),
};
