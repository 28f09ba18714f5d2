import { documentKey } from '@shared/domain/documents';
import { isSilent, judgeResult, type JudgedResult, type StatedResult } from '@shared/domain/documents/results';
import type { IsoDate } from '@shared/domain/calendar';
import { fullName } from '@shared/domain/households';
import type { Stated } from '@shared/domain/households/stated';
import { isSamePersonName } from '@shared/domain/names';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import type { StoredMember } from '../../database/households/memberRows';
import type { Repetition } from '../../imports/repeats';
import type { CampaignFields } from '../../workbooks/documents/campaignTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';

type Findings = readonly Finding<CampaignFields>[];

/** A row of a campaign list beside the member it is about. */
export type JudgedRow = {
  readonly row: TableRow<CampaignFields>;
  readonly repetition: Repetition;
  readonly household: StoredHousehold | undefined;
  readonly member: StoredMember | undefined;
  /** Nothing stated about the person. */
  readonly silent: boolean;
  readonly judged: JudgedResult | undefined;
  readonly findings: Findings;
};

type Beside = {
  readonly household: StoredHousehold | undefined;
  readonly repetition: Repetition;
  readonly today: IsoDate;
};

/** Everything that can be told from the row and its member alone; other rows and households come after. */
export function judgeRow(row: TableRow<CampaignFields>, { household, repetition, today }: Beside): JudgedRow {
  const member = household?.members.find(({ number }) => number === row.stated.number);
  const known = { row, repetition, household, member };
  const astray = [...row.problems, ...identityFindings(row, member), ...conflictFindings(repetition)];
  const stated = statedResult(row);
  const silent = isSilent(stated) && row.problems.length === 0;
  if (member === undefined || silent || astray.some(isError)) {
    return { ...known, silent, judged: undefined, findings: astray };
  }
  const judged = judgeResult(stated, member, today);
  if (!judged.ok) return { ...known, silent, judged: undefined, findings: [...astray, judged.problem] };
  const warnings = judged.value.warnings.map((code) => ({ field: 'documentNumber', code }) as const);
  return { ...known, silent, judged: judged.value, findings: [...astray, ...warnings] };
}

type Identified = { readonly household: string; readonly number: number; readonly name: string };

/** Whose row it is: named by household and number, registered, still there, and not another person by that name. */
export function identityFindings<Fields extends Identified>(
  { stated: given, problems }: TableRow<Fields>,
  member: StoredMember | undefined,
): readonly Finding<Identified>[] {
  const stated: Stated<Identified> = given;
  const unread = new Set<string | null>(problems.map(({ field }) => field));
  const missing = (['household', 'number'] as const).filter(
    (field) => stated[field] === undefined && !unread.has(field),
  );
  if (missing.length > 0) return missing.map((field) => ({ field, code: 'REQUIRED' }));
  if (unread.has('household') || unread.has('number')) return [];
  if (member === undefined) return [{ field: 'household', code: 'DOC_MEMBER_UNKNOWN' }];
  if (member.exitDate !== null) return [{ field: 'number', code: 'HH_MEMBER_LEFT' }];
  const { name } = stated;
  // A row typed over another person's is noticed by the name (decisions R7).
  return name === undefined || isSamePersonName(name, fullName(member))
    ? []
    : [{ field: 'name', code: 'DOC_OTHER_PERSON', detail: fullName(member) }];
}

const conflictFindings = (repetition: Repetition): Findings =>
  repetition.kind === 'conflict' ? [{ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) }] : [];

const statedResult = ({ stated }: TableRow<CampaignFields>): StatedResult => ({
  result: stated.result ?? undefined,
  on: stated.on ?? undefined,
  documentType: stated.documentType === 'NONE' ? undefined : (stated.documentType ?? undefined),
  documentNumber: stated.documentNumber,
  documentExpiry: stated.documentExpiry,
  note: stated.note,
});

/** Two people of one file cannot obtain the same document. */
export function withTwiceFound(rows: readonly JudgedRow[]): readonly JudgedRow[] {
  const first = new Map<string, JudgedRow>();
  return rows.map((one) => {
    const document = one.judged?.document;
    if (document == null || one.repetition.kind === 'repeated') return one;
    const key = documentKey(document.documentType, document.documentNumber);
    const other = first.get(key);
    if (other === undefined) {
      first.set(key, one);
      return one;
    }
    const detail = String(other.row.number);
    return { ...one, findings: [...one.findings, { field: 'documentNumber', code: 'DOC_TWICE_IN_FILE', detail }] };
  });
}
