import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** Says why; nothing goes. */
export function RefusePurge({ id, action }: { readonly id: string; readonly action: string }) {
  const { t } = useTranslation('purge');
  const [note, setNote] = useState('');
  const refuse = useCommand('purge.refuse');
  const isStated = requiredNote.safeParse(note).success;
  return (
    <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap', alignItems: 'end' }}>
      <Field label={t('note')}>
        <Input value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
      </Field>
      <Button disabled={!isStated || refuse.isPending} onClick={() => refuse.mutate({ id, note })}>
        {action}
      </Button>
      <ProblemMessage problem={refuse.error?.problem} />
    </div>
  );
}
