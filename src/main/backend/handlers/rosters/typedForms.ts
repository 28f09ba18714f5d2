import type { PaperForm, TypedSheet } from '@shared/contract/paperForms';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import { readFormCode } from '@shared/domain/rosters/formCodes';
import { loadFacilities, type Facility } from '../../database/facilityDirectory';
import { listForms, type IssuedForm } from '../../database/forms';
import type { ReadDb } from '../../database/handles';
import { findLastTyped } from '../../database/paperChecks';
import { findPeriod, type StoredPeriod } from '../../database/periods';
import type { HandlersOf } from '../../dispatch';
import { printedForms } from './paper';

export type FoundForm = { readonly form: IssuedForm; readonly facility: Facility; readonly period: StoredPeriod };

/**
 * The issue that a code read from paper names, of whatever bimester; with `named`, only of that one (decisions R17, R18).
 * The check character is looked at first: a mistyped code is told as such and not as another office's.
 */
export async function findForm(db: ReadDb, code: string, named?: Period): Promise<Result<FoundForm, Problem>> {
  const refused = (why: Extract<Problem, { code: 'form-refused' }>['why'], form = code, period = '') =>
    refuse({ code: 'form-refused' as const, form, why, period });
  const read = readFormCode(code);
  if (read === undefined) return refused('DAMAGED');
  const { facility: facilityCode, kind, period: written } = read.form;
  if (named !== undefined && named !== written) return refused('OTHER_PERIOD', read.code, written);
  const isOf = (one: Facility) => one.kind === kind && one.code === facilityCode;
  const facility = [...(await loadFacilities(db)).values()].find(isOf);
  if (facility === undefined) return refused('OTHER_OFFICE', read.code);
  const period = await findPeriod(db, written);
  const form = (await listForms(db, written)).find((one) => one.code === read.code);
  return period === undefined || form === undefined ? refused('UNKNOWN', read.code) : ok({ form, facility, period });
}

/** The form of a code, ready to be typed in. */
export const showForm: HandlersOf<'rosters'>['rosters.form'] = async ({ db, today }, { code, period: named }, job) => {
  const found = await findForm(db, code, named);
  if (!found.ok) return found;
  const { form, period } = found.value;
  const [printed] = await printedForms(db, period, [form], job);
  if (printed === undefined) throw new Error(`form ${form.code} was issued to no facility`);
  const last = await findLastTyped(db, form.code);
  return ok({
    ...printed,
    period: period.code,
    late: period.status !== 'OPEN',
    last: last === undefined ? null : { at: last.at, by: last.by, sheet: onTheForm(sheetOf(last.original), printed) },
    today: today(),
  });
};

/** What is kept of a form that was typed: itself, as a file that can be saved and typed in again by command. */
export const bytesOf = (form: string, sheet: TypedSheet) => Buffer.from(JSON.stringify({ form, ...sheet }, null, 1));

function sheetOf(original: Buffer): TypedSheet {
  const { months, rows, totals } = JSON.parse(original.toString('utf8')) as TypedSheet; // written by bytesOf
  return { months, rows, totals };
}

/** Rows that are not on the form any more were typed, and cannot be typed again. */
function onTheForm({ rows, ...sheet }: TypedSheet, { rows: printed }: PaperForm): TypedSheet {
  const keys = new Set(printed.map(({ key }) => key));
  return { ...sheet, rows: rows.filter(({ key }) => keys.has(key)) };
}
