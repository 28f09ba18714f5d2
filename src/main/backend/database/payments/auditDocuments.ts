import type { OtherName } from '@shared/domain/payments/audit';
import { isSamePersonName } from '@shared/domain/names';
import { MEMBER_NAME } from '../dueList';
import { groupBy } from '../groups';
import type { ReadDb } from '../handles';

type Found = OtherName & { readonly householdId: string; readonly holder: string };

/** What else the registry holds against the document of who is paid, by id of the household. */
export async function loadConflicts(db: ReadDb, listId: string) {
  const found: Found[] = await db.raw(OTHER_NAMES, { listId });
  const others = found.filter(({ name, holder }) => !isSamePersonName(name, holder));
  const refused: { householdId: string }[] = await db.raw(REFUSED, { listId });
  return {
    otherNames: groupBy(
      others.map(({ householdId, source, name, where }) => ({ householdId, source, name, where })),
      ({ householdId }) => householdId,
    ),
    refused: new Set(refused.map(({ householdId }) => householdId)),
  };
}

/** Documents once recorded of others, those a school or post wrote down, and those in the papers of an assembly. */
const OTHER_NAMES = `
  with paid as materialized (
    select payee.household_id, payee.member_id, payee.holder, payee.document_number as document, own.document_key as key
    from payment_payee payee left join member own on own.id = payee.member_id
    where payee.list_id = :listId and payee.amount_cents > 0 and payee.document_number <> '')
  select paid.household_id as householdId, paid.holder, 'HOUSEHOLD' as source, ${MEMBER_NAME} as name, household.code as "where"
    from paid join identity_document past on past.document_key = paid.key and past.member_id <> paid.member_id and past.until > past.since
      join member on member.id = past.member_id and member.document_key <> past.document_key
      join household on household.id = member.household_id
  union
  select paid.household_id, paid.holder, 'SERVICE', other.name, coalesce(school.name, health_post.name, '')
    from paid join other_person other on other.document = paid.document and other.member_id is not paid.member_id
      left join school on school.id = other.facility_id left join health_post on health_post.id = other.facility_id
  union
  select paid.household_id, paid.holder, 'ASSEMBLY', authority.name, assembly.code
    from paid join assembly_authority authority on authority.dni = paid.document
      join assembly on assembly.id = authority.assembly_id
  union
  select paid.household_id, paid.holder, 'ASSEMBLY',
      trim(referral.surname1 || ' ' || referral.surname2 || ', ' || referral.given_names), assembly.code
    from paid join assembly_referral referral on referral.document = paid.document
      join assembly on assembly.id = referral.assembly_id
  order by 1, 3, 5, 4`;

/** The payer said that the document or the name is not the payee's, and both are still the same. */
const REFUSED = `
  select distinct payee.household_id as householdId
  from payment_payee payee
    join payment_payee before on before.household_id = payee.household_id and before.list_id <> payee.list_id
      and before.document_number = payee.document_number and before.holder = payee.holder
    join payment_line line on line.list_id = before.list_id and line.household_id = before.household_id
    join payment_ledger entry on entry.line_id = line.id and entry.kind = 'REJECTED' and entry.reason = 'HOLDER_MISMATCH'
  where payee.list_id = :listId and payee.amount_cents > 0
    and not exists (select 1 from payment_ledger void where void.voids = entry.seq)`;
