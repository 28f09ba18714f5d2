import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../queries';
import { Choice } from '../../ui/Choice';
import { ProfileDialog } from './ProfileDialog';
import type { Kind } from './useProfileDraft';

const useStyles = makeStyles({ row: { display: 'flex', gap: '12px', flexWrap: 'wrap', alignItems: 'end' } });

/** No profile: the files are the office's own workbooks. */
export const OWN_WORKBOOKS = '';

type ProfileChoiceProps = {
  /** Kinds of file that are received here. */
  readonly kinds: readonly Kind[];
  readonly profile: string;
  readonly onProfile: (name: string) => void;
};

/** Whose files are received: the office's own workbooks, or another system's through one of the profiles kept. */
export function ProfileChoice({ kinds, profile, onProfile }: ProfileChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation('profiles');
  const [edited, setEdited] = useState<'new' | 'chosen'>();
  const saved = useRoute('profiles.list', {}).data ?? [];
  const profiles = saved.filter((one) => kinds.includes(one.profile.kind));
  const own = { value: OWN_WORKBOOKS, text: t('own') };
  const chosen = edited === 'chosen' ? profiles.find(({ name }) => name === profile) : undefined;
  return (
    <div className={styles.row}>
      <Choice
        label={t('format')}
        value={profile}
        options={[own, ...profiles.map(({ name }) => ({ value: name, text: name }))]}
        onChoose={onProfile}
        minWidth={260}
      />
      <Button onClick={() => setEdited('new')}>{t('new')}</Button>
      {profile !== OWN_WORKBOOKS && <Button onClick={() => setEdited('chosen')}>{t('change')}</Button>}
      {edited !== undefined && (
        <ProfileDialog
          saved={chosen}
          kinds={kinds}
          onSaved={(name) => {
            onProfile(name);
            setEdited(undefined);
          }}
          onClose={() => setEdited(undefined)}
        />
      )}
    </div>
  );
}
