import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { isIsoDate, yearOf } from '@shared/domain/calendar';
import { ChangeFrame } from '../../app/changes/ChangeFrame';
import { useJob, useRoute } from '../../app/queries';
import { DateInput } from '../../ui/DateField';
import { CentersField } from '../../app/CentersField';

type ConveneDialogProps = {
  readonly onDone: (opened: Output<'assemblies.open'>) => void;
  readonly onClose: () => void;
};

/** Convoca una asamblea: for which populated centres, when, where, and how many places there are. */
export function ConveneDialog({ onDone, onClose }: ConveneDialogProps) {
  const { t } = useTranslation('assemblies');
  const today = useRoute('registry.describe', {}).data?.today;
  const open = useJob('assemblies.open');
  const [centers, setCenters] = useState<readonly string[]>([]);
  const [typing, setTyping] = useState('');
  const [heldOn, setHeldOn] = useState<string | null>(null);
  const [place, setPlace] = useState('');
  const [places, setPlaces] = useState('');
  const [isChecked, setChecked] = useState(false);
  // what still stands in the field is meant too
  const wanted = typing.trim() === '' ? centers : [...centers, typing.trim()];
  const hasPlaces = /^\d*$/.test(places.trim());
  const submit = async () => {
    setChecked(true);
    setCenters(wanted);
    setTyping('');
    if (wanted.length === 0 || heldOn === null || !isIsoDate(heldOn) || !hasPlaces) return;
    const limit = places.trim() === '' ? null : Number(places);
    await open.mutateAsync({ centers: [...wanted], heldOn, place, places: limit }, { onSuccess: onDone }).catch(() => {
      // the refusal is shown in the dialog
    });
  };
  const wrong = (isWrong: boolean, sentence: string) => (isChecked && isWrong ? sentence : '');
  return (
    <ChangeFrame
      title={t('conveneTitle')}
      problem={open.error?.problem}
      isPending={open.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <CentersField
        chosen={centers}
        typing={typing}
        required
        error={wrong(wanted.length === 0, t('wrongCenters'))}
        onChange={setCenters}
        onType={setTyping}
      />
      <Field label={t('day')} required validationMessage={wrong(heldOn === null || !isIsoDate(heldOn), t('wrongDay'))}>
        <DateInput value={heldOn} onChange={setHeldOn} latestYear={today === undefined ? 2099 : yearOf(today) + 1} />
      </Field>
      <Field label={t('place')}>
        <Input value={place} onChange={(_event, { value }) => setPlace(value)} />
      </Field>
      <Field label={t('places')} hint={t('placesHint')} validationMessage={wrong(!hasPlaces, t('wrongPlaces'))}>
        <Input value={places} inputMode="numeric" onChange={(_event, { value }) => setPlaces(value)} />
      </Field>
    </ChangeFrame>
  );
}
