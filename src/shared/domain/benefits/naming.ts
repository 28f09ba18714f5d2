import type { IsoDate } from '../calendar';
import type { Benefit } from './benefit';
import type { HouseholdFacts } from './facts';

/** A list by which headquarters names households: what it gives, and between which days. */
export type NamingList = {
  readonly list: string;
  /** Of the benefits that it opens. */
  readonly names: readonly Benefit['name'][];
  readonly validFrom: IsoDate;
  readonly validTo: IsoDate | null;
  /** Given to households of the programme alone; otherwise to those outside it. */
  readonly ofProgramme: boolean;
};

/** The list that decides who gets a benefit; null where none does. */
export function listOf({ condition, where }: Pick<Benefit, 'condition' | 'where'>): string | null {
  if (condition.code === 'LISTED') return condition.list;
  return typeof where === 'object' ? where.list : null;
}

/** Every list that one of these benefits asks for, each once, from the first to the last day of what it gives. */
export function namingLists(benefits: readonly Benefit[]): readonly NamingList[] {
  const lists = new Map<string, NamingList>();
  for (const benefit of benefits) {
    const list = listOf(benefit);
    if (list === null) continue;
    const { name, validFrom, validTo, condition } = benefit;
    const before = lists.get(list);
    const others = before?.names.filter(({ es }) => es !== name.es) ?? [];
    lists.set(list, {
      list,
      names: [...others, name],
      validFrom: before !== undefined && before.validFrom < validFrom ? before.validFrom : validFrom,
      validTo: before === undefined ? validTo : laterOf(before.validTo, validTo),
      ofProgramme: condition.code !== 'LISTED',
    });
  }
  return [...lists.values()];
}

const laterOf = (one: IsoDate | null, other: IsoDate | null) =>
  one === null || other === null ? null : one > other ? one : other;

export type NamingFault = 'BEN_OUTSIDE' | 'BEN_ON_PAYROLL' | 'BEN_NOT_IN_PROGRAMME';

/**
 * What is odd about naming a household in a list from a day on; `statuses`: its own, from the oldest on. Temporary
 * affiliation was for who is not on the payroll (domain §3.2 NOT_ON_PAYROLL); a scheme changes what a household of the
 * programme gets.
 */
export function namingFaults(
  { validFrom, validTo, ofProgramme }: NamingList,
  since: IsoDate,
  statuses: HouseholdFacts['statuses'],
): readonly NamingFault[] {
  const isOutside = since < validFrom || (validTo !== null && since > validTo);
  const status = statuses.filter((one) => one.since <= since).at(-1)?.status;
  const isIn = status === 'AFFILIATED' || status === 'SUSPENDED';
  return [
    ...(isOutside ? (['BEN_OUTSIDE'] as const) : []),
    ...(isIn && !ofProgramme ? (['BEN_ON_PAYROLL'] as const) : []),
    ...(!isIn && ofProgramme ? (['BEN_NOT_IN_PROGRAMME'] as const) : []),
  ];
}
