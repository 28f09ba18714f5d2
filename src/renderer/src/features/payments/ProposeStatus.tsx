import { Field, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { proposalName, proposalReason } from '@shared/messages/proposals';
import type { Asked } from '../../api';
import { useCommand } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { FormDialog } from '../../ui/FormDialog';

type ProposeStatusProps = {
  readonly code: string;
  readonly proposal: Asked<'effects.propose'>['proposal'];
  readonly onClose: () => void;
};

/** Puts an exit, a suspension or its end before a second person. */
export function ProposeStatus({ code, proposal, onClose }: ProposeStatusProps) {
  const { t } = useTranslation('effects');
  const language = useLanguage();
  const propose = useCommand('effects.propose');
  const [evidence, setEvidence] = useState('');
  return (
    <FormDialog
      title={t('proposeThisTitle', { what: proposalName(proposal.kind, language), code })}
      submit={t('proposeDo')}
      problem={propose.error?.problem}
      isDisabled={propose.isPending}
      onClose={onClose}
      onSubmit={() => propose.mutate({ household: code, proposal, evidence }, { onSuccess: onClose })}
    >
      <Text>
        {proposalReason(proposal.reason, language)}. {t('proposeText')}
      </Text>
      <Field label={t('evidence')}>
        <Textarea value={evidence} maxLength={1000} onChange={(_event, { value }) => setEvidence(value)} />
      </Field>
    </FormDialog>
  );
}
