import { Button, Field, Input, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { downloadKindName } from '@shared/messages/downloads';
import { importOutcomeName } from '@shared/messages/imports';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { momentText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { Incoming } from './Incoming';

/** What comes from headquarters: packages and receipts as files, or a receipt as the code read over the telephone. */
export function Receiving() {
  const { t } = useTranslation('packages');
  return (
    <Panel title={t('receiving')}>
      <Incoming />
      <CodeForm />
      <ReceivedPackages />
    </Panel>
  );
}

function CodeForm() {
  const { t } = useTranslation('packages');
  const noting = useCommand('packages.receiveCode');
  const [code, setCode] = useState('');
  return (
    <form
      style={{ display: 'grid', gap: 8 }}
      onSubmit={(event) => {
        event.preventDefault();
        noting.mutate({ code }, { onSuccess: () => setCode('') });
      }}
    >
      <div style={{ display: 'flex', gap: 12, alignItems: 'end', flexWrap: 'wrap' }}>
        <Field label={t('code')}>
          <Input value={code} autoComplete="off" onChange={(_event, { value }) => setCode(value)} />
        </Field>
        <Button type="submit" disabled={code.trim().length < 3 || noting.isPending}>
          {t('noteCode')}
        </Button>
      </div>
      <ProblemMessage problem={noting.error?.problem} />
      {noting.data && <MessageBar intent="success">{t('acknowledged', noting.data)}</MessageBar>}
    </form>
  );
}

function ReceivedPackages() {
  const { t } = useTranslation('packages');
  const language = useLanguage();
  const received = useRoute('downloads.list', {});
  return (
    <SimpleTable
      label={t('receivedList')}
      headers={[t('sequence'), t('identifier'), t('kind'), t('createdAt'), t('createdBy'), t('outcome')]}
      empty={t('nothingReceived')}
      rows={(received.data ?? []).map(({ sequence, identifier, kind, at, by, outcome }) => ({
        key: identifier,
        cells: [
          sequence,
          identifier,
          t(`kinds.${kind}`, { defaultValue: downloadKindName(kind, language) }),
          momentText(at),
          by,
          outcome === null ? '' : importOutcomeName(outcome, language),
        ],
      }))}
    />
  );
}
