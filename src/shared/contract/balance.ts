import { z } from 'zod';

const whole = z.int();

/** What became of the money of a list: sums in céntimos, or counts of households. */
export const balance = z.strictObject({
  authorised: whole,
  paid: whole,
  returned: whole,
  pending: whole,
  withheld: whole,
});
