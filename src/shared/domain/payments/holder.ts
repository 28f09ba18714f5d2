import { completedYears, type IsoDate } from '../calendar';
import type { DocumentType } from '../households';
import type { HolderObstacle } from './reasons';

/** Titular at the time of paying. */
export type PaymentHolder = {
  readonly birthDate: IsoDate;
  readonly deceased: boolean;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  /** null: it has none, or nobody stated it. */
  readonly documentExpiry: IsoDate | null;
  /** The document is known to be somebody else's. */
  readonly documentMismatch: boolean;
};

/** Why nobody can collect for the household on `on` (decisions §4b, last paragraphs); null where the holder can. */
export function holderObstacle(holder: PaymentHolder | null, on: IsoDate, ageMin: number): HolderObstacle | null {
  if (holder === null) return 'NO_HOLDER';
  if (holder.deceased) return 'HOLDER_DECEASED';
  if (completedYears(holder.birthDate, on) < ageMin) return 'HOLDER_UNDER_AGE';
  if (holder.documentType === 'NONE' || holder.documentNumber === '') return 'HOLDER_WITHOUT_DOCUMENT';
  if (holder.documentMismatch) return 'HOLDER_DOCUMENT_MISMATCH';
  return holder.documentExpiry !== null && holder.documentExpiry < on ? 'HOLDER_DOCUMENT_EXPIRED' : null;
}
