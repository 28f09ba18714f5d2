import type { IsoDate } from '@shared/domain/calendar';
import type { SisfohAnswer } from '@shared/domain/classification/answers';
import type { Standing } from '../../database/classification/standings';
import type { ClassificationRecord } from '../../database/classification/records';
import type { Repetition } from '../../imports/repeats';
import type { RowClass } from '../../imports/rowCounts';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';
import type { Answer } from './applyAnswers';
import type { Found } from './findHousehold';

export type JudgedRow = {
  readonly row: TableRow<SisfohAnswer>;
  readonly rowClass: RowClass;
  readonly findings: readonly Finding<SisfohAnswer>[];
  readonly before: Standing | undefined;
  readonly answer: Answer | undefined;
  /** What SISFOH calls the payee, where it is not what it was known to. */
  readonly named?: {
    readonly householdId: string;
    readonly memberId: string;
    readonly name: string;
    readonly row: number;
  };
};

type Known = {
  readonly found: Found;
  readonly history: readonly ClassificationRecord[];
  readonly repetition: Repetition;
  /** The household another row of the file gives the same code of the PGH to. */
  readonly pghElsewhere: string | undefined;
  readonly today: IsoDate;
  /** What SISFOH told before, by member. */
  readonly names: ReadonlyMap<string, string>;
};

/** No classification is older. */
export const OLDEST_DATE = '1990-01-01';

/** Where a row ends, what is wrong with it, and what it states. */
export function judgeRow(row: TableRow<SisfohAnswer>, known: Known): JudgedRow {
  const { found, repetition, pghElsewhere } = known;
  const before = found.household;
  const findings: Finding<SisfohAnswer>[] = [...row.problems, ...missing(row), ...found.findings];
  findings.push(...valueFindings(row, before, known.today));
  if (repetition.kind === 'conflict') {
    findings.push({ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) });
  }
  if (pghElsewhere !== undefined) findings.push({ field: 'pghCode', code: 'SIS_KEYS_DISAGREE', detail: pghElsewhere });
  const judged = { row, before, findings, answer: undefined };
  if (findings.some(isError)) return { ...judged, rowClass: 'rejected' };
  if (before === undefined) return { ...judged, rowClass: 'stranger' };
  if (repetition.kind === 'repeated') return { ...judged, rowClass: 'repeated', findings: [] };
  const answer = answerOf(row, before, known.history);
  const named = nameOf(row, before, findings, known.names);
  const told = named === undefined ? {} : { named };
  if (answer === undefined) return { ...judged, ...told, rowClass: named === undefined ? 'same' : 'changed' };
  const older: Finding<SisfohAnswer>[] = answer.place === 'PAST' ? [{ field: 'date', code: 'SIS_OLDER' }] : [];
  const rowClass = known.history.length === 0 || answer.place === 'PAST' ? 'new' : 'changed';
  return { ...judged, ...told, rowClass, findings: [...findings, ...older], answer };
}

/** A row that states another document tells of somebody else; so does one of a household without payee. */
function nameOf(
  { number, stated }: TableRow<SisfohAnswer>,
  { id: householdId, holderId }: Standing,
  findings: readonly Finding<SisfohAnswer>[],
  names: Known['names'],
): JudgedRow['named'] {
  const name = stated.holder ?? '';
  const isOther = findings.some(({ field, code }) => field === 'documentNumber' && code === 'SIS_KEY_UNKNOWN');
  if (name === '' || holderId === null || isOther || names.get(holderId) === name) return undefined;
  return { householdId, memberId: holderId, name, row: number };
}

const missing = ({ cells }: TableRow<SisfohAnswer>): Finding<SisfohAnswer>[] =>
  (['cse', 'date'] as const).filter((field) => !cells.has(field)).map((field) => ({ field, code: 'REQUIRED' }));

function valueFindings(
  { stated: { date, expiry, basis } }: TableRow<SisfohAnswer>,
  before: Standing | undefined,
  today: IsoDate,
): readonly Finding<SisfohAnswer>[] {
  const findings: Finding<SisfohAnswer>[] = [];
  if (date != null && date > today) findings.push({ field: 'date', code: 'HH_DATE_FUTURE' });
  if (date != null && date < OLDEST_DATE) findings.push({ field: 'date', code: 'HH_DATE_TOO_OLD' });
  if (date != null && expiry != null && expiry < date) findings.push({ field: 'expiry', code: 'HH_CSE_EXPIRY_ORDER' });
  const needsCommunity = basis === 'GEOGRAPHIC_INDIGENOUS' && before !== undefined && communityOf(before) === '';
  if (needsCommunity) findings.push({ field: 'basis', code: 'SIS_NO_COMMUNITY' });
  return findings;
}

/** Comunidad nativa by the catalogue, or as the household states it. */
export const communityOf = ({ center, nativeCommunity }: Pick<Standing, 'center' | 'nativeCommunity'>) =>
  center?.nativeCommunity || nativeCommunity;

/** The card as stated, else as known: a blank cell never erases, but a new classification has an expiry of its own. */
const cardOf = (
  { fsuNumber, fsuDate, expiry, basis }: TableRow<SisfohAnswer>['stated'],
  same: ClassificationRecord | undefined,
  known: ClassificationRecord | undefined,
): Pick<Answer, 'fsuNumber' | 'fsuDate' | 'expiry' | 'basis'> => ({
  basis: basis ?? same?.basis ?? 'FSU',
  expiry: expiry ?? same?.expiry ?? null,
  fsuNumber: fsuNumber ?? known?.fsuNumber ?? '',
  fsuDate: fsuDate ?? known?.fsuDate ?? null,
});

/** undefined where nothing would change. */
function answerOf(
  { number, stated }: TableRow<SisfohAnswer>,
  before: Standing,
  history: readonly ClassificationRecord[],
): Answer | undefined {
  const { cse, date } = stated;
  if (cse === undefined || date === undefined) throw new Error('a row without classification or date is rejected');
  const open = history.find(({ until }) => until === null);
  const same = history.find((one) => one.date === date && one.cse === cse);
  const card = cardOf(stated, same, same ?? open);
  const answer: Answer = {
    household: before.code,
    cse,
    ...card,
    nativeCommunity: card.basis === 'GEOGRAPHIC_INDIGENOUS' ? communityOf(before) : '',
    date,
    reference: '',
    place: open?.date != null && date < open.date ? 'PAST' : 'CURRENT',
    area: stated.area ?? null,
    pghCode: stated.pghCode ?? '',
    row: number,
  };
  return isKnown(answer, before, same === open || answer.place === 'PAST' ? same : undefined) ? undefined : answer;
}

/** Whether the registry says all of it already; `same` is its record of that day and value. */
const isKnown = (answer: Answer, before: Standing, same: ClassificationRecord | undefined) =>
  same !== undefined &&
  (['expiry', 'basis', 'fsuNumber', 'fsuDate'] as const).every((field) => same[field] === answer[field]) &&
  (answer.area === null || answer.area === before.area) &&
  (answer.pghCode === '' || answer.pghCode === before.pghCode);
