import { z } from 'zod';
import { query } from './route';
import { count, isoDate, period } from './values';

/** The steps of the bimester, in the order in which the office works them off. */
export const boardStep = z.enum([
  'CATALOGS',
  'HOUSEHOLDS',
  'AFFILIATION',
  'PERIOD',
  'ROSTERS_OUT',
  'ROSTERS_BACK',
  'QUESTIONS',
  'CLOSE',
  'CALCULATE',
  'APPROVE',
  'EXPORT',
  'PACKAGE',
]);

export const boardRoutes = {
  /** Home screen: each step with its number, whether it is done, next, or must wait. */
  'board.get': query(
    'anyone',
    z.strictObject({ period: period.optional() }),
    z.strictObject({
      period: period.nullable(),
      periods: z.array(period),
      /** The days of the bimester that headquarters set; null: none came. */
      dates: z
        .strictObject({
          period: z.string(),
          rosterCutoff: isoDate,
          closeBy: isoDate,
          payFrom: isoDate,
          payTo: isoDate,
          reference: z.string(),
        })
        .nullable(),
      /** Announced for today and the two weeks after it, by day and hour. */
      payDays: z.array(
        z.strictObject({ day: isoDate, from: z.string(), to: z.string(), name: z.string(), place: z.string() }),
      ),
      steps: z.array(
        z.strictObject({ step: boardStep, state: z.enum(['DONE', 'NEXT', 'WAITING']), done: count, total: count }),
      ),
      late: z.array(z.strictObject({ facility: z.string(), name: z.string() })),
      charts: z.strictObject({
        states: z.record(z.string(), count),
        payments: z.array(z.strictObject({ center: z.string(), paid: count, notPaid: count })),
      }),
    }),
  ),
};
