import type { IsoDate } from '@shared/domain/calendar';
import { documentKey } from '@shared/domain/documents';
import type { ServiceKind } from '@shared/domain/compliance/serviceLinks';
import type { Member, MemberFields } from '@shared/domain/households';
import type { Episode } from '@shared/domain/membership/plan';
import type { ExitReason } from '@shared/domain/proposals';

/** The school or post in force for a member; `code` is the modular code with its annex, or the IPRESS code. */
export type CurrentService = {
  readonly id: string;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly since: IsoDate;
};

/** The row of the document in force; its values are the member's own. */
export type CurrentDocument = { readonly id: string; readonly since: IsoDate; readonly repaired: boolean };

export type StoredPregnancy = Episode;

/** A member with all that an edit has to compare with. */
export type StoredMember = Member & {
  /** '' while the member lives there. */
  readonly exitReason: ExitReason | '';
  readonly school: CurrentService | null;
  readonly post: CurrentService | null;
  /** Kinds of which a link has ended. */
  readonly formerServices: readonly ServiceKind[];
  readonly pregnancies: readonly StoredPregnancy[];
  readonly document: CurrentDocument | null;
  /** Of documents that no longer hold: the person is found under them too. */
  readonly formerNumbers: readonly string[];
};

export type MemberRow = {
  id: string;
  household_id: string;
  number: number;
  surname1: string;
  surname2: string;
  given_names: string;
  document_type: Member['documentType'];
  document_number: string;
  document_expiry: IsoDate | null;
  birth_date: IsoDate;
  sex: Member['sex'];
  relationship: Member['relationship'];
  marital_status: Member['maritalStatus'];
  disability: 0 | 1;
  secondary_complete: 0 | 1;
  secondary_since: IsoDate | null;
  entry_date: IsoDate;
  exit_date: IsoDate | null;
  exit_reason: ExitReason | '';
};

export type ServiceRow = {
  id: string;
  member_id: string;
  kind: ServiceKind;
  facility_id: string;
  facility_code: string;
  facility_annex: string;
  facility_name: string;
  grade: string;
  section: string;
  since: IsoDate;
  until: IsoDate | null;
};

export type PregnancyRow = {
  id: string;
  member_id: string;
  lmp_date: IsoDate | null;
  edd_date: IsoDate | null;
  registered_date: IsoDate;
  ended_date: IsoDate | null;
  outcome: Episode['outcome'];
};

export type DocumentRow = {
  id: string;
  member_id: string;
  document_number: string;
  repaired: 0 | 1;
  since: IsoDate;
  until: IsoDate | null;
};

/** Everything of a member that its own table keeps; holder, services and pregnancies have theirs. */
export const toMemberColumns = (member: MemberFields) => ({
  number: member.number,
  surname1: member.surname1,
  surname2: member.surname2,
  given_names: member.givenNames,
  document_type: member.documentType,
  document_number: member.documentNumber,
  document_key: documentKey(member.documentType, member.documentNumber),
  document_expiry: member.documentExpiry,
  birth_date: member.birthDate,
  sex: member.sex,
  relationship: member.relationship,
  marital_status: member.maritalStatus,
  disability: member.disability ? 1 : 0,
  secondary_complete: member.secondaryComplete ? 1 : 0,
  secondary_since: member.secondarySince,
});

export type MemberParts = {
  readonly isHolder: boolean;
  readonly services: readonly ServiceRow[];
  readonly pregnancies: readonly PregnancyRow[];
  readonly documents: readonly DocumentRow[];
};

export function fromMemberRow(
  row: MemberRow,
  { isHolder, services, pregnancies, documents }: MemberParts,
): StoredMember {
  const inForce = services.filter(({ until }) => until === null);
  const school = inForce.find(({ kind }) => kind === 'SCHOOL');
  const post = inForce.find(({ kind }) => kind === 'HEALTH_POST');
  return {
    ...schoolFields(school),
    ...pregnancyFields(pregnancies.find(({ ended_date }) => ended_date === null)),
    id: row.id,
    householdId: row.household_id,
    number: row.number,
    surname1: row.surname1,
    surname2: row.surname2,
    givenNames: row.given_names,
    documentType: row.document_type,
    documentNumber: row.document_number,
    documentExpiry: row.document_expiry,
    birthDate: row.birth_date,
    sex: row.sex,
    relationship: row.relationship,
    maritalStatus: row.marital_status,
    isHolder,
    disability: row.disability === 1,
    secondaryComplete: row.secondary_complete === 1,
    secondarySince: row.secondary_since,
    ipressCode: post?.facility_code ?? '',
    entryDate: row.entry_date,
    exitDate: row.exit_date,
    exitReason: row.exit_reason,
    school: serviceOf(school),
    post: serviceOf(post),
    formerServices: services.filter(({ until }) => until !== null).map(({ kind }) => kind),
    pregnancies: pregnancies.map(fromPregnancyRow),
    document: documentOf(documents.find(({ until }) => until === null)),
    formerNumbers: documents.filter(({ until }) => until !== null).map(({ document_number }) => document_number),
  };
}

const schoolFields = (school: ServiceRow | undefined) => ({
  modularCode: school?.facility_code ?? '',
  annex: school?.facility_annex ?? '',
  grade: school?.grade ?? '',
  section: school?.section ?? '',
});

const pregnancyFields = (open: PregnancyRow | undefined) => ({
  pregnant: open !== undefined,
  lmpDate: open?.lmp_date ?? null,
  eddDate: open?.edd_date ?? null,
});

const serviceOf = (row: ServiceRow | undefined): CurrentService | null =>
  row === undefined
    ? null
    : { id: row.id, facilityId: row.facility_id, facilityName: row.facility_name, since: row.since };

const documentOf = (row: DocumentRow | undefined): CurrentDocument | null =>
  row === undefined ? null : { id: row.id, since: row.since, repaired: row.repaired === 1 };

const fromPregnancyRow = (row: PregnancyRow): StoredPregnancy => ({
  id: row.id,
  lmpDate: row.lmp_date,
  eddDate: row.edd_date,
  registeredDate: row.registered_date,
  endedDate: row.ended_date,
  outcome: row.outcome,
});
