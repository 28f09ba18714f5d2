import { maskedDocument } from '../assemblies/publicList';
import { completedYears, isIsoDate, type IsoDate } from '../calendar';
import { EXPORTERS, type Role } from '../users';

/*
 * What of an answer a person of a role does not need (Ley 29733, domain §13.4): the same on screen, on paper and at the
 * command line, for it is taken out before an answer leaves the backend. Of accounts: `accountSeenBy`.
 */
const DOCUMENT_READERS: readonly Role[] = EXPORTERS;
const MINOR_READERS: readonly Role[] = ['gestor', 'digitador', 'supervisor'];
const HEALTH_READERS: readonly Role[] = ['gestor', 'digitador', 'supervisor'];
/** Besides the person who wrote it. */
const VIOLENCE_READERS: readonly Role[] = ['supervisor'];

/** In the place of a reason that is not told, and of what was written about it. */
export const RESERVED = 'RESERVED';
const RESERVED_FIELDS: Readonly<Record<string, unknown>> = { reason: RESERVED, evidence: '', note: '' };

const DOCUMENT_FIELDS = new Set(['documentNumber', 'document', 'holderDocument']);
const HEALTH_FIELDS: Readonly<Record<string, unknown>> = {
  pregnant: false,
  lmpDate: null,
  eddDate: null,
  disability: false,
  pregnancies: [],
};
const NAME_FIELDS = new Set(['surname1', 'surname2', 'givenNames', 'name']);
/** A number, not the heading of a column. */
const NUMBER = /^(?=.*\d)[A-Z0-9-]{6,15}$/;
const ADULT_YEARS = 18;

export type Viewer = { readonly name: string; readonly role: Role };
type Fields = Readonly<Record<string, unknown>>;

/** An answer as this person may see it on this day. */
export function maskedFor(viewer: Viewer, today: IsoDate, value: unknown): unknown {
  return mask({ ...hidesFrom(viewer.role), viewer: viewer.name, today, isOwn: false }, value);
}

type Hiding = ReturnType<typeof hidesFrom> & {
  readonly viewer: string;
  readonly today: IsoDate;
  /** Inside something that the viewer wrote. */
  readonly isOwn: boolean;
};

const hidesFrom = (role: Role) => ({
  documents: !DOCUMENT_READERS.includes(role),
  minors: !MINOR_READERS.includes(role),
  health: !HEALTH_READERS.includes(role),
  violence: !VIOLENCE_READERS.includes(role),
});

function mask(hiding: Hiding, part: unknown): unknown {
  if (Array.isArray(part)) return part.map((item) => mask(hiding, item));
  if (typeof part !== 'object' || part === null) return part;
  return maskObject(hiding, part as Fields);
}

function maskObject(hiding: Hiding, part: Fields): Fields {
  const within = { ...hiding, isOwn: hiding.isOwn || isBy(part, hiding.viewer) };
  const isMinor = hiding.minors && isUnderAge(part['birthDate'], hiding.today);
  const isReserved = hiding.violence && part['reason'] === 'VIOLENCE' && !within.isOwn;
  return Object.fromEntries(
    Object.entries(part).map(([field, held]) => {
      if (isReserved && field in RESERVED_FIELDS) return [field, RESERVED_FIELDS[field]];
      if (isMinor && NAME_FIELDS.has(field) && typeof held === 'string') return [field, initials(held)];
      return [field, maskField(within, part, field, held)];
    }),
  );
}

function maskField(hiding: Hiding, part: Fields, field: string, held: unknown): unknown {
  const about = nameOf(part, field);
  if (hiding.health && about in HEALTH_FIELDS) return about === field ? HEALTH_FIELDS[field] : null;
  if (hiding.documents && DOCUMENT_FIELDS.has(about) && isNumber(held)) return maskedDocument(held);
  return mask(hiding, held);
}

const isNumber = (held: unknown): held is string => typeof held === 'string' && NUMBER.test(held);

/** Of `{ field, before, after }`, what a field was and becomes, the field it is about. */
const nameOf = ({ field: changed }: Fields, field: string) =>
  (field === 'before' || field === 'after') && typeof changed === 'string' ? changed : field;

const isBy = (part: Fields, name: string) =>
  part['mine'] === true || part['by'] === name || part['proposedBy'] === name;

const isUnderAge = (birth: unknown, today: IsoDate) =>
  typeof birth === 'string' && isIsoDate(birth) && completedYears(birth, today) < ADULT_YEARS;

/** `MARÍA LUZ` → `M. L.` */
const initials = (name: string) =>
  name
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => `${word.charAt(0)}.`)
    .join(' ');
