import type { Relationship } from '../households';

const OUTSIDERS: readonly Relationship[] = ['DOMESTIC_WORKER', 'BOARDER', 'OTHER_NON_RELATIVE'];

type Row = Partial<Readonly<Record<Relationship, Relationship>>>;

/** By what the old head is to the new one: what somebody is to the new head, by what he or she was to the old one. */
const SEEN_FROM: Partial<Readonly<Record<Relationship, Row>>> = {
  SPOUSE: {
    CHILD: 'CHILD',
    GRANDCHILD: 'GRANDCHILD',
    CHILD_IN_LAW: 'CHILD_IN_LAW',
    PARENT: 'PARENT_IN_LAW',
    PARENT_IN_LAW: 'PARENT',
  },
  PARENT: { SPOUSE: 'PARENT', CHILD: 'SIBLING', GRANDCHILD: 'CHILD', CHILD_IN_LAW: 'SPOUSE' },
  PARENT_IN_LAW: { SPOUSE: 'PARENT_IN_LAW', CHILD: 'SPOUSE', GRANDCHILD: 'CHILD' },
  CHILD: { SPOUSE: 'CHILD_IN_LAW', CHILD: 'GRANDCHILD', SIBLING: 'CHILD', PARENT: 'SPOUSE' },
  CHILD_IN_LAW: { SPOUSE: 'CHILD', CHILD: 'GRANDCHILD', PARENT_IN_LAW: 'SPOUSE' },
  SIBLING: { SIBLING: 'SIBLING', PARENT: 'PARENT' },
};

const INVERSE: Partial<Readonly<Record<Relationship, Relationship>>> = {
  HEAD: 'HEAD',
  SPOUSE: 'SPOUSE',
  CHILD: 'PARENT',
  PARENT: 'CHILD',
  CHILD_IN_LAW: 'PARENT_IN_LAW',
  PARENT_IN_LAW: 'CHILD_IN_LAW',
  SIBLING: 'SIBLING',
  DOMESTIC_WORKER: 'OTHER_NON_RELATIVE',
  BOARDER: 'OTHER_NON_RELATIVE',
  OTHER_NON_RELATIVE: 'OTHER_NON_RELATIVE',
};

/** What the old head is to somebody who was `relationship` to him or her. */
export const inverseOf = (relationship: Relationship): Relationship => INVERSE[relationship] ?? 'OTHER_RELATIVE';

/**
 * Parentesco with another head: of somebody who was `relationship` to the old head, who is `oldHead` to the new one. A
 * proposal for the person who types; where two answers are possible it takes the one by which people leave together.
 */
export function relationshipTo(oldHead: Relationship, relationship: Relationship): Relationship {
  if (oldHead === 'HEAD' || OUTSIDERS.includes(relationship)) return relationship;
  if (relationship === 'HEAD') return oldHead;
  if (OUTSIDERS.includes(oldHead)) return 'OTHER_NON_RELATIVE';
  return SEEN_FROM[oldHead]?.[relationship] ?? 'OTHER_RELATIVE';
}

/** What a child of this member is to the head. */
export const childOf = (mother: Relationship): Relationship => {
  if (mother === 'HEAD' || mother === 'SPOUSE') return 'CHILD';
  if (mother === 'CHILD' || mother === 'CHILD_IN_LAW') return 'GRANDCHILD';
  return OUTSIDERS.includes(mother) ? 'OTHER_NON_RELATIVE' : 'OTHER_RELATIVE';
};
