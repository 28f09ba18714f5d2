import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { payPointRoutes } from '@shared/contract/payPoints';
import { PAYMENT_MODES } from '@shared/domain/households/account';
import { paymentModeName } from '@shared/messages/account';
import { CentersField } from '../../../app/CentersField';
import { ChangeFrame } from '../../../app/changes/ChangeFrame';
import { useChangeForm } from '../../../app/changes/useChangeForm';
import { DayField } from '../../../app/DayField';
import { useCommand } from '../../../app/queries';
import { useLanguage } from '../../../messages/useLanguage';
import { SelectField } from '../../../ui/SelectField';
import { TextField } from '../../../ui/TextField';

const STATED = payPointRoutes['payPoints.add'].input.omit({ centers: true });
const START = { payPoint: '', name: '', paymentMode: '', place: '', since: null as string | null };

type AddPayPointProps = { readonly onDone: (code: string) => void; readonly onClose: () => void };

/** A new pay point, with the populated centres it serves from its first day on. */
export function AddPayPoint({ onDone, onClose }: AddPayPointProps) {
  const { t } = useTranslation('payPoints');
  const language = useLanguage();
  const add = useCommand('payPoints.add');
  const [centers, setCenters] = useState<readonly string[]>([]);
  const [typing, setTyping] = useState('');
  const { control, handleSubmit } = useChangeForm(STATED, START);
  // what still stands in the field is meant too
  const wanted = typing.trim() === '' ? [...centers] : [...centers, typing.trim()];
  const modes = PAYMENT_MODES.map((value) => ({ value, text: paymentModeName(value, language) }));
  return (
    <ChangeFrame
      title={t('addTitle')}
      problem={add.error?.problem}
      isPending={add.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        add.mutate({ ...input, centers: wanted }, { onSuccess: ({ payPoint }) => onDone(payPoint) }),
      )}
    >
      <TextField control={control} name="payPoint" label={t('code')} hint={t('codeHint')} autoFocus />
      <TextField control={control} name="name" label={t('name')} />
      <SelectField
        control={control}
        name="paymentMode"
        label={t('mode')}
        required
        options={[{ value: '', text: t('choose') }, ...modes]}
      />
      <TextField control={control} name="place" label={t('place')} required={false} />
      <DayField control={control} name="since" label={t('since')} />
      <CentersField chosen={centers} typing={typing} error="" onChange={setCenters} onType={setTyping} />
    </ChangeFrame>
  );
}
