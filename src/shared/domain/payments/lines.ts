import { firstDayOfPeriod, type IsoDate, type Period } from '../calendar';
import { toCents, type Cents } from '../money';
import type { RuleSet } from '../ruleSets/ruleSet';
import { entitlementOf, entitlementWhenLifted, type BimesterCase, type Covered, type Entitlement } from './entitlement';
import { holderObstacle, type PaymentHolder } from './holder';
import type { HeldReason, PaymentReason } from './reasons';

/** Línea of a payment list: paid, kept for later, or not paid, of one household for one bimester. */
export type PaymentLine = {
  readonly household: string;
  readonly kind: 'BASE' | 'ARREARS' | 'ADVANCE';
  readonly originPeriod: Period;
  readonly status: 'PAID' | 'HELD' | 'NOT_PAID';
  readonly cents: Cents;
  readonly rule: string;
  readonly reason: PaymentReason;
  readonly others: readonly PaymentReason[];
  readonly countsAsSuspension: boolean;
};

/** The bimester of the list. `coveredPeriods`: others whose base is paid, held or advanced; only advances look at them. */
export type CurrentBimester = {
  readonly given: BimesterCase;
  readonly covered: Covered;
  readonly coveredPeriods: readonly Period[];
};
/** A bimester closed before, as it is judged now; `settledCents`: what earlier lines paid, held or advanced of it. */
export type EarlierBimester = { readonly given: BimesterCase; readonly settledCents: Cents };

/** What an earlier list kept because the household could not collect it then. */
export type KeptPayment = { readonly originPeriod: Period; readonly cents: Cents };

export type HouseholdPayment = {
  readonly household: string;
  readonly holder: PaymentHolder | null;
  /** null: not in scope of this bimester, listed only for arrears. */
  readonly current: CurrentBimester | null;
  readonly earlier: readonly EarlierBimester[];
  readonly kept: readonly KeptPayment[];
};

export type ListRules = Pick<
  RuleSet,
  'baseAmountBimester' | 'payRule' | 'suspensionDuties' | 'holderAgeMin' | 'advances'
>;

type Listing = {
  readonly household: string;
  readonly obstacle: HeldReason | null;
  readonly rules: ListRules;
};

/** Exactly one line for this bimester where the household is in scope, and one for each other it is owed (§4b, §4c). */
export function linesOf(
  { household, holder, current, earlier, kept }: HouseholdPayment,
  { on, rules }: { readonly on: IsoDate; readonly rules: ListRules },
): readonly PaymentLine[] {
  const listing = { household, rules, obstacle: holderObstacle(holder, on, rules.holderAgeMin.value) };
  const isSuspended = current?.given.adminSuspended === true;
  const arrears = { ...listing, obstacle: isSuspended ? ('ADMIN_SUSPENDED' as const) : listing.obstacle };
  return [
    ...(current === null ? [] : currentLines(current, listing)),
    ...earlier.flatMap((bimester) => arrearsOf(bimester, arrears)),
    ...(arrears.obstacle === null ? kept.map((payment) => releaseLine(payment, listing)) : []),
  ];
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
    .map((period) => ({ ...dueLine(period, advanceDue(listing.rules), listing), kind: 'ADVANCE' }));
}

const advanceDue = ({ baseAmountBimester }: ListRules): Due => ({
  rule: 'B2',
  cents: baseAmountBimester.value,
  reason: 'ADVANCE',
  others: [],
  countsAsSuspension: false,
});

function baseLine({ given, covered }: CurrentBimester, listing: Listing): PaymentLine {
  const found = entitlementOf(given, covered, listing.rules);
  if (found.reason !== 'ADMIN_SUSPENDED') return dueLine(given.period, found, listing);
  const { cents } = entitlementWhenLifted(given, covered, listing.rules);
  return dueLine(given.period, { ...found, cents }, { ...listing, obstacle: 'ADMIN_SUSPENDED' });
}

/** Retroactivo: exactly what an earlier bimester comes to now beyond what was settled; never a recovery (§4c). */
function arrearsOf({ given, settledCents }: EarlierBimester, listing: Listing): readonly PaymentLine[] {
  const found = entitlementOf(given, null, listing.rules);
  const owed = found.cents - settledCents;
  if (owed <= 0) return [];
  const due: Due = { ...found, cents: toCents(owed), reason: 'ARREARS', countsAsSuspension: false };
  return [{ ...dueLine(given.period, due, listing), kind: 'ARREARS' }];
}

/** Kept, not lost: paid as soon as somebody can collect it (§4b); until then the list that kept it stands. */
const releaseLine = ({ originPeriod, cents }: KeptPayment, listing: Listing): PaymentLine => ({
  ...dueLine(originPeriod, { rule: 'B8', cents, reason: 'RELEASED', others: [], countsAsSuspension: false }, listing),
  kind: 'ARREARS',
});

type Due = Omit<Entitlement, 'reason'> & { readonly reason: PaymentReason };

/** What is due is paid, or kept with the obstacle as its reason; nothing due is not paid. */
function dueLine(originPeriod: Period, due: Due, { household, obstacle }: Listing): PaymentLine {
  const line = { household, kind: 'BASE' as const, originPeriod, ...due };
  if (due.cents === 0) return { ...line, status: 'NOT_PAID' };
  if (obstacle === null) return { ...line, status: 'PAID' };
  const hidden = due.reason === 'COMPLIED' || due.reason === obstacle ? [] : [due.reason];
  return { ...line, status: 'HELD', reason: obstacle, others: [...hidden, ...due.others] };
}
