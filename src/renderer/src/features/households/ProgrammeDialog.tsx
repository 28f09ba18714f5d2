import { Text, Textarea, Field } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LEAVING_REASONS, SUSPENSION_REASONS } from '@shared/domain/effects/exits';
import type { HouseholdStatus } from '@shared/domain/households';
import { proposalName, proposalReason } from '@shared/messages/proposals';
import type { ChangeDialogProps } from '../../app/changes/ChangeFrame';
import type { Asked } from '../../api';
import { useCommand } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { FormDialog } from '../../ui/FormDialog';

type Proposal = Asked<'effects.propose'>['proposal'];

const EXITS = LEAVING_REASONS.map((reason): Proposal => ({ kind: 'EXIT', reason }));
const SUSPENSIONS = SUSPENSION_REASONS.map((reason): Proposal => ({ kind: 'SUSPENSION', reason }));

/** What may be proposed of a household in each status (domain §3.4). */
const PROPOSALS: Readonly<Record<HouseholdStatus, readonly Proposal[]>> = {
  CANDIDATE: [],
  AFFILIATED: [...SUSPENSIONS, ...EXITS],
  SUSPENDED: [{ kind: 'REINSTATEMENT', reason: 'CAUSE_ENDED' }, ...EXITS],
  DISAFFILIATED: [{ kind: 'REAFFILIATION', reason: 'HEADQUARTERS_ACT' }],
};

/** Whether there is anything to propose. */
export const hasProposals = (status: HouseholdStatus) => PROPOSALS[status].length > 0;

/** Suspensión, salida o regreso: put before a second person, who confirms it under «Por confirmar». */
export function ProgrammeDialog({ household: { household, status }, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('programme');
  const language = useLanguage();
  const { code } = household;
  const proposals = PROPOSALS[status];
  const kinds = [...new Set(proposals.map(({ kind }) => kind))];
  const [kind, setKind] = useState(kinds[0]);
  const reasons = proposals.filter((one) => one.kind === kind).map(({ reason }) => reason);
  const [chosen, setReason] = useState<Proposal['reason']>();
  const [evidence, setEvidence] = useState('');
  const propose = useCommand('effects.propose');
  const reason = chosen ?? reasons[0];
  const proposal = proposals.find((one) => one.kind === kind && one.reason === reason);
  if (kind === undefined || reason === undefined || proposal === undefined) return null;
  return (
    <FormDialog
      title={t('title', { code })}
      submit={t('submit')}
      problem={propose.error?.problem}
      isDisabled={propose.isPending || evidence.trim() === ''}
      onClose={onClose}
      onSubmit={() => propose.mutate({ household: code, proposal, evidence }, { onSuccess: () => onDone(t('done')) })}
    >
      <Choice
        label={t('what')}
        value={kind}
        options={kinds.map((value) => ({ value, text: proposalName(value, language) }))}
        onChoose={(value) => {
          setKind(value);
          setReason(undefined);
        }}
      />
      <Choice
        label={t('reason')}
        value={reason}
        options={reasons.map((value) => ({ value, text: proposalReason(value, language) }))}
        onChoose={setReason}
      />
      <Field label={t(kind === 'REAFFILIATION' ? 'act' : 'evidence')} required>
        <Textarea value={evidence} maxLength={1000} onChange={(_event, { value }) => setEvidence(value)} />
      </Field>
      <Text>{t(`explained.${kind}`)}</Text>
    </FormDialog>
  );
}
