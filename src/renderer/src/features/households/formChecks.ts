import { householdRoutes } from '@shared/contract/households';
import type { IsoDate } from '@shared/domain/calendar';
import { checkHousehold, isWarning, type FieldProblem } from '@shared/domain/households/checks';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { HouseholdForm, SavedHousehold } from './formValues';
import { typedRows } from './memberEntry';

/** A value that cannot be saved, by its place in the form. */
export type Fault = { readonly path: string; readonly code: string };

type Given = { readonly revision: number | null; readonly today: IsoDate };

/** The form as the contract takes it, or everything that is wrong with it: its shape first, then the rules. */
export function checkForm(form: HouseholdForm, { revision, today }: Given): Result<SavedHousehold, readonly Fault[]> {
  const parsed = householdRoutes['households.save'].input.safeParse(
    { revision, ...form, members: typedRows(form.members) },
    { error: issueCode },
  );
  if (!parsed.success) {
    return refuse(parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message })));
  }
  const faults = checkHousehold(parsed.data, today).filter(({ code }) => !isWarning(code));
  return faults.length === 0 ? ok(parsed.data) : refuse(faults.map(faultOf));
}

/** What may be saved but should be looked at; nothing while the form cannot be saved anyway. */
export function remarksOn(form: HouseholdForm, { revision, today }: Given): readonly Fault[] {
  const parsed = householdRoutes['households.save'].input.safeParse({
    revision,
    ...form,
    members: typedRows(form.members),
  });
  if (!parsed.success) return [];
  return checkHousehold(parsed.data, today)
    .filter(({ code }) => isWarning(code))
    .map(faultOf);
}

const faultOf = ({ member, field, code }: FieldProblem): Fault => ({
  path: member === null ? `household.${field}` : `members.${member}.${field}`,
  code,
});

type RawIssue = { readonly code?: string | undefined; readonly input?: unknown };

/** The library's own sentences are written for programmers: only the kind of fault is kept of them. */
function issueCode({ code, input }: RawIssue): string {
  if (input === '' || input === null || input === undefined) return code === 'invalid_value' ? 'choose' : 'required';
  if (code === 'too_big') return 'tooLong';
  if (code === 'invalid_value') return 'notInList';
  return code === 'too_small' ? 'required' : 'invalid';
}

/** A date left blank has the same fault as a date that is none; only the form knows which. */
export function preciseCode({ code, path }: Fault, form: HouseholdForm): string {
  if (code === 'ubigeo') return 'HH_UBIGEO';
  return code === 'date' && valueAt(form, path) === null ? 'required' : code;
}

function valueAt(form: HouseholdForm, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  }, form);
}
