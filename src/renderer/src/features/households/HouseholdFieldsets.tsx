import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { yearOf, type IsoDate } from '@shared/domain/calendar';
import type { HouseholdFields } from '@shared/domain/households';
import { DateField } from '../../ui/DateField';
import { SelectField } from '../../ui/SelectField';
import { TextField } from '../../ui/TextField';
import { CenterField } from './CenterField';
import { useFieldWords } from './useFieldWords';
import type { HouseholdFormApi } from './useHouseholdForm';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  title: { padding: 0, marginBottom: '4px', fontWeight: tokens.fontWeightSemibold },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(165px, 100%), 1fr))',
    gap: '6px 12px',
    alignItems: 'start',
  },
});

/** Classifications run for years ahead. */
const EXPIRY_YEARS = 20;

type HouseholdField = keyof HouseholdFields;
type HouseholdFieldsetsProps = {
  readonly form: HouseholdFormApi;
  readonly remarks: ReadonlyMap<string, string>;
  readonly today: IsoDate;
  readonly isNew: boolean;
};

/** What is said of the household as a whole, in the order of the form on paper. */
export function HouseholdFieldsets({ form, remarks, today, isNew }: HouseholdFieldsetsProps) {
  const { t } = useTranslation('householdForm');
  const words = useFieldWords();
  const answers = useAnswers();
  const of = (field: HouseholdField) =>
    ({ control: form.control, name: `household.${field}`, label: words.name(field) }) as const;
  const dated = (field: HouseholdField, yearsAhead = 0) => ({
    ...of(field),
    warning: remarks.get(`household.${field}`) ?? '',
    latestYear: yearOf(today) + yearsAhead,
  });
  return (
    <>
      <Group title={t('place')}>
        {isNew && <TextField {...of('code')} autoFocus />}
        <TextField {...of('ubigeo')} />
        <CenterField form={form} />
        <TextField {...of('populatedCenterCode')} required={false} />
        <SelectField {...of('area')} options={[{ value: '', text: t('choose') }, ...words.options('area')]} required />
        {OPTIONAL_TEXTS.map((field, index) => (
          <TextField key={field} {...of(field)} required={false} autoFocus={!isNew && index === 0} />
        ))}
      </Group>
      <Group title={t('classification')}>
        <DateField {...dated('residenceSince')} required />
        <SelectField
          {...of('cse')}
          label={t('cse')}
          {...nullable}
          options={[{ value: '', text: t('unknown') }, ...words.options('cse')]}
        />
        <DateField {...dated('cseDate')} />
        <DateField {...dated('cseExpiry', EXPIRY_YEARS)} />
        <TextField {...of('fsuNumber')} required={false} />
        <DateField {...dated('fsuDate')} />
      </Group>
      <Group title={t('commitment')}>
        <SelectField {...of('assemblyValidated')} {...answer} options={answers} />
        <DateField {...dated('assemblyDate')} />
        <DateField {...dated('agreementDate')} />
      </Group>
    </>
  );
}

const OPTIONAL_TEXTS = ['address', 'reference', 'phone', 'language', 'indigenousPeople', 'nativeCommunity'] as const;

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.title}>{title}</legend>
      <div className={styles.fields}>{children}</div>
    </fieldset>
  );
}

const nullable = {
  toValue: (chosen: string) => (chosen === '' ? null : chosen),
  fromValue: (value: unknown) => (typeof value === 'string' ? value : ''),
};
const answer = {
  toValue: (chosen: string) => (chosen === '' ? null : chosen === 'yes'),
  fromValue: (value: unknown) => (value === null ? '' : value === true ? 'yes' : 'no'),
};

function useAnswers() {
  const { t } = useTranslation();
  const { t: form } = useTranslation('householdForm');
  return [
    { value: '', text: form('unknown') },
    { value: 'yes', text: t('yes') },
    { value: 'no', text: t('no') },
  ];
}
