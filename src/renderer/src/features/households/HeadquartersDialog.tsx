import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { AnswerDialog } from '../../app/affiliation/AnswerDialog';
import { AnswerOutcome } from '../../app/affiliation/AnswerOutcome';
import type { ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { useRoute } from '../../app/queries';

/** Headquarters' answer on one household; where it could not be noted, why stays on screen. */
export function HeadquartersDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('affiliation');
  const today = useRoute('registry.describe', {}).data?.today;
  const [refused, setRefused] = useState<Output<'affiliation.answer'>>();
  if (today === undefined) return null;
  if (refused !== undefined) return <AnswerOutcome outcome={refused} />;
  return (
    <AnswerDialog
      codes={[household.household.code]}
      count={1}
      today={today}
      onDone={(outcome) =>
        outcome.refused.length === 0 ? onDone(t('answered', { count: outcome.done.length })) : setRefused(outcome)
      }
      onClose={onClose}
    />
  );
}
