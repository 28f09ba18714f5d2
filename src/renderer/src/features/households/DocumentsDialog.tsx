import { useTranslation } from 'react-i18next';
import { affiliationRoutes } from '@shared/contract/affiliation';
import { DayField } from '../../app/DayField';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand, useRoute } from '../../app/queries';
import { TextField } from '../../ui/TextField';

type Stated = { readonly household: string; readonly on: string | null; readonly note: string };

/** Papers that must be there before the agreement is signed. */
export function DocumentsDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('affiliation');
  const { code } = household.household;
  const today = useRoute('registry.describe', {}).data?.today ?? null;
  const request = useCommand('affiliation.requestDocuments');
  const start: Stated = { household: code, on: today, note: '' };
  const { control, handleSubmit } = useChangeForm(affiliationRoutes['affiliation.requestDocuments'].input, start);
  return (
    <ChangeFrame
      title={t('requestTitle', { code })}
      problem={request.error?.problem}
      isPending={request.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => request.mutate(input, { onSuccess: () => onDone(t('requested')) }))}
    >
      <TextField control={control} name="note" label={t('missing')} />
      <DayField control={control} name="on" label={t('requestDay')} />
    </ChangeFrame>
  );
}
