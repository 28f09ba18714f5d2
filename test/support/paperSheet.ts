import type { TypedSheet } from '@shared/contract/paperForms';
import type { Input, Output } from '@shared/contract/routes';
import { countTotals } from '@shared/domain/rosters/paperTotals';
import type { TestBackend } from './backend';
import type { RosterOffice } from './rosterOffice';

export type PrintedForm = Output<'rosters.form'>;
/** What stands on a sheet: of the facility month by month, and of each person by given name, in printed order. */
export type Written = {
  readonly months?: readonly (readonly string[])[];
  readonly people?: Readonly<Record<string, readonly string[]>>;
  /** As signed; added up right where left out. */
  readonly totals?: Partial<TypedSheet['totals']>;
};

/** The code printed on the newest form of a facility. */
export async function codeOf({ backend, period }: RosterOffice, facility: string): Promise<string> {
  const form = (await backend.ask('rosters.forms', { period })).find((one) => one.facility === facility);
  if (form === undefined) throw new Error(`no form for ${facility}`);
  return form.form;
}

/** The sheet as whoever has it at hand types it: every printed row, blank where nobody wrote. */
export function sheetOf(form: PrintedForm, { months = [], people = {}, totals }: Written): TypedSheet {
  const rows = form.rows.map(({ key, name }) => {
    const written = Object.entries(people).find(([given]) => name.includes(given))?.[1] ?? [];
    return { key, cells: [...written] };
  });
  const counted = countTotals(
    form.kind,
    rows.map(({ cells }) => cells),
  );
  const right = { persons: rows.length, columns: counted.map(({ typed, blank }) => (blank ? null : typed)) };
  return { months: months.map((said) => [...said]), rows, totals: { ...right, ...totals } };
}

type Typing = Pick<TestBackend, 'ask' | 'call'>;
type More = Partial<Pick<Input<'rosters.type'>, 'difference' | 'period'>>;

/** Opens the form, types it and applies it, on behalf of whoever `as` is. */
export async function typeIn(office: RosterOffice, facility: string, written: Written, as: Typing = office.backend) {
  const form = await as.ask('rosters.form', { code: await codeOf(office, facility) });
  const { analysisId, files } = await as.ask('rosters.type', { code: form.form, sheet: sheetOf(form, written) });
  const goodRowsOnly = files.some(({ status }) => status === 'with-errors');
  const applied = await as.ask('rosters.apply', { analysisId, goodRowsOnly });
  return { form, applied };
}

/** Types it without applying anything. */
export async function tryTyping(office: RosterOffice, facility: string, written: Written, more: More = {}) {
  const form = await office.backend.ask('rosters.form', { code: await codeOf(office, facility) });
  return office.backend.call('rosters.type', { code: form.form, sheet: sheetOf(form, written), ...more });
}
