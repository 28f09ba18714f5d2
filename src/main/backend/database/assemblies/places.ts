import { rankHouseholds, type Ranked } from '@shared/domain/assemblies/ranking';
import type { ReadDb, Tx } from '../handles';
import { ruleSetNamed } from '../ruleSets';
import { validatedFacts } from './agenda';
import type { Assembly } from './assemblies';

/** The order of an assembly's validated households, by the rule set and the answers it was convened with. */
export const rankingOf = async (
  db: ReadDb | Tx,
  { id, ruleSet, places }: Pick<Assembly, 'id' | 'ruleSet' | 'places'>,
): Promise<readonly Ranked[]> =>
  rankHouseholds(await validatedFacts(db, id), (await ruleSetNamed(db, ruleSet)).assemblyRanking.value, places);

/** What its newest assembly gave a household: its rank, and whether there is a place for it. */
export type Placing = {
  readonly assembly: string;
  readonly rank: number;
  readonly places: number | null;
  readonly hasPlace: boolean;
};

type HeldRow = Pick<Assembly, 'id' | 'code' | 'ruleSet' | 'places'>;

/** undefined where no closed assembly validated it. */
export async function findPlacing(db: ReadDb | Tx, householdId: string, code: string): Promise<Placing | undefined> {
  const held: HeldRow[] = await db('assembly')
    .join('assembly_household', 'assembly_household.assembly_id', 'assembly.id')
    .where({ household_id: householdId, status: 'CLOSED' })
    .orderBy('held_on', 'desc')
    .orderBy('assembly.code', 'desc')
    .limit(1)
    .select({ id: 'assembly.id', code: 'assembly.code', ruleSet: 'rule_set', places: 'places' });
  const [newest] = held;
  if (newest === undefined) return undefined;
  const ranked = (await rankingOf(db, newest)).find((one) => one.code === code);
  return ranked && { assembly: newest.code, rank: ranked.rank, places: newest.places, hasPlace: ranked.hasPlace };
}

/** Códigos of households on the waiting list of an assembly with limited places. */
export async function waitingHouseholds(db: ReadDb | Tx): Promise<ReadonlyMap<string, Placing>> {
  const limited: HeldRow[] = await db('assembly')
    .where({ status: 'CLOSED' })
    .whereNotNull('places')
    .orderBy('held_on')
    .orderBy('code')
    .select({ id: 'id', code: 'code', ruleSet: 'rule_set', places: 'places' });
  const waiting = new Map<string, Placing>();
  for (const assembly of limited) {
    for (const { code, rank, hasPlace } of await rankingOf(db, assembly)) {
      if (hasPlace) waiting.delete(code);
      else waiting.set(code, { assembly: assembly.code, rank, places: assembly.places, hasPlace });
    }
  }
  return waiting;
}
