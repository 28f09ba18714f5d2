import { ok, type Result } from '../result';
import { fault, type MembershipFault } from './faults';
import type { LivingMember } from './plan';

type Members<M> = { readonly code: string; readonly members: readonly M[] };

/** The member of that number, who may have left. */
export function findMember<M extends LivingMember>(
  { code, members }: Members<M>,
  number: number,
  field: string,
): Result<M, MembershipFault> {
  const member = members.find((one) => one.number === number);
  return member === undefined ? fault('MEMBER_UNKNOWN', field, `${code} · ${number}`) : ok(member);
}

/** The member of that number, who must live there. */
export function findPresent<M extends LivingMember>(
  household: Members<M>,
  number: number,
  field: string,
): Result<M, MembershipFault> {
  const found = findMember(household, number, field);
  if (!found.ok || found.value.exitDate === null) return found;
  return fault(found.value.exitReason === 'DIED' ? 'MEMBER_DIED' : 'MEMBER_GONE', field, found.value.exitDate);
}
