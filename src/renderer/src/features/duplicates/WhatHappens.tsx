import { useTranslation } from 'react-i18next';
import { refText } from '@shared/domain/duplicates/evidence';
import { sameBetween, type SamePair, type WayOut } from '@shared/domain/duplicates/waysOut';
import { fullName } from '@shared/domain/households';
import type { Exit, LivingHousehold, MembershipPlan } from '@shared/domain/membership/plan';
import { presentIn } from '@shared/domain/membership/plan';
import { useHouseholdWords } from '../../app/householdWords';
import { SimpleTable } from '../../ui/SimpleTable';

type WhatHappensProps = { readonly way: WayOut; readonly plan: MembershipPlan; readonly same: readonly SamePair[] };

/** Who goes where, and what becomes of both households: now → once it is done. */
export function WhatHappens({ way, plan, same }: WhatHappensProps) {
  const { t } = useTranslation('duplicates');
  const afterwards = useAfterwards(way, plan, same);
  const [from, into] = [way.from.household, way.into.household];
  const households = [from, ...(into.code === from.code ? [] : [into])];
  return (
    <SimpleTable
      label={t('whatHappens')}
      headers={[t('whatHappens'), t('now'), t('afterwards')]}
      rows={[
        ...plan.exits.map((exit) => ({
          key: exit.member.id,
          cells: [
            fullName(exit.member),
            refText({ household: from.code, member: exit.member.number }),
            afterwards.of(exit),
          ],
        })),
        ...households.map((one) => ({
          key: one.code,
          cells: [
            t('householdOf', { code: one.code }),
            t('members', { count: presentIn(one).length }),
            afterwards.in(one),
          ],
        })),
      ]}
    />
  );
}

function useAfterwards({ from, into }: WayOut, { exits, entries, ended }: MembershipPlan, same: readonly SamePair[]) {
  const { t } = useTranslation('duplicates');
  const words = useHouseholdWords();
  const twice = [...sameBetween(same, from, into), { from: from.number, into: into.number }];
  const refOf = (member: number) => refText({ household: into.household.code, member });
  return {
    of: ({ member }: Exit) => {
      const entry = entries.find(({ previous }) => previous === member);
      const kept = twice.find((pair) => pair.from === member.number)?.into ?? into.number;
      if (entry === undefined) return t('staysOnce', { ref: refOf(kept) });
      const { number, relationship } = entry.fields;
      return t('goesTo', { ref: refOf(number), relationship: words.relationship(relationship) });
    },
    in: (household: LivingHousehold) => {
      if (ended?.household === household.code) return t('ends');
      const gone = exits.filter(({ member }) => member.householdId === household.id).length;
      const come = entries.filter((entry) => entry.household === household.code).length;
      const count = presentIn(household).length - gone + come;
      return gone + come === 0 ? t('unchanged') : t('members', { count });
    },
  };
}
