import { z } from 'zod';
import { TOTAL_REASONS } from '../domain/rosters/paperTotals';
import { CLERKS } from '../domain/users';
import { analysis } from './imports';
import { job, query } from './route';
import { count, isoDate, month, note, period } from './values';

export const facilityKind = z.enum(['SCHOOL', 'HEALTH_POST']);

const paperRow = z.strictObject({
  number: z.string(),
  key: z.string(),
  household: z.string(),
  document: z.string(),
  name: z.string(),
  /** Grade and section, or age and condition. */
  detail: z.string(),
  /** Control debido, month by month; '' where none is. */
  due: z.array(z.string()),
});

/** A form as it is printed, in the order of its rows: only what the facility needs to answer. */
export const paperForm = z.strictObject({
  form: z.string(),
  kind: facilityKind,
  facility: z.string(),
  facilityName: z.string(),
  ubigeo: z.string(),
  head: z.string(),
  months: z.array(month),
  rows: z.array(paperRow),
});
export type PaperForm = z.output<typeof paperForm>;

const cell = z.string().max(300);
const total = count.max(99_999).nullable();

/**
 * A sheet as it was typed, cell by cell in printed order (`domain/rosters/paperForm`). `months`: what the facility says of
 * itself; `rows`: of each the months' cells and the remark, blank where the sheet is; `totals`: as signed on the sheet.
 */
export const typedSheet = z.strictObject({
  months: z.array(z.array(cell).max(3)).max(2),
  rows: z.array(z.strictObject({ key: z.string().max(20), cells: z.array(cell).max(7) })).max(2000),
  totals: z.strictObject({ persons: total, columns: z.array(total).max(4) }),
});
export type TypedSheet = z.output<typeof typedSheet>;

const formCode = z.string().trim().min(1).max(60);

export const paperFormRoutes = {
  /** The form of a code that was read from paper, ready to be typed in; `last`: what was typed of it and is in force. */
  'rosters.form': query(
    CLERKS,
    z.strictObject({ code: formCode, period: period.optional() }),
    paperForm.extend({
      period,
      /** The bimester is closed: what is typed is late evidence (decisions R17). */
      late: z.boolean(),
      last: z.strictObject({ sheet: typedSheet, at: z.string(), by: z.string() }).nullable(),
      today: isoDate,
    }),
  ),
  /**
   * Takes a sheet as it was typed, to be looked at and applied by `rosters.apply` as a returned workbook is. Refused
   * where a control total differs, unless it is said why it may (`difference`).
   */
  'rosters.type': job(
    CLERKS,
    z.strictObject({
      code: formCode,
      period: period.optional(),
      sheet: typedSheet,
      difference: z.strictObject({ reason: z.enum(TOTAL_REASONS), note: note.default('') }).optional(),
    }),
    analysis,
  ),
};
