import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDate } from '@shared/domain/calendar';
import { planMerge } from '@shared/domain/membership/merge';
import {
  presentIn,
  type LivingHousehold,
  type LivingMember,
  type MembershipPlan,
} from '@shared/domain/membership/plan';
import { shownPlan } from '@shared/domain/membership/shownPlan';
import { planSplit } from '@shared/domain/membership/split';
import { RELATIONSHIPS } from '@shared/domain/households';
import { aHousehold, aMember } from '../../support/households';

/* Laws of splitting and merging, on plans carried out in memory. */

type Person = LivingMember & { readonly person: string };
const DAY = { on: toDate('2026-06-20'), today: toDate('2026-06-25'), closedUntil: toDate('2026-04-30') };

const person = (number: number, relationship: (typeof RELATIONSHIPS)[number]): Person => ({
  ...aMember({ number, isHolder: number === 1, relationship, id: `A${number}` }),
  documentNumber: String(40_000_000 + number),
  exitReason: '',
  pregnancies: [],
  person: `P${number}`,
});

const household = (members: readonly Person[]): LivingHousehold<Person> => ({
  ...aHousehold({ code: 'A' }),
  id: 'HA',
  status: 'CANDIDATE',
  affiliationDate: null,
  members,
});

/** What the rows of a plan leave behind. */
function carriedOut(before: readonly LivingHousehold<Person>[], plan: MembershipPlan<Person>) {
  const founded = plan.founded === null ? [] : [{ ...household([]), ...plan.founded.fields, id: 'HB' }];
  return [...before, ...founded].map((one): LivingHousehold<Person> => {
    const stayed = one.members.map((member): Person => {
      const exit = plan.exits.find((left) => left.member.id === member.id);
      const payee = plan.payee?.household === one.code ? member.number === plan.payee.number : member.isHolder;
      return exit ? { ...member, exitDate: exit.on, exitReason: exit.reason } : { ...member, isHolder: payee };
    });
    const entered = plan.entries.flatMap((entry): readonly Person[] =>
      entry.household !== one.code || entry.previous === null
        ? []
        : [
            {
              ...entry.previous,
              ...entry.fields,
              id: `${entry.previous.id}'`,
              entryDate: entry.on,
              isHolder: plan.founded?.fields.code === one.code && plan.founded.holder === entry.fields.number,
            },
          ],
    );
    return { ...one, members: [...stayed, ...entered] };
  });
}

const peopleIn = (one: LivingHousehold<Person> | undefined) =>
  presentIn(one ?? household([]))
    .map((member) => member.person)
    .toSorted();

const family = fc
  .array(fc.constantFrom(...RELATIONSHIPS.filter((one) => one !== 'HEAD')), { minLength: 2, maxLength: 8 })
  .map((others) => household([person(1, 'HEAD'), ...others.map((one, index) => person(index + 2, one))]));
const split = family.chain((given) =>
  fc
    .subarray(
      given.members.map(({ number }) => number),
      { minLength: 1, maxLength: given.members.length - 1 },
    )
    .map((members) => ({ given, members })),
);

const planned = ({ given, members }: { given: LivingHousehold<Person>; members: readonly number[] }) =>
  planSplit(given, {
    ...DAY,
    newCode: 'B',
    members,
    holder: members[0] ?? 0,
    remainingHolder: given.members.find(({ number }) => !members.includes(number))?.number ?? null,
  });

