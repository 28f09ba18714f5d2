import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useState } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import type { LikelyDuplicateAnswer } from '@shared/contract/duplicates';
import { membershipRoutes, type MembershipDone } from '@shared/contract/membership';
import type { IsoDate } from '@shared/domain/calendar';
import { refText } from '@shared/domain/duplicates/evidence';
import type { Registered, WayOut } from '@shared/domain/duplicates/waysOut';
import type { Relationship } from '@shared/domain/households';
import { needsSecondPerson } from '@shared/domain/proposals';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useHouseholdWords } from '../../app/householdWords';
import { SelectField } from '../../ui/SelectField';
import { openAcross, samePairs } from './registered';
import { foreseenWays, useWay } from './useWay';
import { Ways } from './Ways';
import { WhatHappens } from './WhatHappens';

type ResolveDialogProps = {
  readonly a: Registered;
  readonly b: Registered;
  readonly pairs: readonly LikelyDuplicateAnswer[];
  readonly today: IsoDate;
  readonly onDone: (way: WayOut, done: MembershipDone) => void;
  readonly onClose: () => void;
};

type Stated = { readonly on: IsoDate | null; readonly evidence: string; readonly headRelationship: Relationship };
const stated = membershipRoutes['membership.merge'].input.pick({ on: true, evidence: true, headRelationship: true });

/** From «one person» to registered once: which way, what happens by it, from which day and on what evidence. */
export function ResolveDialog({ a, b, pairs, today, onDone, onClose }: ResolveDialogProps) {
  const { t } = useTranslation('duplicates');
  const words = useHouseholdWords();
  const { go, problem, isPending } = useWay(onDone);
  const [one, other] = [a, b].map(({ household, number }) => refText({ household: household.code, member: number }));
  const start: Stated = { on: today, evidence: t('evidence', { one, other }), headRelationship: 'OTHER_RELATIVE' };
  const { control, handleSubmit } = useChangeForm(stated, start);
  const headRelationship = useWatch({ control, name: 'headRelationship' });
  const same = samePairs(pairs);
  const ways = foreseenWays(a, b, { same, headRelationship, today });
  const [chosen, setChosen] = useState(() => ways.findIndex(({ plan }) => plan !== undefined));
  const current = ways[chosen];
  const undecided = current?.way.what === 'MERGE' ? openAcross(pairs, current.way) : 0;
  return (
    <ChangeFrame
      title={t('resolveTitle', { one, other })}
      problem={problem}
      isPending={isPending || current === undefined}
      onClose={onClose}
      onSubmit={handleSubmit((input) => current && go(current, same, input))}
    >
      <Ways ways={ways} chosen={chosen} onChoose={setChosen} />
      {current === undefined && <Notice intent="warning" text={t('noWay')} />}
      {current?.way.what === 'MERGE' && !current.isHeadKnown && (
        <SelectField
          control={control}
          name="headRelationship"
          label={t('headRelationship')}
          options={words.relationships}
        />
      )}
      {current?.plan && <WhatHappens way={current.way} plan={current.plan} same={same} />}
      {undecided > 0 && <Notice intent="warning" text={t('openAcross', { count: undecided })} />}
      {current !== undefined && needsSecondPerson(current.way.from.household.status) && (
        <Notice intent="info" text={t('willBeProposed', { code: current.way.from.household.code })} />
      )}
      <DayAndEvidence control={control} day="on" evidence="evidence" hint={t('evidenceHint')} />
    </ChangeFrame>
  );
}

const Notice = ({ intent, text }: { readonly intent: 'info' | 'warning'; readonly text: string }) => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody>{text}</MessageBarBody>
  </MessageBar>
);
