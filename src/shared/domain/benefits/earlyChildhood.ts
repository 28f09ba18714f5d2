import { addDays, addMonths, dayNumber, lastDayOf, monthsOf, type IsoDate, type Month } from '../calendar';
import { isBlocking } from '../compliance/duties';
import { isOpenOn } from '../compliance/pregnancies';
import { isPresentOn } from '../compliance/presence';
import type { Pregnancy } from '../households';
import { toCents } from '../money';
import type { PaymentReason } from '../payments/reasons';
import type { Benefit, Condition, Due } from './benefit';
import type { BenefitMember, HouseholdFacts } from './facts';

type EarlyChildhood = Extract<Condition, { code: 'EARLY_CHILDHOOD' }>;

/**
 * Transferencia a la primera infancia: each month in which the household has a pregnant woman or a child of the age, and
 * every one of them is in time. A month in which nothing was asked of them is not looked at. Source: domain §5.4.
 */
export function earlyChildhood(facts: HouseholdFacts, condition: EarlyChildhood, { cents }: Benefit): readonly Due[] {
  const months = monthsOf(facts.period).flatMap((month) => monthOf(facts.members, month, condition) ?? []);
  if (months.length === 0) return [];
  const owed = months.filter((reason) => reason === 'BENEFIT').length;
  const [reason = 'BENEFIT'] = owed > 0 ? [] : months;
  return [{ memberId: null, originPeriod: facts.period, cents: toCents(owed * cents), reason }];
}

/** BENEFIT, or the first thing that was not in time; null where nobody is looked at. */
function monthOf(members: readonly BenefitMember[], month: Month, condition: EarlyChildhood): PaymentReason | null {
  const found = members.flatMap((member) => memberMonth(member, month, condition) ?? []);
  return found.find((reason) => reason !== 'BENEFIT') ?? found[0] ?? null;
}

function memberMonth(member: BenefitMember, month: Month, condition: EarlyChildhood): PaymentReason | null {
  const on = lastDayOf(month);
  if (!isPresentOn(member, on)) return null;
  const pregnancy = member.pregnancies.find((one) => isOpenOn(one, on));
  if (pregnancy !== undefined)
    return inTime(member, month, 'PRENATAL', () => isBegunInTime(member, pregnancy, condition));
  const isChild = member.birthDate <= on && on < addMonths(member.birthDate, condition.childMaxMonths);
  return isChild ? inTime(member, month, 'CRED', () => isRegisteredInTime(member, condition)) : null;
}

const LATE = { PRENATAL: 'FIRST_CONTROL_LATE', CRED: 'REGISTERED_LATE' } as const;

function inTime(
  { duties }: BenefitMember,
  month: Month,
  duty: 'PRENATAL' | 'CRED',
  isBegun: () => boolean,
): PaymentReason | null {
  const row = duties.find((one) => one.month === month && one.duty === duty);
  if (row === undefined) return null;
  if (!isBegun()) return LATE[duty];
  if (isBlocking(row.state)) return 'PENDING_INFORMATION';
  return row.state === 'NON_COMPLIANT' ? 'CARE_LATE' : 'BENEFIT';
}

const PREGNANCY_DAYS = 280;

/** The first control of the pregnancy is known, and early enough; without FUR it is reckoned back from the due day. */
function isBegunInTime(
  { prenatalControls }: BenefitMember,
  { lmpDate, eddDate }: Pregnancy,
  condition: EarlyChildhood,
) {
  const begun: IsoDate | null = lmpDate ?? (eddDate === null ? null : addDays(eddDate, -PREGNANCY_DAYS));
  if (begun === null) return false;
  const limit = addDays(begun, condition.firstControlBeforeWeek * 7);
  return prenatalControls.some((date) => date >= begun && date < limit);
}

const isRegisteredInTime = ({ birthDate, entryDate }: BenefitMember, { registeredBeforeDay }: EarlyChildhood) =>
  dayNumber(entryDate) - dayNumber(birthDate) < registeredBeforeDay;
