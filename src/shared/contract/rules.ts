import { z } from 'zod';
import type { RuleSet } from '../domain/ruleSets/ruleSet';
import { MANAGERS } from '../domain/users';
import { command, query } from './route';
import { count, isoDate } from './values';

/** A set whole, as the backend has it: what is printed of it is told by the shared messages. */
export const wholeRules = z.custom<RuleSet>((value) => typeof value === 'object' && value !== null);

const ruleSetSummary = z.strictObject({
  name: z.string(),
  validFrom: isoDate,
  validTo: isoDate.nullable(),
  reference: z.string(),
  /** The set it lies over for a time; such a one is never chosen by itself. */
  over: z.string().nullable(),
  /** Whether it was the rule on the day asked for, and whether this office judges that day by it. */
  inForce: z.boolean(),
  chosen: z.boolean(),
  parameters: count,
  unconfirmed: count,
});

/** A figure as people read it, since when, by which law, and whether headquarters confirmed it. */
const ruleParameter = z.strictObject({
  parameter: z.string(),
  label: z.string(),
  value: z.json(),
  text: z.string(),
  from: isoDate.nullable(),
  reference: z.string(),
  confirmed: z.boolean(),
});
const ruleCondition = z.strictObject({
  code: z.string(),
  label: z.string(),
  reference: z.string(),
  confirmed: z.boolean(),
});

export const rulesRoutes = {
  /** The sets this office has, and by what it judges: the name of one, or `BY_DATE`. */
  'rules.list': query(
    'anyone',
    z.strictObject({ on: isoDate.optional() }),
    z.strictObject({ choice: z.string(), on: isoDate, sets: z.array(ruleSetSummary) }),
  ),
  /** One set whole: its gates, joined by AND, its duties and every figure. */
  'rules.show': query(
    'anyone',
    z.strictObject({ name: z.string().max(40) }),
    z.strictObject({
      name: z.string(),
      validFrom: isoDate,
      validTo: isoDate.nullable(),
      reference: z.string(),
      gatesJoinedBy: z.literal('AND'),
      gates: z.array(ruleCondition.extend({ stage: z.enum(['LIST', 'AFFILIATION']) })),
      duties: z.array(ruleCondition),
      parameters: z.array(ruleParameter),
    }),
  ),
  'rules.choose': command(
    MANAGERS,
    z.strictObject({ choice: z.string().max(40) }),
    z.strictObject({ choice: z.string() }),
  ),
};
