import { Controller } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { householdLifeRoutes } from '@shared/contract/householdLives';
import { note, requiredNote, ubigeo as district } from '@shared/contract/values';
import { districtOf } from '@shared/domain/territory';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useCommand } from '../../app/queries';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { CenterInput } from './CenterField';
import { useFieldWords } from './useFieldWords';

/** A person at the window names the place and says what proves the move; a command may leave that open. */
const MOVE = householdLifeRoutes['households.move'].input.extend({
  populatedCenterName: note.min(1).max(120),
  ubigeo: district,
  area: householdLifeRoutes['households.move'].input.shape.area.unwrap(),
  reason: requiredNote.max(300),
});

type Stated = {
  readonly code: string;
  readonly since: string | null;
  readonly populatedCenterCode: string;
  readonly populatedCenterName: string;
  readonly ubigeo: string;
  readonly area: string;
  readonly address: string;
  readonly reference: string;
  readonly reason: string;
};

/** Mudanza: the address before stays, closed, in the history of the household. */
export function MoveDialog({ household: { household }, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('householdLives');
  const words = useFieldWords();
  const move = useCommand('households.move');
  const { code, ubigeo, area } = household;
  const start: Stated = { ...NOWHERE, code, ubigeo, area };
  const { control, handleSubmit, setValue } = useChangeForm(MOVE, start);
  return (
    <ChangeFrame
      title={t('moveTitle', { code })}
      problem={move.error?.problem}
      isPending={move.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) =>
        move.mutate(input, { onSuccess: ({ outside }) => onDone(t(outside ? 'movedOutside' : 'moved')) }),
      )}
    >
      <Controller
        control={control}
        name="populatedCenterName"
        render={({ field, fieldState }) => (
          <CenterInput
            label={words.name('populatedCenterName')}
            text={field.value}
            error={fieldState.error?.message ?? ''}
            inputRef={field.ref}
            onBlur={field.onBlur}
            onType={(text) => {
              field.onChange(text);
              // Another name is another place: its code is no longer known.
              setValue('populatedCenterCode', '');
            }}
            onPick={(name, picked) => {
              field.onChange(name);
              setValue('populatedCenterCode', picked);
              setValue('ubigeo', districtOf(picked));
            }}
          />
        )}
      />
      <TextField control={control} name="ubigeo" label={t('district')} hint={t('districtHint')} />
      <SelectField control={control} name="area" label={words.name('area')} required options={words.options('area')} />
      <TextField control={control} name="address" label={words.name('address')} required={false} />
      <TextField control={control} name="reference" label={words.name('reference')} required={false} />
      <DayAndEvidence control={control} day="since" evidence="reason" hint={t('moveEvidenceHint')} />
    </ChangeFrame>
  );
}

const NOWHERE = {
  since: null,
  populatedCenterName: '',
  populatedCenterCode: '',
  address: '',
  reference: '',
  reason: '',
};
