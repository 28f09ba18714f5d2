import { lastDayOfPeriod, type IsoDate, type Period } from '@shared/domain/calendar';
import { outcomeOf } from '@shared/domain/effects/outcome';
import { standingOf, type EffectFact, type Standing } from '@shared/domain/effects/standing';
import { formerFacts, type FormerBimester } from '@shared/domain/households/former';
import { entitlementOf } from '@shared/domain/payments/entitlement';
import { ladderOf, type RuleSet } from '@shared/domain/ruleSets/ruleSet';
import { loadTargetMembers } from '../../database/dueList';
import { loadAppeals, type StoredAppeal } from '../../database/effects/appeals';
import { loadInterruptions, type Interruption } from '../../database/effects/records';
import { loadDeterminations, loadExitProposals, type Determined } from '../../database/effects/subjects';
import { groupBy } from '../../database/groups';
import type { ReadDb, Tx } from '../../database/handles';
import { affiliationsElsewhere } from '../../database/households/arrivals';
import { loadFormerBimesters } from '../../database/households/former';
import { findPeriod } from '../../database/periods';
import { loadResults, type SettledHousehold } from '../../database/results';
import type { ScopedHousehold } from '../../database/scope';
import { bimesterCase, loadBimester } from '../payments/bimesterCase';

/** A household on the ladder with what is told of it. */
export type Told = {
  readonly standing: Standing;
  /** The rows in breach of each bimester, by its newest determination. */
  readonly settled: ReadonlyMap<Period, SettledHousehold>;
  readonly appeals: readonly StoredAppeal[];
  readonly interruptions: readonly Interruption[];
  readonly isExitProposed: boolean;
  /** What counts and what it was worked out from. */
  readonly facts: readonly EffectFact[];
  /** Bimesters that another office judged, by which. */
  readonly former: ReadonlyMap<Period, string>;
};

/** A bimester as it is judged now, beside what is stored of it: evidence that came late, and nobody froze yet. */
type JudgedNow = { readonly period: Period; readonly judged: readonly SettledHousehold[] };

const NOTHING = { determined: [], appeals: [], interruptions: [], proposals: [] } as const;

/** Replays what is stored of these households up to a bimester, by the ladder of `rules`; writes nothing. */
export async function loadStandings(
  db: ReadDb | Tx,
  households: readonly ScopedHousehold[],
  upTo: Period,
  rules: RuleSet,
  now: JudgedNow = { period: upTo, judged: [] },
): Promise<ReadonlyMap<string, Told>> {
  const ids = households.map(({ id }) => id);
  const stored = await loadDeterminations(db, ids, upTo);
  const determined = [...stored, ...now.judged.map((one) => determinedNow(one, now.period))];
  const judged = await judgeBreaches(db, households, determined, now);
  const proposals = groupBy(await loadExitProposals(db, ids), ({ householdId }) => householdId);
  const appeals = groupBy(await loadAppeals(db, ids), ({ householdId }) => householdId);
  const interruptions = groupBy(await loadInterruptions(db, ids), ({ householdId }) => householdId);
  const former = await loadFormerBimesters(db, ids);
  const elsewhere = await affiliationsElsewhere(db, lastDayOfPeriod(upTo));
  const determinations = groupBy(determined, ({ householdId }) => householdId);
  const ladder = ladderOf(rules);
  return new Map(
    households.map((household) => {
      const { id } = household;
      const own = {
        former: judgedElsewhere(former.get(id), determinations.get(id), upTo),
        determined: determinations.get(id) ?? NOTHING.determined,
        appeals: appeals.get(id) ?? NOTHING.appeals,
        interruptions: interruptions.get(id) ?? NOTHING.interruptions,
        proposals: proposals.get(id) ?? NOTHING.proposals,
      };
      const breaches = judged.get(id) ?? new Map<Period, JudgedBreach>();
      const facts = factsOf(own, breaches, elsewhere.get(id) ?? household.affiliationDate);
      return [
        id,
        {
          standing: standingOf(facts, ladder, upTo),
          settled: new Map([...breaches].map(([period, { settled }]) => [period, settled])),
          appeals: own.appeals,
          interruptions: own.interruptions,
          isExitProposed: own.proposals.some(({ decision }) => decision === null),
          facts,
          former: new Map(own.former.map(({ period, office }) => [period, office])),
        },
      ];
    }),
  );
}

