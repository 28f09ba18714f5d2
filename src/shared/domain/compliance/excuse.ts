import type { Determination } from './duties';

export const EXCUSED_BY = 'APPEAL';

/** What an upheld appeal makes of a duty-month in breach; any other stays as it is (decisions §4c). */
export const excusedByAppeal = <Judged extends Pick<Determination, 'state' | 'cause' | 'rule'>>(judged: Judged) =>
  judged.state === 'NON_COMPLIANT' ? { ...judged, state: 'JUSTIFIED' as const, cause: null, rule: EXCUSED_BY } : judged;
