import { Button, Field, Input, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { useCommand, useJob, useRoute } from '../../app/queries';
import { momentText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { PACKAGE_FILES } from './packageFiles';

/** What comes from headquarters: receipts as files, or as the code read over the telephone. */
export function Receiving() {
  const { t } = useTranslation('packages');
  const importing = useJob('packages.import');
  const receive = async () => {
    const [file] = await shell.pick({ kind: 'file', filters: PACKAGE_FILES });
    if (file !== undefined) importing.mutate({ file: { picked: file.picked } });
  };
  return (
    <Panel title={t('receiving')}>
      <div>
        <Button onClick={() => void receive()} disabled={importing.isPending}>
          {t('receiveFile')}
        </Button>
      </div>
      <ProblemMessage problem={importing.error?.problem} />
      {importing.data && <MessageBar intent="success">{t('received', importing.data)}</MessageBar>}
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
  const received = useRoute('packages.received', {});
  return (
    <SimpleTable
      label={t('receivedList')}
      headers={[t('sequence'), t('identifier'), t('kind'), t('createdAt'), t('createdBy')]}
      empty={t('nothingReceived')}
      rows={(received.data ?? []).map(({ sequence, identifier, kind, at, by }) => ({
        key: identifier,
        cells: [sequence, identifier, t(`kinds.${kind}`, { defaultValue: kind }), momentText(at), by],
      }))}
    />
  );
}
