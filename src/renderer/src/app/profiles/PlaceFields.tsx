import { Field, Input, makeStyles, Select } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OpenProfile } from '@shared/contract/profiles';
import type { Output } from '@shared/contract/routes';
import { NEEDED } from './isWhole';

const useStyles = makeStyles({
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(220px, 1fr))',
    gap: '10px',
    alignItems: 'start',
  },
});

type PlaceFieldsProps = {
  readonly profile: OpenProfile;
  readonly seen: Output<'profiles.look'> | undefined;
  readonly onChange: (changed: OpenProfile, isColumn: boolean) => void;
};

/** Where things stand: which header is which column and, on monthly sheets, the words before the facts above. */
export function PlaceFields({ profile, seen, onChange }: PlaceFieldsProps) {
  const styles = useStyles();
  const { t } = useTranslation('profiles');
  const keys = Object.keys(profile.columns) as (keyof typeof profile.columns)[]; // a record of its own keys
  return (
    <div className={styles.fields}>
      {keys.map((key) => (
        <Field key={key} label={t(`columns.${key}`)} required={NEEDED[profile.kind].includes(key)}>
          <Select
            value={profile.columns[key]}
            onChange={(_event, { value }) => onChange(withColumn(profile, key, value), true)}
          >
            {['', ...new Set([...(seen?.headers ?? []), profile.columns[key]])]
              .filter((header, place) => place === 0 || header !== '')
              .map((header) => (
                <option key={header} value={header}>
                  {header === '' ? t('absent') : header}
                </option>
              ))}
          </Select>
        </Field>
      ))}
      {profile.kind === 'SCHOOL' && <LabelFields profile={profile} seen={seen} onChange={onChange} />}
    </div>
  );
}

// The key is one of the columns of this very profile.
const withColumn = (profile: OpenProfile, key: string, header: string) =>
  ({ ...profile, columns: { ...profile.columns, [key]: header } }) as OpenProfile;

type SchoolProfile = Extract<OpenProfile, { kind: 'SCHOOL' }>;
const LABELS = ['facility', 'annex', 'month', 'closed'] as const;

function LabelFields({ profile, seen, onChange }: PlaceFieldsProps & { readonly profile: SchoolProfile }) {
  const { t } = useTranslation('profiles');
  const found: Readonly<Record<string, string>> = seen?.facts ?? {};
  return LABELS.map((key) => (
    <Field key={key} label={t(`labels.${key}`)} hint={found[key] ? t('fact', { fact: found[key] }) : ''}>
      <Input
        value={profile.labels[key]}
        maxLength={60}
        onChange={(_event, { value }) => onChange({ ...profile, labels: { ...profile.labels, [key]: value } }, false)}
        onBlur={() => onChange(profile, true)}
      />
    </Field>
  ));
}
