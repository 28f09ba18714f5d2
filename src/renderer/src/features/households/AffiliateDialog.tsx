import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isoDate } from '@shared/contract/values';
import { DayField } from '../../app/DayField';
import { useRefusalText } from '../../app/affiliation/useRefusalText';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useJob, useRoute } from '../../app/queries';

const affiliation = z.strictObject({ on: isoDate });
type Stated = { readonly on: string | null };

/** Afiliación by the office: done if every requirement is met on that day; otherwise the dialog says which are not. */
export function AffiliateDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('affiliation');
  const { code } = household.household;
  const refusalText = useRefusalText();
  const today = useRoute('registry.describe', {}).data?.today ?? null;
  const affiliate = useJob('affiliation.affiliate');
  const start: Stated = { on: today };
  const { control, handleSubmit } = useChangeForm(affiliation, start);
  const refused = affiliate.data?.refused ?? [];
  return (
    <ChangeFrame
      title={t('affiliateTitle', { code })}
      problem={affiliate.error?.problem}
      isPending={affiliate.isPending}
      onClose={onClose}
      onSubmit={handleSubmit(({ on }) =>
        affiliate.mutate(
          { on, codes: [code] },
          { onSuccess: ({ affiliated }) => affiliated.length > 0 && onDone(t('affiliated')) },
        ),
      )}
    >
      <DayField control={control} name="on" label={t('affiliateDay')} />
      {refused.map((one) => (
        <MessageBar key={one.household} intent="error" role="alert" layout="multiline">
          <MessageBarBody>
            {t('notAffiliated')} {refusalText(one)}
          </MessageBarBody>
        </MessageBar>
      ))}
    </ChangeFrame>
  );
}
