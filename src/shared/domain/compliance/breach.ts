import { determination, type Facts, type TableRow } from './decisionTable';
import type { Determination } from './duties';
import type { MotiveCode } from './motives';
import type { EvidenceSource } from './statements';

/** An explicit breach, before it is known whether it stands. */
export type Breach = { readonly motive: MotiveCode | null; readonly source: EvidenceSource };

/** E19 and E20 under the ids of the table that uses them; E18, an accepted justification, is a decision by hand. */
export const breachRows = <Case extends Breach>(motiveId: string, paperId: string): readonly TableRow<Case>[] => [
  { id: motiveId, when: ({ motive }) => motive !== null, outcome: { state: 'PENDING', cause: 'MOTIVE_TO_DECIDE' } },
  { id: paperId, when: ({ source }) => source === 'PAPER', outcome: { state: 'PENDING', cause: 'SECOND_CHECK' } },
];

export const breachFacts = ({ motive, source }: Breach): Facts => ({ motive, source });

/** Whether the facility itself stated the breach, decided or not (decisions P1). */
export const isExplicitBreach = ({ state, cause }: Determination) =>
  state === 'NON_COMPLIANT' || cause === 'MOTIVE_TO_DECIDE' || cause === 'SECOND_CHECK';

/** Whether it stands without a second person once its motive is not accepted: what a workbook says does (E20, E21). */
export const standsAlone = (found: Determination) =>
  found.state === 'NON_COMPLIANT' || (found.cause === 'MOTIVE_TO_DECIDE' && found.facts['source'] !== 'PAPER');

export const noService = (rule: string, facts: Facts = {}): Determination =>
  determination(rule, { state: 'PENDING', cause: 'NO_SERVICE' }, facts);
