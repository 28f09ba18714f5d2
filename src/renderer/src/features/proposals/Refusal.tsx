import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';

type RefusalProps = {
  readonly id: string;
  readonly title: string;
  readonly action: string;
  readonly onClose: () => void;
};

/** Asks why before a proposal is refused or taken back. */
export function Refusal({ id, title, action, onClose }: RefusalProps) {
  const { t } = useTranslation('proposals');
  const { t: frame } = useTranslation();
  const [note, setNote] = useState('');
  const refuse = useCommand('proposals.refuse');
  const isStated = requiredNote.safeParse(note).success;
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <p>{t('refuseText')}</p>
            <Field label={t('note')} hint={t('noteNeeded')} required>
              <Textarea value={note} maxLength={1000} onChange={(_event, { value }) => setNote(value)} />
            </Field>
            <ProblemMessage problem={refuse.error?.problem} />
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{frame('cancel')}</Button>
            <Button
              appearance="primary"
              disabled={!isStated || refuse.isPending}
              onClick={() => refuse.mutate({ id, note }, { onSuccess: onClose })}
            >
              {action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
