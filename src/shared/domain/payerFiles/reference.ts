import type { PaymentMode } from '../households/account';

const LIST_PART = 16;

/** What EndToEndId of ISO 20022 has room for. */
export const REFERENCE_LONGEST = 35;

/**
 * Referencia of a household's payment in a list: the same for ever, another for each list; it ends in the code of the
 * household, by which an answer finds it again. Longer than `REFERENCE_LONGEST` where the code has more than 18 characters.
 */
export const paymentReference = (listId: string, household: string) => `${listId.slice(-LIST_PART)}-${household}`;

const MODE_PART = 8;

/** Of the file of a list, whole or of one payment mode; at most `REFERENCE_LONGEST` characters. */
export const paymentMessageId = (listId: string, mode?: PaymentMode) =>
  mode === undefined ? listId : `${listId}-${mode.slice(0, MODE_PART)}`;
