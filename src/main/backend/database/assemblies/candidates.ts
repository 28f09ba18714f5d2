import { foldName } from '@shared/domain/names';
import type { Tx } from '../handles';
import type { Center } from './assemblies';

type PlacedRow = { code: string; centerCode: string; centerName: string };

export type CenterCandidates = {
  /** The populated centres meant, as the households write them. */
  readonly centers: readonly Center[];
  readonly codes: readonly string[];
  /** What no household's centre is called. */
  readonly unknown: readonly string[];
};

/** Candidates that live in these populated centres, each named by its code or by its name in any spelling of accents. */
export async function candidatesIn(tx: Tx, wanted: readonly string[]): Promise<CenterCandidates> {
  const households: PlacedRow[] = await tx('household')
    .where({ status: 'CANDIDATE' })
    .orderBy('code')
    .select('code', 'populated_center_code as centerCode', 'populated_center_name as centerName');
  const names = wanted.map(foldName);
  const named = ({ centerCode, centerName }: PlacedRow) =>
    wanted.includes(centerCode) || names.includes(foldName(centerName));
  const found = households.filter(named);
  const said = new Set(found.flatMap(({ centerCode, centerName }) => [centerCode, foldName(centerName)]));
  return {
    centers: distinctCenters(found),
    codes: found.map(({ code }) => code),
    unknown: wanted.filter((center) => !said.has(center) && !said.has(foldName(center))),
  };
}

/** By name; a code that any of its households states. */
function distinctCenters(households: readonly PlacedRow[]): readonly Center[] {
  const byName = new Map<string, Center>();
  for (const { centerCode, centerName } of households) {
    if ((byName.get(centerName)?.code ?? '') === '') byName.set(centerName, { code: centerCode, name: centerName });
  }
  return [...byName.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}
