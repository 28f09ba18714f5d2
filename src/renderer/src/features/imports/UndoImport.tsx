import { Button, Field, MessageBar, MessageBarBody, Text, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { requiredNote } from '@shared/contract/values';
import { dependentSentence } from '@shared/messages/imports';
import { useJob } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { JobDialog } from '../../ui/JobDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import type { ShownImport } from './ImportScreen';

/** Taking an applied file back, with a reason; where something depends on it, what that is. */
export function UndoImport({ file }: { readonly file: ShownImport }) {
  const { t } = useTranslation('received');
  const undo = useJob('imports.undo');
  const isInForce = file.outcome === 'APPLIED' || file.outcome === 'PARTLY';
  if (!isInForce && undo.data === undefined) return null;
  return (
    <Panel title={t('undo')}>
      {isInForce && (file.dependents.length > 0 ? <Dependents file={file} /> : <AskReason file={file} undo={undo} />)}
      <ProblemMessage problem={undo.error?.problem} />
      {undo.data && (
        <MessageBar intent="success" role="status">
          <MessageBarBody>{t('done', undo.data)}</MessageBarBody>
        </MessageBar>
      )}
      <JobDialog title={t('undoing')} running={undo.isPending} progress={undo.progress} onCancel={undo.cancel} />
    </Panel>
  );
}

const SHOWN = 100;

function Dependents({ file: { dependents } }: { readonly file: ShownImport }) {
  const { t } = useTranslation('received');
  const language = useLanguage();
  const hidden = dependents.length - SHOWN;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {t('needed')}
        <ul aria-label={t('needed')}>
          {dependents.slice(0, SHOWN).map((dependent) => (
            <li key={`${dependent.matter} ${dependent.subject}`}>{dependentSentence(dependent, language)}</li>
          ))}
          {hidden > 0 && <li>{t('more', { count: hidden })}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

type AskReasonProps = { readonly file: ShownImport; readonly undo: ReturnType<typeof useJob<'imports.undo'>> };

function AskReason({ file: { id, canUndo }, undo }: AskReasonProps) {
  const { t } = useTranslation('received');
  const [reason, setReason] = useState('');
  if (!canUndo) return <Text>{t('notYours')}</Text>;
  return (
    <form
      style={{ display: 'grid', gap: 10, maxWidth: 640 }}
      onSubmit={(event) => {
        event.preventDefault();
        undo.mutate({ id, reason });
      }}
    >
      <Text>{t('undoText')}</Text>
      <Field label={t('reason')} required>
        <Textarea value={reason} maxLength={1000} onChange={(_event, { value }) => setReason(value)} />
      </Field>
      <Button
        type="submit"
        style={{ justifySelf: 'start' }}
        disabled={!requiredNote.safeParse(reason).success || undo.isPending}
      >
        {t('undoNow')}
      </Button>
    </form>
  );
}
