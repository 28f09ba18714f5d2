import { z } from 'zod';
import { PAYMENT_MODES } from '../domain/households/account';
import { DATE_FORMS, PAYER_FIELDS } from '../domain/payerFiles/layout';
import { PAYERS, SETTERS } from '../domain/users';
import { command, job, query } from './route';
import { count, empty, filePath, isoDate, period } from './values';

const line = z.string().trim().min(1).max(60);
const oneCharacter = z.string().max(1);

const layout = z.strictObject({
  form: z.enum(['DELIMITED', 'FIXED']),
  delimiter: oneCharacter,
  hasTitles: z.boolean(),
  hasTotals: z.boolean(),
  amount: z.enum(['CENTS', 'POINT', 'COMMA']),
  dates: z.enum(DATE_FORMS).default('ISO'),
  letters: z.enum(['AS_WRITTEN', 'PLAIN']),
  encoding: z.enum(['UTF-8', 'LATIN1']),
  columns: z
    .array(
      z.strictObject({
        field: z.enum(PAYER_FIELDS),
        title: z.string().trim().max(60),
        text: z.string().max(100),
        width: z.int().min(1).max(500),
        align: z.enum(['LEFT', 'RIGHT']),
        fill: oneCharacter,
        mayCut: z.boolean(),
      }),
    )
    .max(60),
});

/** Who pays, as a bank knows it; `bank`: BIC. */
const payer = z.strictObject({
  name: line,
  account: z
    .string()
    .trim()
    .regex(/^[\w-]{1,34}$/),
  bank: z.string().regex(/^[A-Z]{6}[A-Z2-9][A-NP-Z0-9](?:[A-Z0-9]{3})?$/),
});

export const payerFileRoutes = {
  'payerFiles.layouts': query(
    'anyone',
    z.strictObject({}),
    z.array(z.strictObject({ name: line, layout, isShipped: z.boolean() })),
  ),
  /** A layout of that name is like this from now on; how it was before is kept. */
  'payerFiles.saveLayout': command(PAYERS, z.strictObject({ name: line, layout }), empty),
  /** The first lines of the file as a layout would write it from a list, approved or not; nothing leaves the office. */
  'payerFiles.preview': query(
    PAYERS,
    z.strictObject({ period, layout, mode: z.enum(PAYMENT_MODES).optional() }),
    z.strictObject({ lines: z.array(z.string()), paid: count, total: z.int() }),
  ),
  'payerFiles.payer': query('anyone', z.strictObject({}), payer.nullable()),
  'payerFiles.setPayer': command(SETTERS, payer, empty),
  /**
   * The file for the payer, of all households a list pays or of one mode. ISO 20022 takes those with an account alone:
   * `left` are the others, so that both add up to the list. `layout`: by name.
   */
  'payerFiles.write': job(
    PAYERS,
    z.strictObject({
      period,
      as: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('LAYOUT'), layout: line }),
        z.strictObject({ kind: z.literal('PAIN001'), payOn: isoDate }),
      ]),
      mode: z.enum(PAYMENT_MODES).optional(),
      file: filePath,
    }),
    z.strictObject({
      name: z.string(),
      paid: count,
      total: z.int(),
      left: z.strictObject({ paid: count, total: z.int() }),
      sha256: z.string(),
    }),
  ),
};
