import type { Period } from '@shared/domain/calendar';
import { refuse, ok, type Result } from '@shared/domain/result';
import { formRefusalSentence, type FormRefusalCode } from '@shared/messages/rosters';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import type { IssuedForm } from '../../database/forms';
import type { Refusal } from '../../imports/importKind';
import type { WorkbookContent } from '../../workbooks/reading/content';
import { readIdentity } from '../../workbooks/rosters/identity';
import { SCHEMA_VERSION } from '../../workbooks/rosters/identityLabels';

/** What a returned workbook is compared with to tell whose it is. */
export type FormsOfPeriod = {
  readonly period: Period;
  readonly registryId: string;
  /** Every issue of the bimester, by code. */
  readonly forms: ReadonlyMap<string, IssuedForm>;
  readonly facilityCodes: ReadonlySet<string>;
};

export const facilityCodes = (facilities: FacilityDirectory): ReadonlySet<string> =>
  new Set([...facilities.values()].map(({ code }) => code));

/** Which issued form a workbook is, or why it is none that can be taken here (workbooks rules 1 and 11). */
export function identifyReturn(content: WorkbookContent, known: FormsOfPeriod): Result<IssuedForm, Refusal> {
  const { forms, registry, schema } = readIdentity(content);
  const [first, ...more] = forms;
  if (first === undefined) return refused('FORM_MISSING', '');
  const { code } = first;
  if (more.length > 0) return refused('FORM_CONFLICT', forms.map((one) => one.code).join(', '));
  if (registry !== undefined && registry !== known.registryId) return refused('FORM_OTHER_OFFICE', code, code);
  if (schema !== undefined && schema > SCHEMA_VERSION) return refused('FORM_NEWER', String(schema), code);
  const { period, facility } = first.form;
  if (period !== known.period) return refused('FORM_OTHER_PERIOD', period, code);
  const issued = known.forms.get(code);
  if (issued !== undefined) return ok(issued);
  return refused(known.facilityCodes.has(facility) ? 'FORM_UNKNOWN' : 'FORM_OTHER_OFFICE', code, code);
}

const refused = (code: FormRefusalCode, what: string, form?: string) =>
  refuse({ code, message: formRefusalSentence(code, what), ...(form === undefined ? {} : { form }) });
