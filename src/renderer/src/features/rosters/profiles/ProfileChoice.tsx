import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../app/queries';
import { Choice } from '../../../ui/Choice';
import { ProfileDialog } from './ProfileDialog';

const useStyles = makeStyles({ row: { display: 'flex', gap: '12px', flexWrap: 'wrap', alignItems: 'end' } });

/** No profile: the files are the office's own workbooks. */
export const OWN_WORKBOOKS = '';

type ProfileChoiceProps = { readonly profile: string; readonly onProfile: (name: string) => void };

/** Whose files are received: the office's own workbooks, or another system's through one of the profiles kept. */
export function ProfileChoice({ profile, onProfile }: ProfileChoiceProps) {
  const styles = useStyles();
  const { t } = useTranslation('profiles');
  const [edited, setEdited] = useState<'new' | 'chosen'>();
  const profiles = useRoute('profiles.list', {}).data ?? [];
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
