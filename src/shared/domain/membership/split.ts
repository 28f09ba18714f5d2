import type { IsoDate } from '../calendar';
import type { HouseholdFields, Relationship } from '../households';
import { payeeFault } from '../households/payee';
import { ok, type Result } from '../result';
import { checkMovingDay, type Day } from './dates';
import { fault, type MembershipFault } from './faults';
import { findPresent } from './findMember';
import { entryOf } from './joins';
import { NO_CHANGE, presentIn, type LivingHousehold, type LivingMember, type MembershipPlan } from './plan';
import { inverseOf, relationshipTo } from './relationships';

export type SplitInput = Day & {
  /** Code of the household that comes into being. */
  readonly newCode: string;
  /** Numbers of those who go. */
  readonly members: readonly number[];
  /** Payee and head of the new household, by present number. */
  readonly holder: number;
  /** Payee of those who stay, where the one they had goes. */
  readonly remainingHolder: number | null;
};

/**
 * Separación de un hogar: those who go found a household, a candidate that has its own assembly and agreement before it.
 * Classification and residence come with them; those who stay keep the affiliation and its past.
 */
export function planSplit<M extends LivingMember>(
  household: LivingHousehold<M>,
  input: SplitInput,
): Result<MembershipPlan<M>, MembershipFault> {
  if (household.status === 'DISAFFILIATED') return fault('HOUSEHOLD_EXITED', 'code', household.code);
  const going = findGoing(household, input);
  if (!going.ok) return going;
  const staying = presentIn(household).filter((member) => !going.value.includes(member));
  if (staying.length === 0) return fault('SPLIT_EVERYBODY', 'members');
  const head = going.value.find(({ number }) => number === input.holder);
  if (head === undefined) return fault('HOLDER_NOT_AMONG', 'holder');
  const payee = payeeOfRest(household, staying, going.value, input);
  if (!payee.ok) return payee;
  const { on, newCode } = input;
  const oldHead = inverseOf(head.relationship);
  const entries = going.value.map((member, index) =>
    entryOf(
      member,
      { household: newCode, number: index + 1, on },
      member === head ? 'HEAD' : relationshipTo(oldHead, member.relationship),
    ),
  );
  return ok({
    ...NO_CHANGE,
    exits: going.value.map((member) => ({ member, on, reason: 'TO_HOUSEHOLD' })),
    entries,
    founded: { fields: foundedFields(household, newCode), holder: going.value.indexOf(head) + 1 },
    payee: payee.value,
    relabelled: relabel(staying, going.value, payee.value?.number ?? null),
  });
}

function findGoing<M extends LivingMember>(
  household: LivingHousehold<M>,
  input: SplitInput,
): Result<M[], MembershipFault> {
  const going: M[] = [];
  for (const number of new Set(input.members)) {
    const found = findPresent(household, number, 'members');
    if (!found.ok) return found;
    const member = checkMovingDay(input, found.value);
    if (!member.ok) return member;
    going.push(member.value);
  }
  return going.length === 0 ? fault('SPLIT_NOBODY', 'members') : ok(going);
}

/** Another payee only where the one there was goes; an active household asks for one who can be paid at once. */
function payeeOfRest<M extends LivingMember>(
  { code, status }: LivingHousehold<M>,
  staying: readonly M[],
  going: readonly M[],
  { remainingHolder, on, today }: SplitInput,
): Result<{ readonly household: string; readonly number: number; readonly on: IsoDate } | null, MembershipFault> {
  if (!going.some(({ isHolder }) => isHolder)) return ok(null);
  if (remainingHolder === null) return fault('HOLDER_NEEDED', 'remainingHolder');
  const next = staying.find(({ number }) => number === remainingHolder);
  if (next === undefined) return fault('HOLDER_NOT_AMONG', 'remainingHolder');
  const obstacle = status === 'CANDIDATE' ? null : payeeFault(next, on, today);
  if (obstacle !== null) return fault(OBSTACLES[obstacle], 'remainingHolder');
  return ok({ household: code, number: next.number, on });
}

const OBSTACLES = { HH_HOLDER_UNDER_AGE: 'HOLDER_MINOR', HH_HOLDER_DOCUMENT: 'HOLDER_WITHOUT_DOCUMENT' } as const;

/** Where the head goes, the others are related anew: to the payee, or to whom the head leaves as the first of them. */
function relabel<M extends LivingMember>(staying: readonly M[], going: readonly M[], payee: number | null) {
  if (!going.some(({ relationship }) => relationship === 'HEAD')) return [];
  const head = staying.find(({ number }) => number === payee) ?? staying.find(({ isHolder }) => isHolder) ?? staying[0];
  if (head === undefined) return [];
  const oldHead = inverseOf(head.relationship);
  return staying.map((member): { member: M; relationship: Relationship } => ({
    member,
    relationship: member === head ? 'HEAD' : relationshipTo(oldHead, member.relationship),
  }));
}

/** Same place and classification; its own card, assembly and agreement are still to come. */
const foundedFields = (origin: LivingHousehold, code: string): HouseholdFields => ({
  code,
  ubigeo: origin.ubigeo,
  populatedCenterCode: origin.populatedCenterCode,
  populatedCenterName: origin.populatedCenterName,
  address: origin.address,
  reference: origin.reference,
  area: origin.area,
  phone: '',
  language: origin.language,
  indigenousPeople: origin.indigenousPeople,
  nativeCommunity: origin.nativeCommunity,
  fsuNumber: '',
  fsuDate: null,
  cse: origin.cse,
  cseDate: origin.cseDate,
  cseExpiry: origin.cseExpiry,
  residenceSince: origin.residenceSince,
  assemblyValidated: null,
  assemblyDate: null,
  agreementDate: null,
});
