import { Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { z } from 'zod';
import { isoDate, note, ubigeo } from '@shared/contract/values';
import { shell } from '../../api';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { DayField } from '../../app/DayField';
import { useJob } from '../../app/queries';
import { TextField } from '../../ui/TextField';
import { useFieldWords } from './useFieldWords';

/** As its route takes it, but for the household and the file. */
const TO_OFFICE = z.strictObject({ to: ubigeo, on: isoDate, center: note.min(1).max(120) });
type Stated = { readonly to: string; readonly on: string | null; readonly center: string };

/** Traslado: the household leaves with a package for headquarters, which sends it on to the other office. */
export function ToOfficeDialog({ household: { household }, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('householdLives');
  const words = useFieldWords();
  const moving = useJob('packages.exportMove');
  const { code } = household;
  const start: Stated = { to: '', on: null, center: '' };
  const { control, handleSubmit } = useChangeForm(TO_OFFICE, start);
  const save = async (input: z.output<typeof TO_OFFICE>) => {
    const filters = [{ name: 'Paquete', extensions: ['jpkg'] }];
    const [file] = await shell.pick({ kind: 'save', name: `traslado-${code}.jpkg`, filters });
    if (file === undefined) return;
    moving.mutate(
      { household: code, ...input, file: { picked: file.picked } },
      { onSuccess: ({ identifier }) => onDone(t('toOfficeDone', { identifier, to: input.to })) },
    );
  };
  return (
    <ChangeFrame
      title={t('toOfficeTitle', { code })}
      problem={moving.error?.problem}
      isPending={moving.isPending}
      action={t('toOfficeSave')}
      onClose={onClose}
      onSubmit={handleSubmit(save)}
    >
      <Text>{t('toOfficeHint')}</Text>
      <TextField control={control} name="to" label={t('toOfficeDistrict')} hint={t('districtHint')} />
      <TextField control={control} name="center" label={words.name('populatedCenterName')} />
      <DayField control={control} name="on" label={t('toOfficeDay')} />
    </ChangeFrame>
  );
}
