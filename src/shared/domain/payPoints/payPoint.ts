import { firstDayOfPeriod, type IsoDate, type Period } from '../calendar';
import type { PaymentMode } from '../households/account';
import { isInOffice, overlaps, type Term } from '../leaders/terms';
import { isSameCenter, type Center } from '../leaders/zones';

/** Punto de pago: a place that pays in one mode, in use from `since` to `lastDay`, both included (null: still). */
export type PayPoint = Term & {
  readonly code: string;
  readonly paymentMode: PaymentMode;
  readonly centers: readonly Center[];
  /** Códigos de hogar that collect here whatever their centre. */
  readonly households: readonly string[];
};

type Collector = {
  readonly household: string;
  readonly center: Center;
  /** '' where nobody stated it. */
  readonly paymentMode: PaymentMode | '';
};

/**
 * At which point a household collects on a day: the one that names it, unless the household is paid in another mode by
 * now; else the one that serves its centre in its mode. Answers the code, '' where there is none. A choice of ours: the
 * programme's page says no more than that every household has a point.
 */
export function payPointFinder(points: readonly PayPoint[], on: IsoDate): (collector: Collector) => string {
  const inUse = points.filter((point) => isInOffice(point, on));
  const naming = new Map(inUse.flatMap((point) => point.households.map((code) => [code, point] as const)));
  return ({ household, center, paymentMode }) => {
    const named = naming.get(household);
    if (named !== undefined && (paymentMode === '' || paymentMode === named.paymentMode)) return named.code;
    return inUse.find((point) => point.paymentMode === paymentMode && serves(point, center))?.code ?? '';
  };
}

const serves = ({ centers }: PayPoint, center: Center) => centers.some((one) => isSameCenter(one, center));

/** Why a pay point, what it serves or a day of it is not recorded. */
export type PayPointObstacle =
  | 'KNOWN'
  | 'ENDED'
  | 'ORDER'
  | 'CENTER_UNKNOWN'
  | 'CENTER_SEVERAL'
  | 'CENTER_TAKEN'
  | 'OTHER_MODE'
  | 'HOURS'
  | 'DAY_BEFORE'
  | 'DAY_OUTSIDE'
  | 'DAY_KNOWN';

/** The centre another point of the same mode and time serves already, so that nobody is sent to two places. */
export function servedTwice(point: PayPoint, others: readonly PayPoint[]) {
  const rivals = others.filter((other) => other.paymentMode === point.paymentMode && overlaps(other, point));
  for (const center of point.centers) {
    const rival = rivals.find((other) => serves(other, center));
    if (rival !== undefined) return { what: center.name, point: rival.code };
  }
  return undefined;
}

/** Día de pago; hours as `HH:MM`. */
export type PayDay = {
  readonly period: Period;
  readonly day: IsoDate;
  readonly from: string;
  readonly to: string;
};

/** What keeps a day from being announced; a bimester is never collected before it begins. null: nothing. */
export function payDayObstacle({ period, day, from, to }: PayDay, point: Term): PayPointObstacle | null {
  if (to <= from) return 'HOURS';
  if (day < firstDayOfPeriod(period)) return 'DAY_BEFORE';
  return isInOffice(point, day) ? null : 'DAY_OUTSIDE';
}
