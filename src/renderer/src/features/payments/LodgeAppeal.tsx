import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { isIsoDate, type Period } from '@shared/domain/calendar';
import { bimesterText } from '@shared/messages/effects';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { DateInput } from '../../ui/DateField';
import { FormDialog } from '../../ui/FormDialog';

type Against = Period | 'exit';
type LodgeAppealProps = {
  readonly code: string;
  readonly appealable: readonly Against[];
  readonly onClose: () => void;
};

/** What the household says against a bimester that was not paid, or against its exit. */
export function LodgeAppeal({ code, appealable, onClose }: LodgeAppealProps) {
  const { t } = useTranslation('effects');
  const language = useLanguage();
  const today = useRoute('registry.describe', {}).data?.today ?? null;
  const lodge = useCommand('effects.lodgeAppeal');
  const [against, setAgainst] = useState<Against | undefined>(appealable[0]);
  const [typed, setTyped] = useState<string | null>();
  const [grounds, setGrounds] = useState('');
  const [evidence, setEvidence] = useState('');
  const on = typed === undefined ? today : typed;
  const isStated = against !== undefined && on !== null && isIsoDate(on) && requiredNote.safeParse(grounds).success;
  return (
    <FormDialog
      title={t('lodgeTitle', { code })}
      submit={t('lodgeDo')}
      problem={lodge.error?.problem}
      isDisabled={!isStated || lodge.isPending}
      onClose={onClose}
      onSubmit={() =>
        isStated && lodge.mutate({ household: code, against, on, grounds, evidence }, { onSuccess: onClose })
      }
    >
      {against !== undefined && (
        <Choice
          label={t('against')}
          value={against}
          options={appealable.map((value) => ({
            value,
            text: value === 'exit' ? t('theExit') : bimesterText(value, language),
          }))}
          onChoose={setAgainst}
        />
      )}
      <Field label={t('on')} required>
        <DateInput value={on} onChange={setTyped} latestYear={2100} />
      </Field>
      <Field label={t('grounds')} required>
        <Textarea value={grounds} maxLength={1000} onChange={(_event, { value }) => setGrounds(value)} />
      </Field>
      <Field label={t('evidence')}>
        <Textarea value={evidence} maxLength={1000} onChange={(_event, { value }) => setEvidence(value)} />
      </Field>
    </FormDialog>
  );
}
