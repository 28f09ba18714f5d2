import type { Parsed } from '@shared/contract/routes';
import type { Result } from '@shared/domain/result';
import { planBirth } from '@shared/domain/membership/births';
import type { Day } from '@shared/domain/membership/dates';
import { planDeath, planLeave } from '@shared/domain/membership/exits';
import { fault, type MembershipFault } from '@shared/domain/membership/faults';
import { planJoin } from '@shared/domain/membership/joins';
import { planMerge } from '@shared/domain/membership/merge';
import type { MembershipPlan } from '@shared/domain/membership/plan';
import { planSplit } from '@shared/domain/membership/split';
import type { StoredHousehold } from '../../database/households/loadHouseholds';
import type { StoredMember } from '../../database/households/memberRows';

type Of<Name extends 'birth' | 'death' | 'leave' | 'join' | 'split' | 'merge'> = {
  readonly what: Name;
  readonly input: Parsed<`membership.${Name}`>;
};
/** What is stated, as it is proposed and as it is carried out. */
export type MembershipChange = Of<'birth'> | Of<'death'> | Of<'leave'> | Of<'join'> | Of<'split'> | Of<'merge'>;

/** Code of the household that the change is of: where it is proposed and told. */
export const homeOf = ({ input }: MembershipChange) => ('from' in input ? input.from : input.code);
/** Code of the household somebody enters. */
export const destinationOf = ({ input }: MembershipChange) => ('into' in input ? input.into : undefined);

/** Number of the one member it is about; null where it is about several or none by number. */
export const numberIn = ({ input }: MembershipChange) => ('number' in input ? input.number : null);

export type Known = {
  readonly home: StoredHousehold;
  readonly into: StoredHousehold | undefined;
  readonly day: Omit<Day, 'on'>;
  readonly newId: () => string;
  /** Where a later row of the person who joins lives. */
  readonly livesIn: string | null;
};

/** The plan of what is stated, by what is registered. */
export function planOf(
  change: MembershipChange,
  { home, into, day, newId, livesIn }: Known,
): Result<MembershipPlan<StoredMember>, MembershipFault> {
  switch (change.what) {
    case 'birth':
      return planBirth(home, { ...change.input, today: day.today, newId });
    case 'death':
      return planDeath(home, { ...change.input, today: day.today });
    case 'leave':
      return planLeave(home, { ...change.input, ...day });
    case 'split':
      return planSplit(home, { ...change.input, ...day });
    case 'join':
      return into === undefined
        ? unknownInto(change.input.into)
        : planJoin(home, into, { ...change.input, ...day, livesIn });
    case 'merge':
      return into === undefined ? unknownInto(change.input.into) : planMerge(home, into, { ...change.input, ...day });
  }
}

const unknownInto = (code: string) => fault('HOUSEHOLD_UNKNOWN', 'into', code);
