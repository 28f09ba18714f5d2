import { isStepBack } from '@shared/domain/documents/history';
import type { MemberFields } from '@shared/domain/households';
import { changesOfMember, isUnchanged } from '@shared/domain/households/changes';
import { isMissing, mergeMember, normaliseMember } from '@shared/domain/households/stated';
import type { StoredHousehold } from '../../../database/households/loadHouseholds';
import type { StoredMember } from '../../../database/households/memberRows';
import type { MemberRowFields } from '../../../workbooks/households/memberTable';
import type { Finding } from '../../../workbooks/tables/tableReport';
import type { GroupedRow } from './groups';
import { findingsOfRow } from './rowFindings';

/** A member row beside what is registered: the member as it would stand, if the row says enough. */
export type JudgedMember = GroupedRow<MemberRowFields> & {
  readonly findings: readonly Finding<MemberRowFields>[];
  readonly known: StoredMember | undefined;
  /** As stated, for the checks: the check digit of a document is still there. */
  readonly merged: MemberFields | undefined;
  /** As it would be stored. */
  readonly after: MemberFields | undefined;
  readonly change: 'new' | 'changed' | 'same';
};

export function judgeMember(grouped: GroupedRow<MemberRowFields>, before: StoredHousehold | undefined): JudgedMember {
  const { row } = grouped;
  const known = before?.members.find(({ number }) => number === row.stated.number);
  const { household: _household, ...stated } = row.stated;
  const merged = mergeMember(known, stated);
  const findings: Finding<MemberRowFields>[] = [...findingsOfRow(grouped, 'household')];
  if (isMissing(merged)) {
    const unread = new Set<string | null>(row.problems.map(({ field }) => field));
    const missing = merged.missing.filter((field) => !unread.has(field));
    findings.push(...missing.map((field) => ({ field, code: 'REQUIRED' }) as const));
    return { ...grouped, findings, known, merged: undefined, after: undefined, change: 'new' };
  }
  if (known?.exitDate != null) findings.push({ field: 'number', code: 'HH_MEMBER_LEFT' });
  if (known !== undefined && isStepBack(known.documentType, merged.documentType)) {
    const { documentType, documentNumber, documentExpiry } = known;
    const detail = `${documentType} ${documentNumber}`;
    findings.push({ field: 'documentNumber', code: 'HH_DOCUMENT_KEPT', detail });
    return judged(grouped, { findings, known, merged: { ...merged, documentType, documentNumber, documentExpiry } });
  }
  return judged(grouped, { findings, known, merged });
}

function judged(
  grouped: GroupedRow<MemberRowFields>,
  parts: Pick<JudgedMember, 'findings' | 'known'> & { readonly merged: MemberFields },
): JudgedMember {
  const after = normaliseMember(parts.merged);
  return { ...grouped, ...parts, after, change: changeOf(parts.known, after) };
}

function changeOf(known: StoredMember | undefined, after: MemberFields): JudgedMember['change'] {
  if (known === undefined) return 'new';
  return isUnchanged(changesOfMember(known, after)) ? 'same' : 'changed';
}
