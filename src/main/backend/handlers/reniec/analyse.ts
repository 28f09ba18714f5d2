import type { IsoDate } from '@shared/domain/calendar';
import { checkDocument, documentKey } from '@shared/domain/documents';
import { isUnanswered, judgeAnswer, type JudgedAnswer, type StatedAnswer } from '@shared/domain/documents/reniec';
import type { Backend } from '../../backend';
import { latestAnswers, type StoredAnswer } from '../../database/documents/answers';
import { findByDocuments, type AskedMember } from '../../database/documents/reniecScope';
import { groupBy } from '../../database/groups';
import { refused, tableRefused, type ContentOutcome } from '../../imports/analyseFile';
import { reportOf } from '../../imports/judgedRows';
import { findRepetitions, type Repetition } from '../../imports/repeats';
import { type RowClass } from '../../imports/rowCounts';
import { inChunks, type JobContext } from '../../jobs/job';
import { hasAnswers, RENIEC_INPUTS, reniecTable, type ReniecFields } from '../../workbooks/documents/reniecTable';
import type { WorkbookContent } from '../../workbooks/reading/content';
import type { RemarkedRow } from '../../workbooks/remarks/remarksWorkbook';
import { readTable, type ReadTable, type TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';

export type AnswerToKeep = {
  readonly memberId: string;
  readonly household: string;
  readonly number: number;
  readonly documentKey: string;
  readonly row: number;
  readonly judged: JudgedAnswer;
};

export type ReniecDraft = { readonly answers: readonly AnswerToKeep[]; readonly remarked: readonly RemarkedRow[] };

type Row = TableRow<ReniecFields>;
type Judged = {
  readonly row: Row;
  readonly rowClass: RowClass;
  readonly findings: readonly Finding<ReniecFields>[];
  readonly answers: readonly AnswerToKeep[];
  /** Nobody answered it yet. */
  readonly isOpen?: boolean;
};

/** Compares an answer list of RENIEC with the registry; writes nothing and applies no death or name by itself. */
export async function analyseReniec(
  { db, today }: Backend,
  content: WorkbookContent,
  job: JobContext,
): Promise<ContentOutcome<ReniecDraft>> {
  const found = await readTable(content, reniecTable);
  if (found.kind !== 'table') return tableRefused(found, reniecTable.sheet);
  const read = found.table;
  if (!hasAnswers(read.columns)) return refused('ANSWERS_ABSENT', read.sheet);
  const keys = [...new Set(read.rows.map(keyOf).filter(Boolean))];
  const members = groupBy(await findByDocuments(db, keys), (member) => member.documentKey);
  const latest = await latestAnswers(
    db,
    [...members.values()].flat().map(({ memberId }) => memberId),
  );
  const repetitions = findRepetitions(
    read.rows,
    (row) => [keyOf(row), row.stated.household, row.stated.number].join(' ').trim() || undefined,
    ({ stated }) => JSON.stringify(RENIEC_INPUTS.map((field) => stated[field] ?? null)),
  );
  const judged: Judged[] = [];
  for await (const row of inChunks(read.rows, read.rows.length, job, 'comparing')) {
    const known = narrowed(members.get(keyOf(row)) ?? [], row);
    const repetition = repetitions.get(row) ?? { kind: 'only' };
    judged.push(judgeRow(row, { known, latest, repetition, today: today(), read }));
  }
  const { remarked, ...report } = reportOf(reniecTable, read, judged);
  return {
    outcome: 'draft',
    sheets: [read.sheet],
    report: {
      ...report,
      changes: [],
      unanswered: judged.filter(({ isOpen }) => isOpen).length,
    },
    draft: {
      answers: judged.flatMap(({ answers }) => answers),
      remarked,
    },
  };
}

const keyOf = ({ stated }: Row) => documentKey(stated.documentType ?? 'DNI', stated.documentNumber ?? '');

/** Where two households have the document, the row may say which one it means. */
function narrowed(members: readonly AskedMember[], { stated }: Row): readonly AskedMember[] {
  const meant = members.filter(
    ({ household, number }) => household === stated.household && (stated.number ?? number) === number,
  );
  return meant.length > 0 ? meant : members;
}

type Beside = {
  readonly known: readonly AskedMember[];
  readonly latest: ReadonlyMap<string, StoredAnswer>;
  readonly repetition: Repetition;
  readonly today: IsoDate;
  readonly read: ReadTable<ReniecFields>;
};

function judgeRow(row: Row, { known, latest, repetition, today, read }: Beside): Judged {
  const findings: Finding<ReniecFields>[] = [...row.problems, ...documentFindings(row)];
  if (repetition.kind === 'conflict') {
    findings.push({ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) });
  }
  const nothing = { row, findings, answers: [] };
  if (findings.some(isError)) return { ...nothing, rowClass: 'rejected' };
  if (repetition.kind === 'repeated') return { ...nothing, rowClass: 'repeated' };
  if (known.length === 0) {
    findings.push({ field: 'documentNumber', code: 'RENIEC_STRANGER' });
    return { ...nothing, rowClass: 'stranger' };
  }
  const stated = statedAnswer(row, read);
  if (isUnanswered(stated)) return { ...nothing, rowClass: 'same', isOpen: true };
  const answers: AnswerToKeep[] = [];
  for (const member of known) {
    const judged = judgeAnswer(stated, member, today);
    if (!judged.ok) return { ...nothing, findings: [...findings, judged.problem], rowClass: 'rejected' };
    if (answers.length === 0)
      findings.push(...judged.value.warnings.map((code) => ({ field: 'answer', code }) as const));
    const { memberId, household, number, documentKey: key } = member;
    answers.push({ memberId, household, number, documentKey: key, row: row.number, judged: judged.value });
  }
  const news = answers.filter((one) => !isSame(one, latest.get(one.memberId)));
  const isChange = news.some(({ memberId }) => latest.has(memberId));
  return { row, findings, answers: news, rowClass: news.length === 0 ? 'same' : isChange ? 'changed' : 'new' };
}

function documentFindings({ stated, problems }: Row): readonly Finding<ReniecFields>[] {
  if (problems.some(({ field }) => field === 'documentNumber')) return [];
  if (stated.documentNumber === undefined) return [{ field: 'documentNumber', code: 'REQUIRED' }];
  const checked = checkDocument(stated.documentType ?? 'DNI', stated.documentNumber);
  const codes = checked.ok ? checked.value.warnings : [checked.problem];
  return codes.map((code) => ({ field: 'documentNumber', code }));
}

/** In a list without columns of its own for RENIEC's spelling, the name it gives is RENIEC's. */
function statedAnswer({ stated }: Row, { columns }: ReadTable<ReniecFields>): StatedAnswer {
  const apart = columns.has('reniecSurname1') || columns.has('reniecGivenNames');
  const [surname1 = '', surname2 = '', givenNames = ''] = apart
    ? [stated.reniecSurname1, stated.reniecSurname2, stated.reniecGivenNames]
    : [stated.surname1, stated.surname2, stated.givenNames];
  return {
    answer: stated.answer ?? undefined,
    name: surname1 === '' || givenNames === '' ? null : { surname1, surname2, givenNames },
    deathDate: stated.deathDate ?? undefined,
    checkedOn: stated.checkedOn ?? undefined,
  };
}

const isSame = ({ judged, documentKey: key }: AnswerToKeep, known: StoredAnswer | undefined) =>
  known !== undefined &&
  known.documentKey === key &&
  known.answer === judged.answer &&
  known.checkedOn === judged.checkedOn &&
  known.deathDate === judged.deathDate &&
  JSON.stringify(known.name) === JSON.stringify(judged.name);
