import { useFieldArray, useWatch } from 'react-hook-form';
import { Button } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useTranslation } from 'react-i18next';
import { membershipRoutes } from '@shared/contract/membership';
import { PREGNANCY_OUTCOMES } from '@shared/domain/membership/outcomes';
import { ChangeFrame, type ChangeDialogProps } from '../../app/changes/ChangeFrame';
import { DayAndEvidence } from '../../app/changes/DayAndEvidence';
import { useChangeForm } from '../../app/changes/useChangeForm';
import { useDoneText } from '../../app/changes/useDoneText';
import { useCommand } from '../../app/queries';
import { SelectField } from '../../ui/SelectField';
import { NewbornFields } from './NewbornFields';
import { NEWBORN, type BirthForm } from './birthForm';
import { PersonField } from './PersonField';

/** As the contract takes them. */
const NEWBORNS_MAX = 6;

/** Desenlace de un embarazo, with everybody who was born; also of a mother who died. */
export function BirthDialog({ household, onDone, onClose }: ChangeDialogProps) {
  const { t } = useTranslation('membership');
  const doneText = useDoneText();
  const { code } = household.household;
  const record = useCommand('membership.birth');
  const women = household.members.filter(({ sex }) => sex === 'F');
  const { control, handleSubmit, setValue } = useChangeForm(
    membershipRoutes['membership.birth'].input,
    startOf(code, women),
  );
  const { fields, append, remove } = useFieldArray({ control, name: 'newborns' });
  const outcome = useWatch({ control, name: 'outcome' });
  const isAlive = outcome === 'LIVE_BIRTH';
  // What is no longer asked is not sent either.
  const follow = (chosen: string) => {
    setValue('newborns', chosen === 'LIVE_BIRTH' ? [NEWBORN] : []);
    return chosen;
  };
  return (
    <ChangeFrame
      title={t('titles.birth', { code })}
      problem={record.error?.problem}
      isPending={record.isPending}
      onClose={onClose}
      onSubmit={handleSubmit((input) => record.mutate(input, { onSuccess: (done) => onDone(doneText(done)) }))}
    >
      <PersonField control={control} name="mother" label={t('mother')} members={women} />
      <SelectField
        control={control}
        name="outcome"
        label={t('outcome')}
        required
        options={PREGNANCY_OUTCOMES.map((value) => ({ value, text: t(`outcomes.${value}`) }))}
        toValue={follow}
      />
      <DayAndEvidence control={control} day="on" evidence="evidence" hint={t('birthEvidence')} />
      {fields.map(({ id }, index) => (
        <NewbornFields
          key={id}
          control={control}
          index={index}
          {...(fields.length > 1 ? { onRemove: () => remove(index) } : {})}
        />
      ))}
      {isAlive && fields.length < NEWBORNS_MAX && (
        <Button icon={<AddRegular />} style={{ justifySelf: 'start' }} onClick={() => append(NEWBORN)}>
          {t('addNewborn')}
        </Button>
      )}
    </ChangeFrame>
  );
}

type Women = ChangeDialogProps['household']['members'];

/** The mother is known where one woman alone is pregnant. */
function startOf(code: string, women: Women): BirthForm {
  const [pregnant, ...others] = women.filter((woman) => woman.pregnant && woman.exitDate === null);
  const mother = others.length === 0 ? (pregnant?.number ?? 0) : 0;
  return { code, mother, on: null, outcome: 'LIVE_BIRTH', newborns: [NEWBORN], evidence: '' };
}
