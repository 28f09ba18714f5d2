import { maskedDocument } from '../assemblies/publicList';
import { completedYears, isIsoDate, type IsoDate } from '../calendar';
import { isHealthDuty, HEALTH } from '../compliance/duties';
import { CLERKS, EXPORTERS, ROLES, type Role } from '../users';
import type { FieldKind, FieldTree, KindOf } from './fieldKinds';

/*
 * What of an answer a person of a role does not need (Ley 29733, domain §13.4): the same on screen, on paper and at the
 * command line, for it is taken out before an answer leaves the backend. Of accounts: `accountSeenBy`.
 */
const READERS: Readonly<Record<FieldKind, readonly Role[]>> = {
  HARMLESS: ROLES,
  NAME: EXPORTERS,
  MEMBER: CLERKS,
  DOCUMENT: EXPORTERS,
  CONTACT: CLERKS,
  SENSITIVE: CLERKS,
  DUTY: CLERKS,
  DUTY_DETAIL: CLERKS,
  TEXT: EXPORTERS,
  REASON: EXPORTERS,
  CELL: CLERKS,
  CHANGE: [],
  DETAILS: [],
};
/** Besides the person who wrote it. */
const VIOLENCE_READERS: readonly Role[] = ['supervisor'];

/** In the place of a reason that is not told, and of what was written about it. */
export const RESERVED = 'RESERVED';
const RESERVED_FIELDS: Readonly<Record<string, unknown>> = { reason: RESERVED, evidence: '', note: '' };
/** In the place of any other text that is not told. */
export const HIDDEN = '•••';

const ADULT_YEARS = 18;

export type Viewer = { readonly name: string; readonly role: Role };
type Fields = Readonly<Record<string, unknown>>;

/** Along what an answer is masked: the kinds of its fields, and of those that only their own name tells. */
export type Declared = { readonly tree: FieldTree; readonly kindOf: KindOf };

/** An answer as this person may see it on this day. */
export function maskedFor(viewer: Viewer, today: IsoDate, { tree, kindOf }: Declared, value: unknown): unknown {
  return mask({ viewer, today, kindOf, isOwn: false, isHealth: false }, tree, value);
}

type Sight = {
  readonly viewer: Viewer;
  readonly today: IsoDate;
  readonly kindOf: KindOf;
  /** Inside something that the viewer wrote. */
  readonly isOwn: boolean;
  /** Inside a duty of health. */
  readonly isHealth: boolean;
};

function mask(sight: Sight, tree: FieldTree | undefined, value: unknown): unknown {
  if (tree === undefined || value === null) return value;
  if (tree.kind !== undefined) return maskedAs(sight, tree.kind, value, {});
  if (Array.isArray(value)) return value.map((item) => mask(sight, tree.items, item));
  return isObject(value) && tree.fields !== undefined ? maskObject(sight, tree.fields, value) : value;
}

function maskObject(outer: Sight, trees: Readonly<Record<string, FieldTree>>, part: Fields): Fields {
  const sight = within(outer, part);
  const reserved = isReserved(sight, part) ? RESERVED_FIELDS : {};
  return Object.fromEntries(
    Object.entries(part).map(([field, held]) => {
      if (field in reserved) return [field, reserved[field]];
      const kind = trees[field]?.kind;
      return [field, kind === undefined ? mask(sight, trees[field], held) : maskedAs(sight, kind, held, part)];
    }),
  );
}

const within = (sight: Sight, part: Fields): Sight => ({
  ...sight,
  isOwn: sight.isOwn || isBy(part, sight.viewer.name),
  isHealth: 'duty' in part ? isHealthDuty(part['duty']) : sight.isHealth || part['gate'] === TELLS_OF_PREGNANCY,
});

const TELLS_OF_PREGNANCY = 'CATEGORICAL';

const isReserved = ({ viewer, isOwn }: Sight, part: Fields) =>
  part['reason'] === 'VIOLENCE' && !isOwn && !VIOLENCE_READERS.includes(viewer.role);

const isBy = (part: Fields, name: string) =>
  part['mine'] === true || part['by'] === name || part['proposedBy'] === name;

/** One field; `beside`: the object it stands in. */
function maskedAs(sight: Sight, kind: FieldKind, held: unknown, beside: Fields): unknown {
  if (kind === 'DETAILS') return maskDetails(sight, held);
  if (kind === 'CHANGE') return maskedAs(sight, kindOfChange(sight.kindOf, beside), held, beside);
  const isGrown = kind === 'MEMBER' && isAdult(beside['birthDate'], sight.today);
  if (READERS[isGrown ? 'NAME' : kind].includes(sight.viewer.role)) return held;
  if (sight.isOwn && (kind === 'TEXT' || kind === 'REASON')) return held;
  if (kind === 'DUTY_DETAIL' && !sight.isHealth) return held;
  return hide(kind, held);
}

const kindOfChange = (kindOf: KindOf, { field }: Fields) =>
  typeof field === 'string' ? (kindOf(field) ?? 'CELL') : 'CELL';

/** What was kept with an event: each part by its own name; a name that nobody declared is not told. */
function maskDetails(sight: Sight, held: unknown): unknown {
  if (Array.isArray(held)) return held.map((item) => maskDetails(sight, item));
  if (!isObject(held)) return held;
  const inner = within(sight, held);
  const reserved = isReserved(inner, held) ? RESERVED_FIELDS : {};
  return Object.fromEntries(
    Object.entries(held).map(([field, part]) => {
      if (field in reserved) return [field, reserved[field]];
      if (CHANGED.has(field)) return [field, maskedAs(inner, kindOfChange(sight.kindOf, held), part, held)];
      const kind = sight.kindOf(field) ?? (hasParts(part) ? 'DETAILS' : 'TEXT');
      return [field, maskedAs(inner, kind === 'HARMLESS' && hasParts(part) ? 'DETAILS' : kind, part, held)];
    }),
  );
}

/** What a field was and becomes, or what was issued and came back. */
const CHANGED = new Set(['before', 'after', 'issued', 'written']);

function hide(kind: FieldKind, held: unknown): unknown {
  if (Array.isArray(held)) return held.some(isObject) ? [] : [...new Set(held.map((item) => hide(kind, item)))];
  if (kind === 'DUTY') return isHealthDuty(held) ? HEALTH : held;
  if (typeof held === 'string') return held === '' ? held : hideText(kind, held);
  if (typeof held === 'boolean') return kind === 'SENSITIVE' ? false : held;
  return typeof held === 'number' && kind !== 'CELL' ? held : null;
}

function hideText(kind: FieldKind, held: string): string | null {
  if (kind === 'NAME' || kind === 'MEMBER') return initials(held);
  if (kind === 'DOCUMENT') return /\d/.test(held) ? maskedDocument(held) : held;
  if (kind === 'REASON' && CODE.test(held)) return held;
  return isIsoDate(held) ? null : HIDDEN;
}

/** A reason that the program has words for. */
const CODE = /^[A-Z]+(_[A-Z0-9]+)*$/;

const isAdult = (birth: unknown, today: IsoDate) =>
  typeof birth === 'string' && isIsoDate(birth) && completedYears(birth, today) >= ADULT_YEARS;

const hasParts = (value: unknown) => isObject(value) || (Array.isArray(value) && value.some(isObject));
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `MARÍA LUZ` → `M. L.` */
const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0)}.`)
    .join(' ');
