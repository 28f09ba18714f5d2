import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Input,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenAnswer } from '@shared/contract/reniec';
import { fullName } from '@shared/domain/households';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { useDocumentText } from './useDocumentText';

type KeepRegisteredProps = { readonly row: OpenAnswer; readonly onClose: () => void };

/** What is registered stays, and the reason stays with it. */
export function KeepRegistered({ row, onClose }: KeepRegisteredProps) {
  const { t } = useTranslation('documents');
  const { t: frame } = useTranslation();
  const documentText = useDocumentText();
  const [note, setNote] = useState('');
  const settle = useCommand('reniec.settle');
  const { household, member } = row;
  const keep = () => settle.mutate({ household, member, as: 'KEPT', note: note.trim() }, { onSuccess: onClose });
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            keep();
          }}
        >
          <DialogBody>
            <DialogTitle>{t('keep')}</DialogTitle>
            <DialogContent>
              <p>{t('keepAsk', { name: fullName(row.registered), document: documentText(row) })}</p>
              <Field label={t('reason')} required>
                <Input autoFocus value={note} maxLength={300} onChange={(_event, { value }) => setNote(value)} />
              </Field>
              <ProblemMessage problem={settle.error?.problem} />
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{frame('cancel')}</Button>
              <Button appearance="primary" type="submit" disabled={note.trim() === '' || settle.isPending}>
                {t('save')}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
  );
}
