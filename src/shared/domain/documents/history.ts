import type { IsoDate } from '../calendar';
import type { DocumentType, Household, IdentityDocument } from '../households';
import { isCorrection } from '../households/enrolment';

/** From birth to adulthood: live-birth certificate, birth registration, card (domain §2.3). */
const LADDER: readonly DocumentType[] = ['CNV', 'CUI', 'DNI'];

/** CNV → CUI → DNI: the same person with the next document, never a correction. */
export function isTransition(from: DocumentType, to: DocumentType): boolean {
  return LADDER.includes(from) && LADDER.indexOf(to) > LADDER.indexOf(from);
}

/** The way back: somebody who has a DNI is not given a CNV. */
export const isStepBack = (from: DocumentType, to: DocumentType): boolean => isTransition(to, from);

export const hasDocument = ({ documentType, documentNumber }: IdentityDocument) =>
  documentType !== 'NONE' && documentNumber !== '';

/** A document with the first day it holds. */
type DatedDocument = IdentityDocument & { readonly since: IsoDate };

/** When the document until now stops and the next begins; both days agree unless the first was only put right. */
export type DocumentChange = { readonly until: IsoDate; readonly since: IsoDate };

/**
 * Cambio de documento: the old row ends and the new one begins today. One that was merely wrong (candidate household, or
 * written today) ends the day it began, as if it had never held; a step from CNV to CUI or DNI is never that.
 */
export function documentChange(
  before: DatedDocument,
  after: IdentityDocument,
  { household, today }: { readonly household: Pick<Household, 'status'>; readonly today: IsoDate },
): DocumentChange {
  const isPutRight =
    isCorrection(household, before.since, today) && !isTransition(before.documentType, after.documentType);
  const day = today > before.since ? today : before.since;
  return isPutRight ? { until: before.since, since: before.since } : { until: day, since: day };
}

export const isSameDocument = (one: IdentityDocument, other: IdentityDocument) =>
  one.documentType === other.documentType &&
  one.documentNumber === other.documentNumber &&
  one.documentExpiry === other.documentExpiry;
