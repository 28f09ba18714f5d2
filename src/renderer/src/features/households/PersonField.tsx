import type { Control, FieldPath, FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { fullName } from '@shared/domain/households';
import type { Output } from '@shared/contract/routes';
import { dayText } from '../../ui/dates';
import { SelectField } from '../../ui/SelectField';

type PersonFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly label: string;
  readonly members: Output<'households.get'>['members'];
};

/** A choice among members; the form keeps the number, 0 for nobody yet. */
export function PersonField<Values extends FieldValues>({ control, name, label, members }: PersonFieldProps<Values>) {
  const { t } = useTranslation('membership');
  const options = members.map((member) => ({
    value: String(member.number),
    text:
      member.exitDate === null
        ? t('option', { number: member.number, name: fullName(member) })
        : t('optionGone', { number: member.number, name: fullName(member), date: dayText(member.exitDate) }),
  }));
  return (
    <SelectField
      control={control}
      name={name}
      label={label}
      required
      options={[{ value: '0', text: t('choose') }, ...options]}
      toValue={Number}
      fromValue={String}
    />
  );
}

/** The choice among those who live in the household now. */
export const PresentPersonField = <Values extends FieldValues>({ members, ...field }: PersonFieldProps<Values>) => (
  <PersonField {...field} members={members.filter(({ exitDate }) => exitDate === null)} />
);
