import type { Problem } from '@shared/contract/problems';
import { fullName } from '@shared/domain/households';
import type { DocumentHolder } from '../../database/documents/holders';

/** `DNI 78512376`: what whoever had the document before has today; '' where it is the one of today. */
export const laterText = ({ later }: Pick<DocumentHolder, 'later'>) =>
  later === null ? '' : `${later.documentType} ${later.documentNumber}`;

/** `QUISPE MAMANI, LUZ (H-0002, DNI 78512376)`: whose earlier document it is. */
export const earlierOf = (holder: DocumentHolder) => `${fullName(holder)} (${holder.household}, ${laterText(holder)})`;

/** Whose the document is, so that nobody is registered twice. */
export const documentTaken = (holder: DocumentHolder): Problem => ({
  code: 'document-taken',
  number: holder.documentKey.slice(holder.documentKey.indexOf(':') + 1),
  household: holder.household,
  name: fullName(holder),
  later: laterText(holder),
});
