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
  const { profile } = draft;
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
      <KindField kinds={kinds} kind={draft.kind} isFixed={saved !== undefined} onKind={draft.setKind} />
      <div style={{ display: 'flex', gap: 12, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button onClick={() => void draft.pickExample()}>{t('example')}</Button>
        <Text>{draft.example ?? t('exampleHint')}</Text>
      </div>
      <Reading draft={draft} />
    </FormDialog>
  );
}

/** What the profile says so far, beside the example. */
function Reading({ draft }: { readonly draft: ReturnType<typeof useProfileDraft> }) {
  const { t } = useTranslation('profiles');
  const { profile, seen, change } = draft;
  return (
    <>
      {seen !== undefined && (
        <Text>{seen.sheet === '' ? t('notFound') : t('found', { sheet: seen.sheet, count: seen.rows })}</Text>
      )}
      {profile !== undefined && <PlaceFields profile={profile} seen={seen} onChange={change} />}
      {profile !== undefined && (
        <MarkFields profile={profile} seen={seen} onChange={(changed) => change(changed, false)} />
      )}
    </>
  );
}

type KindFieldProps = {
  readonly kinds: readonly Kind[];
  readonly kind: Kind;
  readonly isFixed: boolean;
  readonly onKind: (kind: Kind) => void;
};

function KindField({ kinds, kind, isFixed, onKind }: KindFieldProps) {
  const { t } = useTranslation('profiles');
  return (
    <Field label={t('kind')}>
      <Select
        value={kind}
        disabled={isFixed}
        onChange={(_e, { value }) => onKind(value as Kind)} // the options are the kinds
      >
        {kinds.map((one) => (
          <option key={one} value={one}>
            {t(`kinds.${one}`)}
          </option>
        ))}
      </Select>
    </Field>
  );
}
