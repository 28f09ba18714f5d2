import type { AssemblyDetail } from '@shared/contract/assemblies';
import { ASSEMBLY_RESULTS, type AssemblyResult } from '@shared/domain/assemblies/results';

type Row = Pick<AssemblyDetail['agenda'][number], 'present' | 'result'>;

export type AtClosing = {
  readonly counts: readonly { readonly result: AssemblyResult; readonly count: number }[];
  readonly missing: number;
  /** Of those missing: who was there, and so is never absent. */
  readonly presentWithout: number;
};

/** What closing an agenda as it stands would come to. */
export function resultsAtClosing(agenda: readonly Row[], restAbsent: boolean): AtClosing {
  const without = agenda.filter(({ result }) => result === null);
  const presentWithout = without.filter(({ present }) => present === true).length;
  const madeAbsent = restAbsent ? without.length - presentWithout : 0;
  const counts = ASSEMBLY_RESULTS.map((result) => ({
    result,
    count: agenda.filter((row) => row.result === result).length + (result === 'ABSENT' ? madeAbsent : 0),
  }));
  return { counts: counts.filter(({ count }) => count > 0), missing: without.length, presentWithout };
}
