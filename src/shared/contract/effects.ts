import { z } from 'zod';
import { SEEN_DUTIES } from '../domain/compliance/duties';
import { LEAVING_REASONS, SUSPENSION_REASONS } from '../domain/effects/exits';
import { EFFECTS } from '../domain/effects/ladder';
import { APPEAL_RESULTS, COUNT_REASONS } from '../domain/effects/standing';
import { CLERKS, MANAGERS } from '../domain/users';
import { householdStatus } from './households';
import { command, query } from './route';
import { count, empty, householdCode, id, isoDate, month, note, page, period, requiredNote } from './values';

const appeal = z.strictObject({
  lodgedOn: isoDate,
  by: z.string(),
  /** By the user who asks: somebody else decides it. */
  mine: z.boolean(),
  grounds: z.string(),
  evidence: z.string(),
  result: z.enum(APPEAL_RESULTS).nullable(),
  decidedOn: isoDate.nullable(),
  decidedBy: z.string().nullable(),
  note: z.string(),
});

/** A duty that was not kept, with its sentence. */
export const breach = z.strictObject({
  memberName: z.string(),
  month,
  duty: z.enum(SEEN_DUTIES),
  explanation: z.string(),
});

/** A bimester of a household on the ladder: whether it counts and why, as which of how many, and what followed. */
const bimester = z.strictObject({
  period,
  /** By which another office judged it; '' where this one did. */
  office: z.string(),
  why: z.enum(COUNT_REASONS),
  place: count,
  effects: z.array(z.enum(EFFECTS)),
  breaches: z.array(breach),
  appeal: appeal.nullable(),
  notice: z.strictObject({ printedOn: isoDate, appealUntil: isoDate }).nullable(),
});

/** Salida confirmed by two and not carried out yet. */
const exit = z.strictObject({
  reason: z.enum(LEAVING_REASONS),
  confirmedOn: isoDate,
  appealUntil: isoDate,
  effectiveOn: isoDate,
  appeal: appeal.nullable(),
});

const who = z.strictObject({
  household: z.string(),
  holder: z.string(),
  populatedCenterName: z.string(),
  status: householdStatus,
});

/** Estado of a household in the list of effects of a bimester; it may have several. */
export const EFFECT_STATES = [
  'COUNTED',
  'NOT_COUNTED',
  'LEFT_COUNT',
  'APPEAL_OPEN',
  'EXIT_DUE',
  'EXIT_PROPOSED',
  'EXIT_CONFIRMED',
] as const;
export type EffectState = (typeof EFFECT_STATES)[number];

const standing = who.extend({
  count,
  /** Counted bimesters from which exit is proposed; null: never. */
  max: count.nullable(),
  states: z.array(z.enum(EFFECT_STATES)),
  /** The bimester asked for; null where the household is listed for something else. */
  bimester: bimester.nullable(),
  exit: exit.nullable(),
});
export type EffectRow = z.output<typeof standing>;

const proposal = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('EXIT'), reason: z.enum(LEAVING_REASONS) }),
  z.strictObject({ kind: z.literal('SUSPENSION'), reason: z.enum(SUSPENSION_REASONS) }),
  z.strictObject({ kind: z.literal('REINSTATEMENT'), reason: z.literal('CAUSE_ENDED') }),
  z.strictObject({ kind: z.literal('REAFFILIATION'), reason: z.literal('HEADQUARTERS_ACT') }),
]);

/** Aviso: what the family needs to know and can do. `appealUntil`: last day to appeal. */
const notice = who.omit({ status: true }).extend({
  period,
  why: z.enum(COUNT_REASONS),
  place: count,
  max: count.nullable(),
  exitProposed: z.boolean(),
  /** false: the ladder only warns, and the bimester is paid. */
  withheld: z.boolean(),
  breaches: z.array(breach),
  appealUntil: isoDate,
  duties: z.array(z.enum(SEEN_DUTIES)),
  reference: z.string(),
  exit: exit.omit({ appeal: true }).nullable(),
});
export type EffectNotice = z.output<typeof notice>;

/** What is appealed: a bimester that was not paid, or the exit that two persons confirmed. */
const appealed = z.union([period, z.literal('exit')]);

export const effectRoutes = {
  /** Households on the ladder by the end of a bimester. */
  'effects.list': query(
    'anyone',
    z.strictObject({
      period,
      state: z.enum(EFFECT_STATES).optional(),
      center: z.string().trim().max(120).default(''),
      ...page,
    }),
    z.strictObject({
      counts: z.record(z.string(), count),
      total: count,
      rows: z.array(standing),
    }),
  ),
  'effects.household': query(
    'anyone',
    z.strictObject({ code: householdCode }),
    z.strictObject({
      count,
      max: count.nullable(),
      isExitDue: z.boolean(),
      isExitProposed: z.boolean(),
      bimesters: z.array(bimester),
      exit: exit.nullable(),
      interruptions: z.array(
        z.strictObject({ since: isoDate, until: isoDate.nullable(), reason: z.string(), by: z.string() }),
      ),
      appealDays: count,
      reference: z.string(),
    }),
  ),
  /** Households of the programme that lost a gate, or are suspended and pass all again, and what is proposed. */
  'effects.lost': query(
    'anyone',
    empty,
    z.array(who.extend({ found: z.string(), proposal: proposal.nullable(), isProposed: z.boolean() })),
  ),
  'effects.lodgeAppeal': command(
    CLERKS,
    z.strictObject({
      household: householdCode,
      against: appealed,
      on: isoDate,
      grounds: requiredNote,
      evidence: note.default(''),
    }),
    z.strictObject({ id }),
  ),
  /** By somebody else than who lodged it. Upheld, the bimester leaves the count and is owed as arrears; the exit is annulled. */
  'effects.decideAppeal': command(
    MANAGERS,
    z.strictObject({
      household: householdCode,
      against: appealed,
      result: z.enum(APPEAL_RESULTS),
      on: isoDate,
      note: requiredNote,
    }),
    z.strictObject({ result: z.enum(APPEAL_RESULTS), count, annulledExit: z.boolean() }),
  ),
  /** Another person confirms or refuses it, under «Por confirmar». REAFFILIATION: `evidence` is the act of headquarters. */
  'effects.propose': command(
    MANAGERS,
    z.strictObject({ household: householdCode, proposal, evidence: note.default('') }),
    z.strictObject({ id }),
  ),
  /** Bimesters that touch these days do not count. */
  'effects.interrupt': command(
    MANAGERS,
    z.strictObject({
      household: householdCode,
      since: isoDate,
      until: isoDate.nullable().default(null),
      reason: requiredNote,
    }),
    empty,
  ),
  /** Carries out the exits whose day has come and against which no appeal is open; the others wait. */
  'effects.carryOut': command(
    MANAGERS,
    empty,
    z.strictObject({
      done: z.array(z.string()),
      waiting: z.array(
        z.strictObject({ household: z.string(), why: z.enum(['TERM_RUNNING', 'APPEAL_OPEN']), effectiveOn: isoDate }),
      ),
    }),
  ),
  /** Of the households not paid the bimester for a breach, by populated centre and holder; then of confirmed exits. */
  'effects.notices': query(
    'anyone',
    z.strictObject({
      period,
      center: z.string().trim().max(120).default(''),
      codes: z.array(householdCode).max(20_000).optional(),
    }),
    z.array(notice),
  ),
  /** The notices were printed: the term to appeal runs from today, once. */
  'effects.noteNotices': command(
    CLERKS,
    z.strictObject({ period, codes: z.array(householdCode).min(1).max(20_000) }),
    z.strictObject({ noted: count }),
  ),
};
