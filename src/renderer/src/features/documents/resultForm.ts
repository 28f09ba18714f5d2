import { isIsoDate, type IsoDate } from '@shared/domain/calendar';
import type { DocumentTaskRow } from '@shared/contract/documents';
import { judgeResult, type DocumentResult } from '@shared/domain/documents/results';
import type { DocumentTask } from '@shared/domain/documents/tasks';
import type { DocumentType } from '@shared/domain/households';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { RowProblemCode } from '@shared/domain/rowProblems';

/** What is typed of a result; a date that is none yet stays as typed. */
export type ResultForm = {
  readonly result: DocumentResult;
  readonly on: string | null;
  readonly documentType: DocumentType;
  readonly documentNumber: string;
  readonly documentExpiry: string | null;
  readonly note: string;
};
type ResultFault = { readonly field: keyof ResultForm; readonly code: RowProblemCode };

type Start = (row: DocumentTaskRow) => Pick<ResultForm, 'result' | 'documentType' | 'documentNumber'>;
const OBTAINS_DNI: Start = () => ({ result: 'OBTAINED', documentType: 'DNI', documentNumber: '' });
/** The card that lapses is renewed under its number. */
const RENEWS: Start = ({ documentType, documentNumber }) => ({ result: 'OBTAINED', documentType, documentNumber });

const STARTS: Readonly<Record<DocumentTask, Start>> = {
  MISSING: OBTAINS_DNI,
  TEMPORARY: OBTAINS_DNI,
  LAPSED: RENEWS,
  LAPSING: RENEWS,
  FILLER: ({ documentType }) => ({ result: 'OBTAINED', documentType, documentNumber: '' }),
  REPAIRED: (row) => ({ ...RENEWS(row), result: 'VERIFIED' }),
};

/** The form as it opens: what the task asks for, today. */
export const startOf = (row: DocumentTaskRow, today: IsoDate): ResultForm => ({
  ...STARTS[row.task](row),
  on: today,
  documentExpiry: null,
  note: '',
});

/** What the form states, judged beside the document registered: ready to be sent, or its first fault. */
export function judgeForm(form: ResultForm, row: DocumentTaskRow, today: IsoDate): Result<Stated, ResultFault> {
  const { result, on } = form;
  if (on === null || !isIsoDate(on)) return refuse({ field: 'on', code: on === null ? 'REQUIRED' : 'NOT_DATE' });
  const named = result === 'OBTAINED' ? documentOf(form) : ok({});
  if (!named.ok) return named;
  const stated: Stated = { result, on, note: form.note.trim(), ...named.value };
  const judged = judgeResult(stated, row, today);
  return judged.ok ? ok(stated) : refuse(judged.problem);
}

type Named = {
  readonly documentType?: DocumentType;
  readonly documentNumber?: string;
  readonly documentExpiry?: IsoDate | null;
};
type Stated = Named & { readonly result: DocumentResult; readonly on: IsoDate; readonly note: string };

/** Only a document that was obtained is named. */
function documentOf({ documentType, documentNumber, documentExpiry }: ResultForm): Result<Named, ResultFault> {
  if (documentExpiry !== null && !isIsoDate(documentExpiry))
    return refuse({ field: 'documentExpiry', code: 'NOT_DATE' });
  return ok({ documentType, documentNumber: documentNumber.trim(), documentExpiry });
}
