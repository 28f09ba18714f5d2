import type { Determination } from './duties';

/** Stands where else the row of a table does: what was not complied with is excused, for its appeal was upheld (§4c). */
export const EXCUSED_BY = 'APPEAL';

/** What an upheld appeal makes of a duty-month in breach, the row by which it was one kept; any other stays as it is. */
export const excusedByAppeal = <Judged extends Pick<Determination, 'state' | 'cause' | 'rule' | 'facts'>>(
  judged: Judged,
) =>
  judged.state === 'NON_COMPLIANT'
    ? {
        ...judged,
        state: 'JUSTIFIED' as const,
        cause: null,
        rule: EXCUSED_BY,
        facts: { ...judged.facts, foundRule: judged.rule },
      }
    : judged;
