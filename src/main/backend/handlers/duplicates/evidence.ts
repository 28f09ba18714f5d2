import { createHash } from 'node:crypto';
import { evidenceText } from '@shared/domain/duplicates/evidence';
import type { StoredPerson } from '../../database/duplicates';

/** Two members in the order in which their pair is kept, and the sum of what a decision about them rests on. */
export function pairOf<Person extends StoredPerson>(one: Person, other: Person) {
  const [first, second] = one.id < other.id ? [one, other] : [other, one];
  const evidence = createHash('sha256').update(evidenceText(first, second)).digest('hex');
  return { memberA: first.id, memberB: second.id, evidence };
}

export const pairKey = ({ memberA, memberB }: { readonly memberA: string; readonly memberB: string }) =>
  `${memberA} ${memberB}`;
