import { Field, makeStyles, Select } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { documentKey } from '@shared/domain/documents';
import { fullName } from '@shared/domain/households';
import type { ChangeDialogProps } from '../../../app/changes/ChangeFrame';

type Household = ChangeDialogProps['household'];
type Member = Household['members'][number];
export type SamePair = { readonly from: number; readonly into: number };

type SamePersonsFieldProps<Values extends FieldValues> = {
  readonly control: Control<Values>;
  readonly name: FieldPath<Values>;
  readonly from: Household;
  readonly into: Household;
};

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, display: 'grid', gap: '6px' },
  legend: { padding: 0 },
});

/** Who of one household is registered in the other too; begins with those of one document. */
export function SamePersonsField<Values extends FieldValues>({
  control,
  name,
  from,
  into,
}: SamePersonsFieldProps<Values>) {
  const styles = useStyles();
  const { t } = useTranslation('transfers');
  const { t: membership } = useTranslation('membership');
  const { field } = useController({ control, name });
  const pairs: readonly SamePair[] = field.value;
  const [there, here] = [presentIn(into), presentIn(from)];
  const { onChange } = field;
  useEffect(() => {
    onChange(pairsByDocument(presentIn(from), presentIn(into)));
  }, [from, into, onChange]);
  const change = (number: number, same: number) => {
    const others = pairs.filter((pair) => pair.from !== number);
    onChange(same === 0 ? others : [...others, { from: number, into: same }]);
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('same', { code: into.household.code })}</legend>
      {here.map((member) => (
        <Field key={member.number} label={membership('option', { number: member.number, name: fullName(member) })}>
          <Select
            value={String(pairs.find((pair) => pair.from === member.number)?.into ?? 0)}
            onChange={(_event, { value }) => change(member.number, Number(value))}
          >
            <option value="0">{t('notThere')}</option>
            {there.map((other) => (
              <option key={other.number} value={other.number}>
                {t('isNumber', { number: other.number, name: fullName(other) })}
              </option>
            ))}
          </Select>
        </Field>
      ))}
    </fieldset>
  );
}

const presentIn = ({ members }: Household) => members.filter(({ exitDate }) => exitDate === null);

const keyOf = ({ documentType, documentNumber }: Member) => documentKey(documentType, documentNumber);

const pairsByDocument = (from: readonly Member[], into: readonly Member[]): readonly SamePair[] =>
  from.flatMap((member) => {
    const other = into.find((one) => keyOf(one) !== '' && keyOf(one) === keyOf(member));
    return other === undefined ? [] : [{ from: member.number, into: other.number }];
  });
