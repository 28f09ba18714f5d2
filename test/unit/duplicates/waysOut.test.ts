import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import {
  foresee,
  headOf,
  waysOut,
  type Registered,
  type SamePair,
  type WayOut,
} from '@shared/domain/duplicates/waysOut';
import { RELATIONSHIPS, type HouseholdStatus, type Relationship } from '@shared/domain/households';
import { presentIn, type LivingHousehold } from '@shared/domain/membership/plan';
import { aHousehold, aMember } from '../../support/households';

/* One person registered twice: which ways out there are, and that each leaves the person registered once. */

const TODAY = toDate('2026-06-25');
const OTHERS = RELATIONSHIPS.filter((one) => one !== 'HEAD');

function household(code: string, status: HouseholdStatus, others: readonly Relationship[]): LivingHousehold {
  const relationships: readonly Relationship[] = ['HEAD', ...others];
  return {
    ...aHousehold({ code }),
    id: code,
    status,
    affiliationDate: null,
    members: relationships.map((relationship, index) => ({
      ...aMember({ number: index + 1, isHolder: index === 0, relationship, id: `${code}${index + 1}` }),
      householdId: code,
      exitReason: '',
      pregnancies: [],
    })),
  };
}

const at = (living: LivingHousehold, number: number): Registered => ({ household: living, number });
const pair = (a: Registered, b: Registered): SamePair => ({
  a: { household: a.household.code, member: a.number },
  b: { household: b.household.code, member: b.number },
});
const told = ({ what, from, into }: WayOut) =>
  `${what} ${from.household.code}${from.number} ${into.household.code}${into.number}`;
const foreseen = (way: WayOut, same: readonly SamePair[]) =>
  foresee(way, { same, headRelationship: 'OTHER_RELATIVE', today: TODAY });

describe('the ways out of being registered twice', () => {
  it('leaves a household that is paid as it is, where the other is not', () => {
    const [a, b] = [at(household('A', 'CANDIDATE', ['CHILD']), 2), at(household('B', 'AFFILIATED', ['CHILD']), 2)];
    expect(waysOut(a, b, [pair(a, b)]).map(told)).toEqual(['LEAVE A2 B2', 'LEAVE B2 A2', 'MERGE A2 B2', 'MERGE B2 A2']);
  });

  it('proposes to merge first where everybody of a household is in the other too', () => {
    const [a, b] = [household('A', 'CANDIDATE', ['CHILD']), household('B', 'CANDIDATE', ['CHILD'])];
    const same = [pair(at(a, 1), at(b, 1)), pair(at(b, 2), at(a, 2))];
    expect(waysOut(at(a, 1), at(b, 1), same).map(told)[0]).toBe('MERGE B1 A1');
    expect(headOf({ what: 'MERGE', from: at(b, 1), into: at(a, 1) }, same)).toBe('HEAD');
  });

  it('knows no merging within one household, and does not take its payee out of it', () => {
    const one = household('A', 'CANDIDATE', ['CHILD']);
    const ways = waysOut(at(one, 1), at(one, 2), []);
    expect(ways.map(told)).toEqual(['LEAVE A2 A1', 'LEAVE A1 A2']);
    expect(ways.map((way) => foreseen(way, [])).map((plan) => (plan.ok ? 'ok' : plan.problem.fault))).toEqual([
      'ok',
      'PAYEE_STAYS',
    ]);
  });

  it('reads from the pair what the head who comes is there, however the pair is written', () => {
    const [a, b] = [at(household('A', 'CANDIDATE', ['SPOUSE']), 2), at(household('B', 'CANDIDATE', []), 1)];
    const way: WayOut = { what: 'MERGE', from: b, into: a };
    expect([headOf(way, [pair(a, b)]), headOf(way, [pair(b, a)])]).toEqual(['SPOUSE', 'SPOUSE']);
  });

  it('does not know what a head is to people of whom nobody is the same person', () => {
    const [a, b] = [at(household('A', 'CANDIDATE', ['CHILD']), 2), at(household('B', 'CANDIDATE', ['CHILD']), 2)];
    expect(headOf({ what: 'MERGE', from: b, into: a }, [pair(a, b)])).toBeNull();
  });

  it('ends with everybody registered exactly once, whichever way is possible', () => {
    const status = fc.constantFrom<HouseholdStatus>('CANDIDATE', 'AFFILIATED', 'SUSPENDED', 'DISAFFILIATED');
    const family = fc.array(fc.constantFrom(...OTHERS), { minLength: 0, maxLength: 4 });
    fc.assert(
      fc.property(status, family, status, family, fc.nat(4), (one, others, other, rest, twice) => {
        const [first, second] = [household('A', one, others), household('B', other, rest)];
        const shared = Math.min(first.members.length, second.members.length, twice + 1);
        const same = Array.from({ length: shared }, (_, index) => pair(at(first, index + 1), at(second, index + 1)));
        for (const way of waysOut(at(first, shared), at(second, shared), same)) {
          const plan = foreseen(way, same);
          if (!plan.ok) continue;
          const gone = new Set(plan.value.exits.map(({ member }) => member.id));
          const here = [first, second].flatMap(presentIn).filter(({ id }) => !gone.has(id));
          const all = [...here.map(({ id }) => id), ...plan.value.entries.map(({ previous }) => previous?.id ?? '')];
          expect(all.filter((id) => id === `A${shared}` || id === `B${shared}`)).toHaveLength(1);
          const people = new Set(all.map((id) => (Number(id.slice(1)) <= shared ? `same ${id.slice(1)}` : id)));
          const rows = first.members.length + second.members.length;
          const left = way.what === 'MERGE' ? rows - shared : rows - 1;
          expect({ people: people.size, rows: all.length }).toEqual({ people: rows - shared, rows: left });
        }
      }),
    );
  });
});
