import type { PersonEvidence, PersonRef } from './person';

/** Decisión of a person about a pair. UNSURE: somebody looked and cannot tell yet. */
export const DUPLICATE_DECISIONS = ['SAME', 'DIFFERENT', 'UNSURE'] as const;
export type DuplicateDecision = (typeof DUPLICATE_DECISIONS)[number];

/**
 * What a decision about two members rests on, always written in one way: a decision holds as long as this text stays
 * the same. The two come in the order of whatever names them (their ids).
 */
export const evidenceText = (first: PersonEvidence, second: PersonEvidence): string =>
  JSON.stringify([first, second].map(fieldsOf));

const fieldsOf = (person: PersonEvidence) => [
  person.surname1,
  person.surname2,
  person.givenNames,
  person.birthDate,
  person.documentType,
  person.documentNumber,
  person.sex,
];

/** Whether two statements of one person would be compared with others in the same way. */
export const isSameEvidence = (one: PersonEvidence, other: PersonEvidence) =>
  evidenceText(one, one) === evidenceText(other, other);

/** `H-0001 · 3`: household and number of the member, as people read it. */
export const refText = ({ household, member }: PersonRef) => `${household} · ${member}`;
