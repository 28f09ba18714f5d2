import type { ScannedPerson } from '@shared/domain/duplicates/person';
import type { District } from '../../src/generator/district';

/** Runs a step-by-step work to its end. */
export function driven<Value>(work: Generator<unknown, Value>): Value {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
}

/** Everybody of a generated district, as a scan takes them. */
export const peopleOf = ({ households }: Pick<District, 'households'>): readonly ScannedPerson[] =>
  households.flatMap(({ household, members }) =>
    members.map((member) => ({ ...member, household: household.code, member: member.number })),
  );
