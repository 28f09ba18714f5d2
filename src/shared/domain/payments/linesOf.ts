import { firstDayOfPeriod, type Period } from '../calendar';
import { toCents, type Cents } from '../money';
import { entitlementOf, entitlementWhenLifted, type Entitlement } from './entitlement';
import { holderObstacle } from './holder';
import {
  BASE,
  isSame,
  type BenefitDue,
  type CurrentBimester,
  type EarlierBimester,
  type HouseholdPayment,
  type LineKind,
  type ListBasis,
  type ListRules,
  type Outstanding,
  type Owed,
  type PaymentLine,
  type Settled,
} from './lines';
import type { HeldReason, PaymentReason } from './reasons';

type Listing = {
  readonly household: string;
  readonly obstacle: HeldReason | null;
  readonly rules: ListRules;
};

/** Exactly one line for this bimester where the household is in scope, and one for each other thing it is owed (§4b, §4c). */
export function linesOf(payment: HouseholdPayment, { on, rules }: ListBasis): readonly PaymentLine[] {
  const { household, holder, withheld, current, earlier, outstanding, benefits } = payment;
  const obstacle: HeldReason | null = withheld ? 'WITHHELD' : holderObstacle(holder, on, rules.holderAgeMin.value);
  const listing = { household, rules, obstacle };
  const isSuspended = current?.given.adminSuspended === true;
  const others: Listing = isSuspended && !withheld ? { ...listing, obstacle: 'ADMIN_SUSPENDED' } : listing;
  const kept = outstanding.map((one) => asKnownNow(one, payment, rules));
  const lines = [
    ...(current === null ? [] : currentLines(current, listing)),
    ...benefits
      .filter(({ late, ...due }) => late === undefined || !kept.some((one) => isSame(one, due)))
      .flatMap((benefit) => benefitLine(benefit, others)),
    ...earlier.filter(({ given }) => !kept.some(isBaseOf(given.period))).flatMap((one) => arrearsOf(one, others)),
    ...(others.obstacle === null ? kept.flatMap((one) => outstandingLine(one, others)) : []),
  ];
  return [...lines, ...recoveries([...earlier.map(baseOverpaid(rules)), ...benefits], lines, listing)];
}

const isBaseOf = (period: Period) => (owed: Owed) => owed.benefit === BASE && owed.originPeriod === period;

/** What was kept or sent back is owed as the bimester is judged now, whatever its list said then. */
function asKnownNow(one: Outstanding, { earlier, benefits }: HouseholdPayment, rules: ListRules): Outstanding {
  const late = benefits.find((due) => due.late !== undefined && isSame(due, one));
  if (late !== undefined) return { ...one, entitledCents: late.entitledCents };
  const judged = earlier.find(({ given }) => isBaseOf(given.period)(one));
  if (judged === undefined) return one;
  return { ...one, entitledCents: entitlementWhenLifted(judged.given, null, rules).cents };
}

function currentLines(current: CurrentBimester, listing: Listing): readonly PaymentLine[] {
  const { given } = current;
  const advances = advancesOf(current, listing);
  const isAdvanced = advances.some(({ originPeriod }) => originPeriod === given.period);
  return isAdvanced ? advances : [baseLine(current, listing), ...advances];
}

/** B2: this and later bimesters of an advance that begin after the affiliation, each once; later lists find them covered. */
function advancesOf({ given, covered, coveredPeriods }: CurrentBimester, listing: Listing): readonly PaymentLine[] {
  const together = listing.rules.advances.value.find((periods) => periods.includes(given.period)) ?? [];
  return together
    .filter((period) => period > given.period || (period === given.period && covered === null))
    .filter((period) => given.affiliationDate < firstDayOfPeriod(period) && !coveredPeriods.includes(period))
    .map((period) => dueLine(baseOf(period), { ...advanceDue(listing.rules), kind: 'ADVANCE' }, listing));
}

const baseOf = (originPeriod: Owed['originPeriod']): Owed => ({ benefit: BASE, memberId: null, originPeriod });

const advanceDue = ({ baseAmountBimester }: ListRules) => owing(baseAmountBimester.value, 'ADVANCE', 'B2');

function baseLine({ given, covered }: CurrentBimester, listing: Listing): PaymentLine {
  const found = entitlementOf(given, covered, listing.rules);
  const base = baseOf(given.period);
  if (found.reason !== 'ADMIN_SUSPENDED') return dueLine(base, { ...FIRST, ...found, kind: 'BASE' }, listing);
  const { cents } = entitlementWhenLifted(given, covered, listing.rules);
  const obstacle = listing.obstacle === 'WITHHELD' ? ('WITHHELD' as const) : ('ADMIN_SUSPENDED' as const);
  return dueLine(base, { ...FIRST, ...found, cents, kind: 'BASE' }, { ...listing, obstacle });
}

