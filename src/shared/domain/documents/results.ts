import type { IsoDate } from '../calendar';
import { checkDocument } from '../documents';
import type { DocumentType, IdentityDocument } from '../households';
import { ok, refuse, type Result } from '../result';
import { hasDocument, isSameDocument, isStepBack } from './history';

/** Resultado of a document campaign for one person. */
export const DOCUMENT_RESULTS = ['OBTAINED', 'VERIFIED', 'IN_PROCESS', 'MISSING_PAPERS', 'ABSENT'] as const;
/** Obtained a document, document seen and right, application filed, papers missing, did not come. */
export type DocumentResult = (typeof DOCUMENT_RESULTS)[number];

/** What a row or a form states; blank cells state nothing. */
export type StatedResult = {
  readonly result?: DocumentResult | undefined;
  readonly documentType?: DocumentType | undefined;
  readonly documentNumber?: string | undefined;
  readonly documentExpiry?: IsoDate | null | undefined;
  readonly on?: IsoDate | undefined;
  readonly note?: string | undefined;
};

/** What it comes to; `document` is the one the person has from now on, null where nothing changes. */
export type JudgedResult = {
  readonly result: DocumentResult;
  readonly on: IsoDate;
  readonly note: string;
  readonly document: IdentityDocument | null;
  readonly repaired: boolean;
  readonly warnings: readonly ('DOC_FILLER' | 'DOC_REPAIRED')[];
};

export const RESULT_PROBLEMS = [
  'DOC_MISSING',
  'DOC_FORMAT',
  'DOC_CHECK_DIGIT',
  'DOC_RESULT_MISSING',
  'DOC_RESULT_DATE',
  'DOC_RESULT_CONTRADICTS',
  'DOC_STEP_BACK',
  'DOC_NOTHING_TO_VERIFY',
  'HH_DATE_FUTURE',
] as const;
/** `field`: of the stated result. */
export type ResultProblem = { readonly field: keyof StatedResult; readonly code: (typeof RESULT_PROBLEMS)[number] };

/** Nothing stated about the person: the row came back as it went. */
export const isSilent = (stated: StatedResult) =>
  [stated.result, stated.documentType, stated.documentNumber, stated.documentExpiry, stated.on, stated.note].every(
    (value) => value === undefined || value === null || value === '',
  );

/**
 * Resultado judged against the document registered: a new document is checked as any other, never goes back from DNI to
 * CNV, and needs the result that fits it. A new document without a result says that it was obtained.
 */
export function judgeResult(
  stated: StatedResult,
  current: IdentityDocument,
  today: IsoDate,
): Result<JudgedResult, ResultProblem> {
  const result = stated.result ?? (namesDocument(stated) ? 'OBTAINED' : undefined);
  if (result === undefined) return refuse({ field: 'result', code: 'DOC_RESULT_MISSING' });
  if (stated.on === undefined) return refuse({ field: 'on', code: 'DOC_RESULT_DATE' });
  if (stated.on > today) return refuse({ field: 'on', code: 'HH_DATE_FUTURE' });
  const about = { result, on: stated.on, note: stated.note ?? '' };
  return result === 'OBTAINED' ? judgeObtained(stated, current, about) : judgeOther(stated, current, about);
}

const namesDocument = ({ documentNumber, documentType = 'NONE' }: StatedResult) =>
  Boolean(documentNumber) || documentType !== 'NONE';
const namesExpiry = ({ documentExpiry = null }: StatedResult) => documentExpiry !== null;

type About = Pick<JudgedResult, 'result' | 'on' | 'note'>;

function judgeOther(
  stated: StatedResult,
  current: IdentityDocument,
  about: About,
): Result<JudgedResult, ResultProblem> {
  if (namesDocument(stated) || namesExpiry(stated)) return refuse({ field: 'result', code: 'DOC_RESULT_CONTRADICTS' });
  if (about.result === 'VERIFIED' && !hasDocument(current)) {
    return refuse({ field: 'result', code: 'DOC_NOTHING_TO_VERIFY' });
  }
  return ok({ ...about, document: null, repaired: false, warnings: [] });
}

function judgeObtained(
  stated: StatedResult,
  current: IdentityDocument,
  about: About,
): Result<JudgedResult, ResultProblem> {
  // Only the date of a renewed card: the type and number are those registered.
  const renews = !namesDocument(stated) && namesExpiry(stated);
  const documentType = stated.documentType ?? current.documentType;
  const written = renews ? current.documentNumber : (stated.documentNumber ?? '');
  if (documentType === 'NONE' || written === '') return refuse({ field: 'documentNumber', code: 'DOC_MISSING' });
  const checked = checkDocument(documentType, written);
  if (!checked.ok) return refuse({ field: 'documentNumber', code: checked.problem });
  if (isStepBack(current.documentType, documentType)) return refuse({ field: 'documentType', code: 'DOC_STEP_BACK' });
  const { documentNumber, warnings } = checked.value;
  const document = withExpiry({ documentType, documentNumber }, stated, current);
  return ok({
    ...about,
    document: isSameDocument(document, current) ? null : document,
    repaired: warnings.includes('DOC_REPAIRED'),
    warnings,
  });
}

/** Another document does not inherit the day on which the one before expires. */
function withExpiry(
  document: Omit<IdentityDocument, 'documentExpiry'>,
  stated: StatedResult,
  current: IdentityDocument,
): IdentityDocument {
  const isSame = document.documentNumber === current.documentNumber && document.documentType === current.documentType;
  return { ...document, documentExpiry: stated.documentExpiry ?? (isSame ? current.documentExpiry : null) };
}
