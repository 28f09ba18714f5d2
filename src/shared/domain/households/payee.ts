import { completedYears, type IsoDate } from '../calendar';
import { isValidOn } from '../documents';
import type { IdentityDocument } from '../households';

/** Por qué cambia el titular. A catalogue of ours: the programme's page has none. */
export const HOLDER_REASONS = [
  'DECEASED',
  'LEFT_HOUSEHOLD',
  'ABSENT',
  'ILL',
  'NO_VALID_DOCUMENT',
  'CUSTODY',
  'VIOLENCE',
  'BY_AGREEMENT',
  'CORRECTION',
] as const;
export type HolderReason = (typeof HOLDER_REASONS)[number];

/** Mayoría de edad civil; what the programme asks beyond it is a parameter of the rule set, judged by its gate. */
const MAJORITY = 18;

type Person = IdentityDocument & { readonly birthDate: IsoDate };
export type PayeeFault = 'HH_HOLDER_UNDER_AGE' | 'HH_HOLDER_DOCUMENT';

/**
 * Why nobody may be paid in the name of this person: not of age on `since`, the first day, or without a document that is
 * valid `today`. null where nothing stands in the way. The database holds active households to the same.
 */
export function payeeFault(person: Person, since: IsoDate, today: IsoDate): PayeeFault | null {
  if (completedYears(person.birthDate, since) < MAJORITY) return 'HH_HOLDER_UNDER_AGE';
  const hasDocument = person.documentType !== 'NONE' && person.documentNumber !== '';
  return hasDocument && isValidOn(person, today).valid ? null : 'HH_HOLDER_DOCUMENT';
}

/** Why somebody is not made the payee of a household. */
export type HolderObstacle = 'ABSENT' | 'SAME' | 'FUTURE' | 'ORDER' | 'BEFORE_ENTRY' | PayeeFault;
/** Why a household is not moved. */
export type MoveObstacle = 'FUTURE' | 'ORDER' | 'SAME' | 'NO_PLACE' | 'CENTER' | 'DISTRICT';

/** What a form or a file may not do to the payee of a household that the programme pays. */
export type PayeeProblem = PayeeFault | 'HH_HOLDER_OTHER_PROPOSED';
type Stated = Person & { readonly number: number; readonly isHolder: boolean };

/**
 * Titular de un hogar afiliado, as it would stand: the one named anew is of age and has a valid document today; the
 * present one does not lose the document nor become a minor by being put right (an expiry only shows). `proposed`: number
 * of the payee who waits for a second person; another one waits for that decision.
 */
export function payeeProblems(
  before: readonly Stated[],
  after: readonly Stated[],
  { proposed, today }: { readonly proposed: number | null; readonly today: IsoDate },
): readonly { readonly number: number; readonly code: PayeeProblem }[] {
  return after
    .filter(({ isHolder }) => isHolder)
    .flatMap((member) => {
      const known = before.find(({ number }) => number === member.number);
      if (known?.isHolder === true) return presentFault(known, member, today);
      const isOther = proposed !== null && proposed !== member.number;
      const code = isOther ? 'HH_HOLDER_OTHER_PROPOSED' : payeeFault(member, today, today);
      return code === null ? [] : [{ number: member.number, code }];
    });
}

function presentFault(known: Stated, member: Stated, today: IsoDate) {
  const identity = ({ documentType, documentNumber, birthDate }: Stated) =>
    [documentType, documentNumber, birthDate].join(' ');
  if (identity(known) === identity(member)) return [];
  const code = payeeFault({ ...member, documentExpiry: null }, today, today);
  return code === null ? [] : [{ number: member.number, code }];
}
