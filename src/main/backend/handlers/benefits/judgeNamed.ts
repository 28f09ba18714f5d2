import { namingFaults, type NamingList } from '@shared/domain/benefits/naming';
import type { HouseholdFacts } from '@shared/domain/benefits/facts';
import { documentKey } from '@shared/domain/documents';
import { fullName } from '@shared/domain/households';
import { isSamePersonName } from '@shared/domain/names';
import type { Listing } from '../../database/benefits/named';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import type { JudgedRow } from '../../imports/judgedRows';
import type { Repetition } from '../../imports/repeats';
import type { NamedFields } from '../../workbooks/benefits/namedTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';
import type { NamedDraft } from './namedImport';

type Row = TableRow<NamedFields>;
type Findings = readonly Finding<NamedFields>[];

export type JudgedNaming = JudgedRow<NamedFields> & {
  readonly before?: Listing | undefined;
  /** To be written. */
  readonly naming?: NamedDraft['named'][number];
};

export type BesideNaming = {
  readonly list: NamingList | undefined;
  /** Codes of every list there is. */
  readonly known: readonly string[];
  readonly household: StoredHousehold | undefined;
  readonly statuses: HouseholdFacts['statuses'];
  readonly before: Listing | undefined;
  readonly repetition: Repetition;
};

const REQUIRED = ['list', 'household', 'since', 'reference'] as const;

/** What a row of a list of headquarters comes to. */
export function judgeNamed(row: Row, beside: BesideNaming): JudgedNaming {
  const { list, household, before, repetition } = beside;
  const findings = [...row.problems, ...missing(row), ...conflict(repetition), ...strangers(row, beside)];
  const { since, reference } = row.stated;
  if (!list || !household || !since || !reference || findings.some(isError))
    return { row, findings, rowClass: 'rejected' };
  const faults = namingFaults(list, since, beside.statuses).map((code): Finding<NamedFields> => ({
    field: code === 'BEN_OUTSIDE' ? 'since' : 'household',
    code,
    detail: list.list,
  }));
  const all = [...findings, ...faults];
  if (all.some(isError)) return { row, findings: all, rowClass: 'rejected' };
  if (repetition.kind === 'repeated') return { row, findings: all, rowClass: 'repeated' };
  if (before?.since === since && before.reference === reference) return { row, findings: all, rowClass: 'same' };
  const { id: householdId, code } = household;
  return {
    row,
    findings: all,
    rowClass: before === undefined ? 'new' : 'changed',
    before,
    naming: { list: list.list, householdId, household: code, since, reference, row: row.number },
  };
}

const missing = ({ stated, problems }: Row): Findings =>
  REQUIRED.filter((field) => !stated[field] && problems.every((one) => one.field !== field)).map((field) => ({
    field,
    code: 'REQUIRED',
  }));

const conflict = (repetition: Repetition): Findings =>
  repetition.kind === 'conflict' ? [{ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) }] : [];

/** A list or household that is not there, or a payee of another family: a code typed wrong pays the wrong one. */
function strangers({ stated }: Row, { list, known, household }: BesideNaming): Findings {
  const noList: Findings =
    stated.list && list === undefined ? [{ field: 'list', code: 'BEN_LIST', detail: known.join(', ') }] : [];
  if (!stated.household) return noList;
  if (household === undefined) return [...noList, { field: 'household', code: 'BEN_HOUSEHOLD' }];
  return [...noList, ...otherFamily(stated, household)];
}

/** An old list names who was paid then: anybody who ever was of the household proves its code. */
function otherFamily({ document, name }: Row['stated'], { members }: StoredHousehold): Findings {
  const isDocumentOf = ({ documentType, documentNumber }: StoredHousehold['members'][number]) =>
    documentKey(documentType, document ?? '') === documentKey(documentType, documentNumber) && documentNumber !== '';
  const detail = members
    .filter(({ isHolder }) => isHolder)
    .map(fullName)
    .join(', ');
  if (document && !members.some(isDocumentOf)) return [{ field: 'document', code: 'BEN_HOLDER', detail }];
  const isNamed = !name || members.some((member) => isSamePersonName(name, fullName(member)));
  return isNamed ? [] : [{ field: 'name', code: 'BEN_HOLDER', detail }];
}
