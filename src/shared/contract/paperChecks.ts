import { z } from 'zod';
import { DUTIES, DUTY_STATES, SEEN_DUTIES } from '../domain/compliance/duties';
import { CHECK_ANSWERS } from '../domain/compliance/statements';
import { SOURCE_FIELDS } from '../domain/compliance/sources';
import { MANAGERS } from '../domain/users';
import { command, query } from './route';
import { householdCode, month, note, period, requiredNote } from './values';

const cellContent = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);

/** A breach that rests on figures typed from paper (decisions E20): what was typed, from which rows of which form. */
const paperCheck = z.strictObject({
  household: z.string(),
  member: z.int(),
  memberName: z.string(),
  month,
  duty: z.enum(SEEN_DUTIES),
  facilityName: z.string(),
  typed: z.array(
    z.strictObject({
      form: z.string(),
      by: z.string(),
      /** By the user who asks, who therefore cannot check it. */
      mine: z.boolean(),
      cells: z.array(z.strictObject({ field: z.enum(SOURCE_FIELDS), cell: z.string(), value: cellContent })),
    }),
  ),
  /** What was said of it last; it waits where that is null. */
  answer: z.enum(CHECK_ANSWERS).nullable(),
  note: z.string(),
  checkedBy: z.string(),
});
export type PaperCheckRow = z.output<typeof paperCheck>;

const about = {
  period,
  household: householdCode,
  member: z.int().min(1).max(99),
  month,
  duty: z.enum(DUTIES),
};

export const paperCheckRoutes = {
  /** Breaches typed from paper that wait for a second person, and those that one refused. */
  'compliance.paperChecks': query('anyone', z.strictObject({ period }), z.array(paperCheck)),
  /**
   * Second person: the sheet says so, or it does not and the row has to be typed anew. Not by who typed it; a refusal
   * may be taken back by confirming.
   */
  'compliance.checkPaper': command(
    MANAGERS,
    z.union([
      z.strictObject({ ...about, answer: z.literal('CONFIRMED'), note: note.default('') }),
      z.strictObject({ ...about, answer: z.literal('REFUSED'), note: requiredNote }),
    ]),
    z.strictObject({ state: z.enum(DUTY_STATES), cause: z.string().nullable() }),
  ),
};
