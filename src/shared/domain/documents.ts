import type { IsoDate } from './calendar';
import type { DocumentType, IdentityDocument } from './households';
import { ok, refuse } from './result';
import type { Result } from './result';

/** Why a document number is not accepted. */
export const DOCUMENT_PROBLEMS = ['DOC_MISSING', 'DOC_FORMAT', 'DOC_CHECK_DIGIT'] as const;
export type DocumentProblem = (typeof DOCUMENT_PROBLEMS)[number];
/** Accepted, but somebody should look. */
export const DOCUMENT_WARNINGS = ['DOC_FILLER', 'DOC_REPAIRED'] as const;
export type DocumentWarning = (typeof DOCUMENT_WARNINGS)[number];

/** A number in the form it is stored; `checkCharacter` is '' where none was written. */
export type NormalisedDocument = {
  readonly documentNumber: string;
  readonly checkCharacter: string;
  readonly repaired: boolean;
};
export type AcceptedDocument = { readonly documentNumber: string; readonly warnings: readonly DocumentWarning[] };

/** DNI and CUI: a CUI becomes the DNI number of the same person (domain §2.3). */
const isNational = (documentType: DocumentType) => documentType === 'DNI' || documentType === 'CUI';

const PATTERNS: Readonly<Record<DocumentType, RegExp>> = {
  DNI: /^\d{8}$/,
  CUI: /^\d{8}$/,
  CNV: /^\d{8,10}$/,
  CE: /^[A-Z0-9]{9,12}$/,
  CPP: /^[A-Z0-9]{9,12}$/,
  PAS: /^[A-Z0-9]{6,12}$/,
  CI_EXT: /^[A-Z0-9]{4,15}$/,
  NONE: /^$/,
};

/** Número de documento accepted for its type, in stored form; or the first problem (domain §2.3). */
export function checkDocument(documentType: DocumentType, written: string): Result<AcceptedDocument, DocumentProblem> {
  const { documentNumber, checkCharacter, repaired } = normaliseDocument(documentType, written);
  if (documentNumber === '' && documentType !== 'NONE') return refuse('DOC_MISSING');
  if (!PATTERNS[documentType].test(documentNumber)) return refuse('DOC_FORMAT');
  if (checkCharacter !== '' && !isCheckCharacter(documentNumber, checkCharacter)) return refuse('DOC_CHECK_DIGIT');
  return ok({
    documentNumber,
    warnings: [
      ...(isFillerDocument(documentType, documentNumber) ? (['DOC_FILLER'] as const) : []),
      ...(repaired ? (['DOC_REPAIRED'] as const) : []),
    ],
  });
}

/**
 * Upper case without separators. DNI and CUI: the check character is split off (`12345678-1`, `123456781`), and numbers
 * of 5 to 7 digits get back the zeros a spreadsheet dropped, marked `repaired`.
 */
export function normaliseDocument(documentType: DocumentType, written: string): NormalisedDocument {
  // A spreadsheet that took the number for a figure writes `12345678.0`.
  const text = written
    .trim()
    .toUpperCase()
    .replace(/^(\d+)\.0+$/, '$1');
  if (!isNational(documentType)) {
    return { documentNumber: text.replace(/[\s.-]/g, ''), checkCharacter: '', repaired: false };
  }
  const digits = text.replace(/[\s.]/g, '');
  const parts = /^(\d{5,8})-([0-9A-K])$/.exec(digits) ?? /^(\d{8})([0-9A-K])$/.exec(digits);
  const number = parts?.[1] ?? digits;
  const repaired = /^\d{5,7}$/.test(number);
  return { documentNumber: repaired ? number.padStart(8, '0') : number, checkCharacter: parts?.[2] ?? '', repaired };
}

/** Whether zeros are put back in front of the number as written. */
export const isRepairedDocument = (written: Pick<IdentityDocument, 'documentType' | 'documentNumber'> | undefined) =>
  written !== undefined && normaliseDocument(written.documentType, written.documentNumber).repaired;

const WEIGHTS = [3, 2, 7, 6, 5, 4, 3, 2];
const NUMERIC = '65432110987';
const LETTERS = 'KJIHGFEDCBA';

/** Dígito de verificación of eight digits: as printed on today's cards and, as a letter, on older ones (domain §2.3). */
export function checkCharactersOf(eightDigits: string): { readonly numeric: string; readonly letter: string } {
  const remainder = WEIGHTS.reduce((sum, weight, index) => sum + weight * Number(eightDigits[index]), 0) % 11;
  return { numeric: NUMERIC.charAt(remainder), letter: LETTERS.charAt(remainder) };
}

function isCheckCharacter(eightDigits: string, character: string) {
  const { numeric, letter } = checkCharactersOf(eightDigits);
  return character === numeric || character === letter;
}

const STEPS = [0, 1, -1];
const eightDigits = (first: number, step: number) => Array.from({ length: 8 }, (_, index) => first + step * index);

/** Números de relleno: one digit repeated, or a run up or down, typed to get past a form. */
export const FILLER_NUMBERS: readonly string[] = Array.from({ length: 10 }, (_, first) =>
  STEPS.map((step) => eightDigits(first, step)),
)
  .flat()
  .filter((digits) => digits.every((digit) => digit >= 0 && digit <= 9))
  .map((digits) => digits.join(''));

/** A DNI or CUI that nobody has. */
export const isFillerDocument = (documentType: DocumentType, documentNumber: string) =>
  isNational(documentType) && FILLER_NUMBERS.includes(documentNumber);

/** Key by which one person is recognised; DNI and CUI share one space. '' where there is no document. */
export function documentKey(documentType: DocumentType, written: string): string {
  const { documentNumber } = normaliseDocument(documentType, written);
  if (documentType === 'NONE' || documentNumber === '') return '';
  return `${isNational(documentType) ? 'DNI' : documentType}:${documentNumber}`;
}

/** Vigente on `on`: its last day counts. Without an expiry it is valid, and `expiryKnown` false asks for a warning. */
export function isValidOn(
  { documentExpiry }: Pick<IdentityDocument, 'documentExpiry'>,
  on: IsoDate,
): { readonly valid: boolean; readonly expiryKnown: boolean } {
  return { valid: documentExpiry === null || documentExpiry >= on, expiryKnown: documentExpiry !== null };
}