/** Retroactivo: exactly what an earlier bimester comes to now beyond what was settled (§4c). */
function arrearsOf({ given, settledCents, corrects }: EarlierBimester, listing: Listing): readonly PaymentLine[] {
  const { others, ...found } = entitlementOf(given, null, listing.rules);
  if (found.cents <= settledCents) return [];
  const due = {
    ...owing(found.cents, 'ARREARS', found.rule),
    others,
    settledCents,
    corrects,
    kind: 'ARREARS' as const,
  };
  return [dueLine(baseOf(given.period), due, listing)];
}

function benefitLine(benefit: BenefitDue, listing: Listing): readonly PaymentLine[] {
  const { entitledCents, settledCents, corrects, reason, late } = benefit;
  const isSettled = entitledCents <= settledCents;
  if (isSettled && (settledCents > 0 || late !== undefined)) return [];
  if (late !== undefined) {
    const due = { ...owing(entitledCents, 'ARREARS', ''), settledCents, corrects, kind: 'ARREARS' as const };
    return [dueLine(benefit, due, listing)];
  }
  const kind = corrects === null ? 'BENEFIT' : 'ARREARS';
  return [dueLine(benefit, { ...owing(entitledCents, reason, ''), settledCents, corrects, kind }, listing)];
}

/**
 * What two people decided to take back, from what the household is paid by this list and never more: the rest waits for
 * the next one (§4c, `recover_overpayment=BY_DECISION`).
 */
function recoveries(
  owed: readonly (BenefitDue & { readonly rule?: string })[],
  paid: readonly PaymentLine[],
  listing: Listing,
): readonly PaymentLine[] {
  let available = paid.reduce((sum, { status, cents }) => sum + (status === 'PAID' ? cents : 0), 0);
  return owed.flatMap(({ benefit, memberId, originPeriod, settledCents, entitledCents, corrects, late, rule = '' }) => {
    const taken = Math.min(settledCents - entitledCents, available);
    if (late?.isRecoverable !== true || taken <= 0) return [];
    available -= taken;
    const { settledCents: _settled, ...due } = owing(entitledCents, 'RECOVERED', rule);
    const line = { household: listing.household, benefit, memberId, originPeriod, ...due, entitledCents, corrects };
    return [{ ...line, kind: 'RECOVERY', status: 'PAID', cents: toCents(-taken) }];
  });
}

/** The base of an earlier bimester beside the benefits that go the same way. */
const baseOverpaid =
  (rules: ListRules) =>
  ({ given, settledCents, corrects, isRecoverable }: EarlierBimester) => {
    const { cents: entitledCents, rule } = entitlementOf(given, null, rules);
    const owed = { ...baseOf(given.period), settledCents, corrects, entitledCents, rule };
    return { ...owed, reason: 'RECOVERED' as const, late: { isRecoverable } };
  };

const OUTSTANDING_REASON = { RELEASE: 'RELEASED', REPAYMENT: 'REPAID' } as const;

/** Kept or sent back, not lost: paid as soon as somebody can collect it (§4b); until then the list that kept it stands. */
function outstandingLine(one: Outstanding, listing: Listing): readonly PaymentLine[] {
  const { entitledCents, settledCents, corrects, kind } = one;
  if (entitledCents <= settledCents) return [];
  const due = { ...owing(entitledCents, OUTSTANDING_REASON[kind], 'B8'), settledCents, corrects, kind };
  return [dueLine(one, due, listing)];
}

type Due = Omit<Entitlement, 'reason'> & Settled & { readonly reason: PaymentReason; readonly kind: LineKind };

const FIRST: Settled = { settledCents: toCents(0), corrects: null };
const owing = (cents: Cents, reason: PaymentReason, rule: string) =>
  ({ ...FIRST, cents, reason, rule, others: [], countsAsSuspension: false }) as const;

/** What is due is paid, or kept with the obstacle as its reason; nothing due is not paid. */
function dueLine(owed: Owed, { settledCents, ...due }: Due, { household, obstacle }: Listing): PaymentLine {
  const { benefit, memberId, originPeriod } = owed;
  const cents = toCents(due.cents - settledCents);
  const line = { household, benefit, memberId, originPeriod, ...due, entitledCents: due.cents, cents };
  if (cents === 0) return { ...line, corrects: null, status: 'NOT_PAID' };
  if (obstacle === null) return { ...line, status: 'PAID' };
  const isHidden = ['COMPLIED', 'BENEFIT', obstacle].includes(due.reason);
  return { ...line, status: 'HELD', reason: obstacle, others: [...(isHidden ? [] : [due.reason]), ...due.others] };
}
