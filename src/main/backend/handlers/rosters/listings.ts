import { monthsOf, type Month, type Period } from '@shared/domain/calendar';
import type { DutyMonth } from '@shared/domain/compliance/duties';
import { dutiesOf } from '@shared/domain/compliance/dutiesOf';
import { facilitiesFor, SERVICE_OF_DUTY } from '@shared/domain/compliance/serviceLinks';
import type { DueMember } from '../../database/dueList';
import type { MonthRules } from '../../database/monthRules';
import type { ScopedHousehold } from '../../database/scope';

/** What a person owes, month by month, at one facility. */
export type Listing = { readonly member: DueMember; readonly duties: readonly DutyMonth[] };
/** The listed persons of each facility, by its id. */
export type Listings = Map<string, Listing[]>;

/** Lists a household's members at every facility that answers for a month in which they owe something there. */
export function listHousehold(
  listings: Listings,
  { affiliationDate }: Pick<ScopedHousehold, 'affiliationDate'>,
  members: readonly DueMember[],
  { period, rulesOf }: { readonly period: Period; readonly rulesOf: MonthRules },
): void {
  for (const member of members) {
    const duties = monthsOf(period).flatMap((month) => dueIn(month, member, affiliationDate, rulesOf));
    for (const [facilityId, owed] of byFacility(member, duties)) {
      const listed = listings.get(facilityId) ?? [];
      listed.push({ member, duties: owed });
      listings.set(facilityId, listed);
    }
  }
}

function dueIn(
  month: Month,
  member: DueMember,
  affiliationDate: ScopedHousehold['affiliationDate'],
  rulesOf: MonthRules,
) {
  const graceFrom = member.graceFrom ?? member.entryDate;
  const rules = rulesOf(month);
  const owed = dutiesOf({ member, pregnancies: member.pregnancies, affiliationDate, graceFrom, month, rules });
  return owed.duties.filter(({ due }) => due === 'DUE');
}

function byFacility({ services }: DueMember, duties: readonly DutyMonth[]): ReadonlyMap<string, DutyMonth[]> {
  const owed = new Map<string, DutyMonth[]>();
  for (const duty of duties) {
    for (const facilityId of facilitiesFor(services, SERVICE_OF_DUTY[duty.duty], duty.month)) {
      owed.set(facilityId, [...(owed.get(facilityId) ?? []), duty]);
    }
  }
  return owed;
}

/**
 * One row for a person at a facility, also for one listed in two households because he or she went from one to the other
 * in the bimester: the key of a row is the person's (decisions R18). The newest row of the person leads.
 */
export function joinPersons(listings: Listings): Listings {
  return new Map([...listings].map(([facilityId, listed]) => [facilityId, joined(listed)]));
}

function joined(listed: readonly Listing[]): Listing[] {
  const persons = new Map<string, Listing>();
  for (const listing of listed) {
    const { member, duties } = listing;
    const person = [member.id, ...member.otherRows].toSorted()[0] ?? member.id;
    const known = persons.get(person);
    const leads = known === undefined || member.entryDate > known.member.entryDate ? member : known.member;
    persons.set(person, { member: leads, duties: [...(known?.duties ?? []), ...duties] });
  }
  return [...persons.values()];
}
