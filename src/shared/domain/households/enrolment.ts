import type { IsoDate } from '../calendar';
import type { Household, MemberFields } from '../households';

/** What of a household decides from when on something holds. */
type Enrolling = Pick<Household, 'status' | 'residenceSince' | 'assemblyDate' | 'agreementDate'>;

/**
 * Ingreso al hogar. Who is stated while the household is a candidate has belonged to it since it lives there, or since
 * birth, so that registering late delays no duty; who is added to an affiliated household enters on the day registered
 * (decisions D2).
 */
export function entryDateOf({ status, residenceSince }: Enrolling, birthDate: IsoDate, today: IsoDate): IsoDate {
  if (status !== 'CANDIDATE') return today;
  return birthDate > residenceSince ? birthDate : residenceSince;
}

/**
 * Registro del embarazo. A candidate household declared it when it signed or at its assembly, if that was within the
 * pregnancy; in every other case it counts from the day it is registered (decisions D8).
 */
export function pregnancyRegisteredOn(household: Enrolling, { lmpDate }: MemberFields, today: IsoDate): IsoDate {
  const declared = household.agreementDate ?? household.assemblyDate;
  if (household.status !== 'CANDIDATE' || declared === null || declared > today) return today;
  return lmpDate === null || lmpDate <= declared ? declared : today;
}

/**
 * Desde cuándo acabó la secundaria: as stated; of who was known to be in it, from the day it is told, so that no month
 * before is judged otherwise than it was; of who comes to be known with it finished, since before.
 */
export const secondarySinceOf = (
  known: MemberFields | undefined,
  { secondaryComplete, secondarySince }: MemberFields,
  today: IsoDate,
): IsoDate | null =>
  secondaryComplete && secondarySince === null && known?.secondaryComplete === false ? today : secondarySince;

/** Vínculo: the first school or post ever named holds since the member entered; a later one since today. */
export const linkSince = (entryDate: IsoDate, isFirst: boolean, today: IsoDate): IsoDate =>
  isFirst ? entryDate : today;

/** Whether a dated row is put right in place: nothing was judged by it yet, or it was written today. */
export const isCorrection = ({ status }: Pick<Household, 'status'>, since: IsoDate, today: IsoDate) =>
  status === 'CANDIDATE' || since >= today;