describe('splitting a household', () => {
  it('loses nobody and has nobody twice', () => {
    fc.assert(
      fc.property(split, (chosen) => {
        const plan = planned(chosen);
        if (!plan.ok) throw new Error(plan.problem.fault);
        const [first, second] = carriedOut([chosen.given], plan.value);
        expect([...peopleIn(first), ...peopleIn(second)].toSorted()).toEqual(peopleIn(chosen.given));
        expect(peopleIn(second)).toEqual(chosen.members.map((number) => `P${number}`).toSorted());
      }),
    );
  });

  it('leaves each of the two with one head and one payee', () => {
    fc.assert(
      fc.property(split, (chosen) => {
        const plan = planned(chosen);
        if (!plan.ok) throw new Error(plan.problem.fault);
        for (const one of carriedOut([chosen.given], plan.value)) {
          const relabelled = new Map(plan.value.relabelled.map((label) => [label.member.id, label.relationship]));
          const heads = presentIn(one).filter(
            (member) => (relabelled.get(member.id) ?? member.relationship) === 'HEAD',
          );
          expect(heads).toHaveLength(1);
          expect(presentIn(one).filter(({ isHolder }) => isHolder)).toHaveLength(1);
        }
      }),
    );
  });

  it('shows everybody whom it changes, with the place of before and after, and nobody else', () => {
    fc.assert(
      fc.property(split, (chosen) => {
        const plan = planned(chosen);
        if (!plan.ok) throw new Error(plan.problem.fault);
        const { persons, statuses } = shownPlan(chosen.given, plan.value);
        const moved = persons.filter(({ after }) => after?.household === 'B');
        expect(moved.map(({ before }) => before?.number)).toEqual([...chosen.members]);
        expect(moved.filter(({ after }) => after?.isHolder)).toHaveLength(1);
        expect(persons.every(({ before, after }) => before?.household === 'A' && after !== null)).toBe(true);
        for (const { before, after } of persons) expect(after).not.toEqual(before);
        expect(statuses).toEqual([{ household: 'B', before: null, after: 'CANDIDATE' }]);
      }),
    );
  });

  it('is taken back by a merge: everybody is where he or she was, and the rows of before stay', () => {
    fc.assert(
      fc.property(split, (chosen) => {
        const plan = planned(chosen);
        if (!plan.ok) throw new Error(plan.problem.fault);
        const [first, second] = carriedOut([chosen.given], plan.value);
        if (first === undefined || second === undefined) throw new Error('no split');
        const back = planMerge(second, first, { ...DAY, headRelationship: 'OTHER_RELATIVE', same: [] });
        if (!back.ok) throw new Error(back.problem.fault);
        const [whole, ended] = carriedOut([first, second], back.value);
        expect(peopleIn(whole)).toEqual(peopleIn(chosen.given));
        expect(peopleIn(ended)).toEqual([]);
        expect(whole?.members.length).toBe(chosen.given.members.length + chosen.members.length);
        const numbers = whole?.members.map(({ number }) => number) ?? [];
        expect(new Set(numbers).size).toBe(numbers.length);
      }),
    );
  });

  it.each([
    [{ members: [] as number[] }, 'SPLIT_NOBODY'],
    [{ members: [1, 2, 3] }, 'SPLIT_EVERYBODY'],
    [{ members: [2], holder: 3 }, 'HOLDER_NOT_AMONG'],
    [{ members: [1], holder: 1, remainingHolder: null }, 'HOLDER_NEEDED'],
    [{ members: [9] }, 'MEMBER_UNKNOWN'],
    [{ members: [2], on: toDate('2026-06-26') }, 'DATE_FUTURE'],
    [{ members: [2], on: toDate('2026-04-30') }, 'DATE_CLOSED'],
  ])('refuses %j: %s', (wrong, expected) => {
    const given = household([person(1, 'HEAD'), person(2, 'SPOUSE'), person(3, 'CHILD')]);
    const input = { ...DAY, newCode: 'B', holder: 2, remainingHolder: null, ...wrong };
    expect(planSplit(given, input)).toMatchObject({ ok: false, problem: { fault: expected } });
  });

  it('may happen on the day after the last closed bimester', () => {
    const given = household([person(1, 'HEAD'), person(2, 'SPOUSE'), person(3, 'CHILD')]);
    const input = { ...DAY, on: toDate('2026-05-01'), newCode: 'B', members: [2, 3], holder: 2, remainingHolder: null };
    const plan = planSplit(given, input);
    expect(plan.ok && plan.value.entries.map(({ fields }) => fields.relationship)).toEqual(['HEAD', 'CHILD']);
  });
});
