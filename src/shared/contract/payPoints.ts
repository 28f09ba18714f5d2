import { z } from 'zod';
import { PAYMENT_MODES } from '../domain/households/account';
import { CLERKS } from '../domain/users';
import { command, query } from './route';
import { empty, householdCode, id, isoDate, period, requiredNote, text } from './values';

const payPoint = z
  .string()
  .trim()
  .regex(/^[\w.-]{1,20}$/);
const name = z.string().trim().min(3).max(120);
const place = z.string().trim().max(200);
/** By name or code. */
const centers = z.array(z.string().trim().min(1).max(120)).max(200);
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

const listed = z.strictObject({
  payPoint,
  name,
  paymentMode: z.enum(PAYMENT_MODES),
  place,
  since: isoDate,
  lastDay: isoDate.nullable(),
  endReason: z.string(),
  centers: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  households: z.array(z.string()),
});

const payDay = z.strictObject({
  id,
  payPoint,
  name,
  place,
  paymentMode: z.enum(PAYMENT_MODES),
  period,
  day: isoDate,
  from: time,
  to: time,
  note: z.string(),
});

export const payPointRoutes = {
  /** Puntos de pago in use or still to begin; `all`: those that ended too. */
  'payPoints.list': query('anyone', z.strictObject({ all: z.boolean().default(false) }), z.array(listed)),
  'payPoints.add': command(
    CLERKS,
    z.strictObject({
      payPoint,
      name,
      paymentMode: z.enum(PAYMENT_MODES),
      place: place.default(''),
      since: isoDate,
      centers: centers.default([]),
    }),
    z.strictObject({ payPoint, name }),
  ),
  /** What is given is served from today on: centres as a whole, households one by one. */
  'payPoints.serve': command(
    CLERKS,
    z.strictObject({ payPoint, centers: centers.optional(), households: z.array(householdCode).max(2000).optional() }),
    z.strictObject({ payPoint, name }),
  ),
  'payPoints.end': command(
    CLERKS,
    z.strictObject({ payPoint, lastDay: isoDate, reason: requiredNote.max(300) }),
    empty,
  ),
  /** Días de pago of a bimester, by day, hour and point; of one point where it is given. */
  'payPoints.days': query('anyone', z.strictObject({ period, payPoint: payPoint.optional() }), z.array(payDay)),
  'payPoints.addDay': command(
    CLERKS,
    z.strictObject({
      payPoint,
      period,
      day: isoDate,
      from: time,
      to: time,
      note: text(300),
    }),
    z.strictObject({ id }),
  ),
  'payPoints.withdrawDay': command(CLERKS, z.strictObject({ id }), empty),
};
