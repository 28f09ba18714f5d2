import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { Control } from 'react-hook-form';
import { useTranslation } from 'react-i18next';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import type { BirthForm } from './birthForm';
import { useFieldWords } from './useFieldWords';

type NewbornFieldsProps = {
  readonly control: Control<BirthForm>;
  readonly index: number;
  readonly onRemove?: () => void;
};

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  title: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(160px, 100%), 1fr))',
    gap: '6px 12px',
    alignItems: 'start',
  },
});

/** Who was born, as the certificate names the child; the document may come later. */
export function NewbornFields({ control, index, onRemove }: NewbornFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('membership');
  const words = useFieldWords();
  const number = index + 1;
  const of = <Field extends keyof BirthForm['newborns'][number]>(field: Field) =>
    ({ control, name: `newborns.${index}.${field}`, label: words.name(field) }) as const;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>
        {t('newborn', { number })}
        {onRemove && (
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissRegular />}
            aria-label={t('removeNewborn', { number })}
            onClick={onRemove}
          />
        )}
      </legend>
      <div className={styles.fields}>
        <TextField {...of('surname1')} />
        <TextField {...of('surname2')} required={false} />
        <TextField {...of('givenNames')} />
        <SelectField {...of('sex')} options={[{ value: '', text: t('choose') }, ...words.options('sex')]} required />
        <SelectField {...of('documentType')} options={words.options('documentType')} />
        <TextField {...of('documentNumber')} required={false} />
      </div>
    </fieldset>
  );
}