type Own = {
  readonly former: readonly FormerBimester[];
  readonly determined: readonly Determined[];
  readonly appeals: readonly StoredAppeal[];
  readonly interruptions: readonly Interruption[];
  readonly proposals: Awaited<ReturnType<typeof loadExitProposals>>;
};

function factsOf(own: Own, breaches: ReadonlyMap<Period, JudgedBreach>, on: IsoDate): readonly EffectFact[] {
  return [
    { kind: 'AFFILIATED', on },
    ...formerFacts(own.former),
    ...own.determined.flatMap((one) => determination(one, breaches)),
    ...own.appeals.flatMap(appealFacts),
    ...own.interruptions.map(({ since, until }) => ({ kind: 'INTERRUPTED' as const, since, until })),
    ...own.proposals.flatMap(({ upTo }) => (upTo === null ? [] : [{ kind: 'EXIT_PROPOSED' as const, upTo }])),
  ];
}

/** What is judged here is judged by nobody else. */
const judgedElsewhere = (
  former: readonly FormerBimester[] = [],
  determined: readonly Determined[] = [],
  upTo: Period,
) => former.filter(({ period }) => period <= upTo && determined.every((one) => one.period !== period));

/** Newer than whatever is stored. */
const determinedNow = ({ id, result }: SettledHousehold, period: Period): Determined => ({
  householdId: id,
  period,
  version: Infinity,
  result,
});

type JudgedBreach = { readonly settled: SettledHousehold; readonly fact: EffectFact };

/** What each bimester now in breach comes to for payment, by the rules it was opened with. */
async function judgeBreaches(
  db: ReadDb | Tx,
  households: readonly ScopedHousehold[],
  determined: readonly Determined[],
  now: JudgedNow,
): Promise<ReadonlyMap<string, ReadonlyMap<Period, JudgedBreach>>> {
  const newest = new Map(determined.map((one) => [`${one.householdId} ${one.period}`, one]));
  const breaches = groupBy(
    [...newest.values()].filter(({ result }) => result === 'BREACH'),
    ({ period }) => period,
  );
  const byId = new Map(households.map((household) => [household.id, household]));
  const members = await loadTargetMembers(db, [
    ...new Set([...breaches.values()].flat().map((one) => one.householdId)),
  ]);
  const judged = new Map<string, Map<Period, JudgedBreach>>();
  for (const [code, rows] of breaches) {
    const period = await findPeriod(db, code);
    if (period === undefined) throw new Error(`results of ${code}, which was never opened`);
    const asked = rows.flatMap(({ householdId }) => byId.get(householdId) ?? []);
    const bimester = await loadBimester(
      db,
      period,
      asked.map(({ id }) => id),
    );
    const judgedNow = code === now.period ? now.judged : [];
    const isJudgedNow = new Set(judgedNow.map(({ id }) => id));
    const asStored = asked.filter(({ id }) => !isJudgedNow.has(id));
    for (const settled of [...judgedNow, ...(await loadResults(db, code, asStored, ['NON_COMPLIANT']))]) {
      const given = bimesterCase(bimester, settled, members.get(settled.id) ?? []);
      const outcome = outcomeOf(entitlementOf(given, null, bimester.rules), given.breached, bimester.rules);
      const own = judged.get(settled.id) ?? new Map<Period, JudgedBreach>();
      judged.set(settled.id, own.set(code, { settled, fact: { kind: 'DETERMINED', period: code, outcome } }));
    }
  }
  return judged;
}

/** Of a bimester that is no longer in breach only that it was, and that it complied after all. */
function determination(
  { period, result }: Determined,
  breaches: ReadonlyMap<Period, JudgedBreach>,
): readonly EffectFact[] {
  if (result === 'BLOCKED') return [];
  if (result === 'COMPLIED') return [{ kind: 'DETERMINED', period, outcome: 'COMPLIED' }];
  return [breaches.get(period)?.fact ?? { kind: 'DETERMINED', period, outcome: 'BREACH' }];
}

function appealFacts({ period, result }: StoredAppeal): readonly EffectFact[] {
  if (period === null) return [];
  const lodged: EffectFact = { kind: 'APPEALED', period };
  return result === null ? [lodged] : [lodged, { kind: 'APPEAL_DECIDED', period, result }];
}
