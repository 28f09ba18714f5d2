import { isPeriod, type Period } from '../calendar';
import type { ServiceKind } from '../compliance/serviceLinks';
import { checkCharacter, fromBase32, isBase32, readable, toBase32 } from './base32';

/** Formulario: one issue of the workbook of one facility and bimester. `serial`: 15 bits that tell issues apart. */
export type FormIdentity = {
  readonly kind: ServiceKind;
  readonly period: Period;
  /** `0403691-0` (código modular and anexo) or `00001234` (código IPRESS). */
  readonly facility: string;
  readonly serial: number;
};

export const FORM_SERIAL_BITS = 15;
const SERIAL_CHARACTERS = 3;
const PREFIX = { SCHOOL: 'EDU', HEALTH_POST: 'SAL' } as const;
const FORM = /^(?:(EDU)-(\d{4}B[1-6])-(\d{7}-\d)|(SAL)-(\d{4}B[1-6])-(\d{8}))-(\w{3})(\w)$/;

/** Código de formulario, as `EDU-2026B3-0403691-0-7K2M`; the last character is a check over all the others. */
export function formCodeFor({ kind, period, facility, serial }: FormIdentity): string {
  const head = `${PREFIX[kind]}-${period.replace('-', '')}-${facility}-${toBase32(serial, SERIAL_CHARACTERS)}`;
  const code = `${head}${checkOf(head)}`;
  if (readFormCode(code)?.code !== code) throw new Error(`no form can be issued to ${facility} in ${period}`);
  return code;
}

/** The form a text names, whatever its spaces, case and kind of dash; undefined where it is damaged. */
export function readFormCode(text: string): { readonly code: string; readonly form: FormIdentity } | undefined {
  const typed = readable(text.replace(/\s/g, '').replace(/[‐-―−]/g, '-')).replace(/^5AL|^SA1/, 'SAL');
  const match = FORM.exec(typed);
  if (match === null) return undefined;
  const [, edu, schoolPeriod = '', school = '', , postPeriod = '', post = '', serial = '', check = ''] = match;
  const written = edu === undefined ? postPeriod : schoolPeriod;
  const period = `${written.slice(0, 4)}-${written.slice(4)}`;
  if (!isPeriod(period) || !isBase32(serial) || checkOf(typed.slice(0, -1)) !== check) return undefined;
  const kind: ServiceKind = edu === undefined ? 'HEALTH_POST' : 'SCHOOL';
  const facility = edu === undefined ? post : school;
  return { code: typed, form: { kind, period, facility, serial: fromBase32(serial) } };
}

/** `EDU` and `SAL` have letters base 32 lacks; their first letter tells them apart. */
const checkOf = (head: string) => checkCharacter(head.charAt(0) + head.slice(3).replaceAll('-', ''));
