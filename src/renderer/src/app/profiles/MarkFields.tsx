import { Field, Input, Select, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { OpenProfile } from '@shared/contract/profiles';
import type { Output } from '@shared/contract/routes';
import { ACTIVITY_MEANINGS, DAY_MEANINGS, plainMark } from '@shared/domain/profiles/profile';
import { RESULTS } from '@shared/domain/reconciliation/results';
import { SimpleTable } from '../../ui/SimpleTable';

type MarkFieldsProps = {
  readonly profile: OpenProfile;
  readonly seen: Output<'profiles.look'> | undefined;
  readonly onChange: (changed: OpenProfile) => void;
};

/** What each mark of the file means; one that has no meaning refuses a monthly sheet, so nothing is guessed. */
export function MarkFields({ profile, seen, onChange }: MarkFieldsProps) {
  const { t } = useTranslation('profiles');
  const meanings = MEANINGS[profile.kind];
  const times = new Map(seen?.marks.map((one) => [one.mark, one.times]));
  const means = new Map<string, string>(profile.marks.map((one) => [plainMark(one.mark), one.means]));
  const isDefault = (mark: string) => profile.kind === 'SCHOOL' && mark === plainMark(profile.defaultMark);
  const marks = [...new Set([...times.keys(), ...means.keys()])].filter((mark) => !isDefault(mark));
  return (
    <>
      {profile.kind === 'SCHOOL' && (
        <Field label={t('defaultMark')} hint={t('defaultHint')}>
          <Input
            value={profile.defaultMark}
            maxLength={10}
            onChange={(_event, { value }) => onChange({ ...profile, defaultMark: value })}
          />
        </Field>
      )}
      <Text>{t(HINTS[profile.kind])}</Text>
      <SimpleTable
        label={t('marks')}
        headers={[t('mark'), t('times'), t('means')]}
        rows={marks.map((mark) => ({
          key: mark,
          cells: [
            mark,
            times.get(mark) ?? 0,
            <Select
              key={mark}
              size="small"
              aria-label={t('meansOf', { mark })}
              value={means.get(mark) ?? ''}
              onChange={(_event, { value }) => onChange(withMark(profile, mark, value))}
            >
              <option value="">{t('unsaid')}</option>
              {meanings.map((one) => (
                <option key={one} value={one}>
                  {t(`meanings.${one}` as 'meanings.CONTROL') /* each meaning has its word */}
                </option>
              ))}
            </Select>,
          ],
        }))}
      />
    </>
  );
}

const MEANINGS: Readonly<Record<OpenProfile['kind'], readonly string[]>> = {
  SCHOOL: DAY_MEANINGS,
  HEALTH_POST: ACTIVITY_MEANINGS,
  PAYER: RESULTS,
};
const HINTS = { SCHOOL: 'marksHint', HEALTH_POST: 'activitiesHint', PAYER: 'resultsHint' } as const;

/** '' takes the meaning away. */
function withMark(profile: OpenProfile, mark: string, means: string): OpenProfile {
  const others = profile.marks.filter((one) => plainMark(one.mark) !== mark);
  const marks = means === '' ? others : [...others, { mark, means }];
  return { ...profile, marks } as OpenProfile; // the options are the meanings of this kind
}
