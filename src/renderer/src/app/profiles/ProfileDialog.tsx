import { Button, Field, Input, Select, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SavedProfile } from '@shared/contract/profiles';
import { useCommand } from '../queries';
import { FormDialog } from '../../ui/FormDialog';
import { MarkFields } from './MarkFields';
import { PlaceFields } from './PlaceFields';
import { isWhole } from './isWhole';
import { useProfileDraft, type Kind } from './useProfileDraft';

type ProfileDialogProps = {
  /** Changed and saved again; undefined: a new one. */
  readonly saved: SavedProfile | undefined;
  readonly kinds: readonly Kind[];
  readonly onSaved: (name: string) => void;
  readonly onClose: () => void;
};

/** Says once how the files of another system read: an example first, then columns and marks as suggested from it. */
export function ProfileDialog({ saved, kinds, onSaved, onClose }: ProfileDialogProps) {
  const { t } = useTranslation('profiles');
  const [name, setName] = useState(saved?.name ?? '');
  const draft = useProfileDraft(saved, kinds[0] ?? 'SCHOOL');
  const saving = useCommand('profiles.save');
  const { profile, seen } = draft;
  const canSave = name.trim().length > 1 && profile !== undefined && isWhole(profile) && !saving.isPending;
  const save = () => {
    if (profile !== undefined)
      saving.mutate({ name: name.trim(), profile }, { onSuccess: (kept) => onSaved(kept.name) });
  };
  return (
    <FormDialog
      title={saved === undefined ? t('newTitle') : t('changeTitle', { name: saved.name })}
      submit={t('save')}
      problem={saving.error?.problem ?? draft.looking.error?.problem}
      isDisabled={!canSave}
      onSubmit={save}
      onClose={onClose}
    >
      <Field label={t('name')} required>
        <Input
          autoFocus
          value={name}
          maxLength={60}
          disabled={saved !== undefined}
          onChange={(_e, { value }) => setName(value)}
        />
      </Field>
      <Field label={t('kind')}>
        <Select
          value={draft.kind}
          disabled={saved !== undefined}
          onChange={(_e, { value }) => draft.setKind(value as Kind)} // the options are the kinds
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`kinds.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button onClick={() => void draft.pickExample()}>{t('example')}</Button>
        <Text>{draft.example ?? t('exampleHint')}</Text>
      </div>
      {seen !== undefined && (
        <Text>{seen.sheet === '' ? t('notFound') : t('found', { sheet: seen.sheet, count: seen.rows })}</Text>
      )}
      {profile !== undefined && (
        <>
          <PlaceFields profile={profile} seen={seen} onChange={draft.change} />
          <MarkFields profile={profile} seen={seen} onChange={(changed) => draft.change(changed, false)} />
        </>
      )}
    </FormDialog>
  );
}
