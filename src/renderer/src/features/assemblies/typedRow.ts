import type { AssemblyDetail } from '@shared/contract/assemblies';

export type AgendaHousehold = AssemblyDetail['agenda'][number];
/** What is typed of one household at the meeting. */
export type Typed = Pick<AgendaHousehold, 'present' | 'result' | 'observation'>;

export const typedOf = ({ present, result, observation }: AgendaHousehold): Typed => ({ present, result, observation });

/** Outer spaces are not kept. */
export const isSameTyped = (one: Typed, other: Typed): boolean =>
  one.present === other.present && one.result === other.result && one.observation.trim() === other.observation.trim();
