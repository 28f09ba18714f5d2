import type { TargetMember } from '@shared/domain/compliance/targets';
import type { CountedBimester } from '@shared/domain/effects/standing';
import { entitlementOf, type BimesterCase } from '@shared/domain/payments/entitlement';
import type { Cents } from '@shared/domain/money';
import { loadTargetMembers } from '../../database/dueList';
import type { ReadDb } from '../../database/handles';
import type { SettledHousehold } from '../../database/results';
import { loadStandings } from '../effects/standings';
import { bimesterCase, type Bimester } from './bimesterCase';

/** A counted bimester of a household as it stands on the ladder, with what follows from it. */
export type StepOf = (householdId: string) => CountedBimester | undefined;

/** Where the households in breach of the bimester stand on the ladder with it, as they are judged here, asked once for all. */
export async function loadSteps(
  db: ReadDb,
  { period, rules }: Pick<Bimester, 'period' | 'rules'>,
  households: readonly SettledHousehold[],
): Promise<StepOf> {
  const breached = households.filter(({ result }) => result === 'BREACH');
  const tolds = await loadStandings(db, breached, period.code, rules, { period: period.code, judged: breached });
  return (id) => tolds.get(id)?.standing.bimesters.find((one) => one.period === period.code && one.why === 'COUNTED');
}

/** The case of a household with what the ladder says of its breach; the only one by which anything is paid (§4c). */
export function caseOnLadder(
  bimester: Bimester,
  household: SettledHousehold,
  members: readonly TargetMember[],
  stepOf: StepOf,
): BimesterCase {
  const step = stepOf(household.id);
  const given = bimesterCase(bimester, household, members);
  return step === undefined ? given : { ...given, effects: step.effects };
}

/** What a bimester comes to for one household as it is judged here, in céntimos; whatever was paid of it. */
export async function comesTo(db: ReadDb, bimester: Bimester, household: SettledHousehold): Promise<Cents> {
  const members = (await loadTargetMembers(db, [household.id])).get(household.id) ?? [];
  const stepOf = await loadSteps(db, bimester, [household]);
  return entitlementOf(caseOnLadder(bimester, household, members, stepOf), null, bimester.rules).cents;
}
