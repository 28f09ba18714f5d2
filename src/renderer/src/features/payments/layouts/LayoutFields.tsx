import { Checkbox, makeStyles } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { DATE_FORMS, type PayerLayout } from '@shared/domain/payerFiles/layout';
import { Choice } from '../../../ui/Choice';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });
const DELIMITERS = [';', ',', '|', '\t'] as const;

type LayoutFieldsProps = {
  readonly layout: PayerLayout;
  readonly onChange: (changed: Partial<PayerLayout>) => void;
};

/** What holds for the whole file. */
export function LayoutFields({ layout, onChange }: LayoutFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('payerFiles');
  return (
    <div className={styles.bar}>
      <Choice
        label={t('layouts.form')}
        value={layout.form}
        options={(['DELIMITED', 'FIXED'] as const).map((value) => ({ value, text: t(`layouts.forms.${value}`) }))}
        onChoose={(form) => onChange({ form })}
      />
      {layout.form === 'DELIMITED' && (
        <Choice
          label={t('layouts.delimiter')}
          value={layout.delimiter}
          options={DELIMITERS.map((value) => ({ value, text: t(`layouts.delimiters.${value}`) }))}
          onChoose={(delimiter) => onChange({ delimiter })}
        />
      )}
      <Choice
        label={t('layouts.amount')}
        value={layout.amount}
        options={(['CENTS', 'POINT', 'COMMA'] as const).map((value) => ({
          value,
          text: t(`layouts.amounts.${value}`),
        }))}
        onChoose={(amount) => onChange({ amount })}
      />
      <Choice
        label={t('layouts.dates')}
        value={layout.dates}
        minWidth={130}
        options={DATE_FORMS.map((value) => ({ value, text: t(`layouts.dateForms.${value}`) }))}
        onChoose={(dates) => onChange({ dates })}
      />
      <Choice
        label={t('layouts.letters')}
        value={layout.letters}
        minWidth={230}
        options={(['AS_WRITTEN', 'PLAIN'] as const).map((value) => ({
          value,
          text: t(`layouts.letterForms.${value}`),
        }))}
        onChoose={(letters) => onChange({ letters })}
      />
      <Choice
        label={t('layouts.encoding')}
        value={layout.encoding}
        options={(['UTF-8', 'LATIN1'] as const).map((value) => ({ value, text: t(`layouts.encodings.${value}`) }))}
        onChoose={(encoding) => onChange({ encoding })}
      />
      <Checkbox
        label={t('layouts.hasTitles')}
        checked={layout.hasTitles}
        onChange={(_event, { checked }) => onChange({ hasTitles: checked === true })}
      />
      <Checkbox
        label={t('layouts.hasTotals')}
        checked={layout.hasTotals}
        onChange={(_event, { checked }) => onChange({ hasTotals: checked === true })}
      />
    </div>
  );
}
