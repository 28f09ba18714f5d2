import { firstDayOf, lastDayOf, type IsoDate, type Month } from '../calendar';
import type { Duty } from './duties';

export type ServiceKind = 'SCHOOL' | 'HEALTH_POST';

/** Vínculo of a member with a school or post; `until` is the first day on which it no longer holds. */
export type ServiceLink = {
  readonly facilityId: string;
  readonly kind: ServiceKind;
  readonly since: IsoDate;
  readonly until: IsoDate | null;
};

export const SERVICE_OF_DUTY: Readonly<Record<Duty, ServiceKind>> = {
  SCHOOL: 'SCHOOL',
  CRED: 'HEALTH_POST',
  PRENATAL: 'HEALTH_POST',
  SUPPLEMENT: 'HEALTH_POST',
};

/**
 * Facilities that answer for a month, the responsible one first: those linked on any day of it, the one in force on its
 * last day before the others (decisions §2c). Where none was named by then, the first one named later answers, so that
 * naming a school settles `NO_SERVICE`. Empty: none is named.
 */
export function facilitiesFor(links: readonly ServiceLink[], kind: ServiceKind, month: Month): readonly string[] {
  const ofKind = links.filter((link) => link.kind === kind).toSorted((a, b) => (a.since < b.since ? -1 : 1));
  const [first, last] = [firstDayOf(month), lastDayOf(month)];
  // A link that ends on the day it began was put right and never held.
  const linked = ofKind.filter(
    ({ since, until }) => since <= last && (until === null || (until > first && until > since)),
  );
  const onLastDay = linked.filter(({ until }) => until === null || until > last);
  const later = ofKind.filter(({ since }) => since > last).slice(0, linked.length === 0 ? 1 : 0);
  return [
    ...new Set([...onLastDay.toReversed(), ...linked.toReversed(), ...later].map(({ facilityId }) => facilityId)),
  ];
}
