import { Button, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { useCommand, useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Consequences } from './Consequences';
import { PaperAnswer } from './PaperAnswer';

/** Receives a list, shows what would follow from it, and what follows from the classifications there are. */
export function SisfohList() {
  const { t } = useTranslation('classification');
  const template = useCommand('templates.write');
  const today = useRoute('registry.describe', {}).data?.today;
  const [isTyping, setIsTyping] = useState(false);
  const [recorded, setRecorded] = useState<string>();
  const current = useRoute('classification.consequences', {});
  const flow = useImport({
    analyse: 'classification.analyse',
    apply: 'classification.apply',
    remarks: 'file',
    inputOf: (files) => ({ file: { picked: files[0]?.picked ?? '' } }),
  });
  const saveTemplate = async () => {
    const [file] = await shell.pick({
      kind: 'save',
      name: 'sisfoh.xlsx',
      filters: [{ name: 'Excel', extensions: ['xlsx'] }],
    });
    if (file !== undefined) template.mutate({ kind: 'sisfoh', file: { picked: file.picked } });
  };
  const foreseen = flow.applied === undefined ? flow.found?.consequences : undefined;
  return (
    <>
      {foreseen && (
        <Panel title={t('foreseen')}>
          <Consequences label={t('foreseen')} found={foreseen} empty={t('foreseenNone')} />
        </Panel>
      )}
      <ImportPanel flow={flow} pickLabel={t('import')} pick="file">
        <Button onClick={() => void saveTemplate()}>{t('template')}</Button>
        <Button onClick={() => setIsTyping(true)}>{t('typePaper')}</Button>
      </ImportPanel>
      <ProblemMessage problem={template.error?.problem ?? current.error?.problem} />
      {recorded !== undefined && (
        <MessageBar intent="success">{t('paperRecorded', { household: recorded })}</MessageBar>
      )}
      {template.isSuccess && <MessageBar intent="success">{t('templateSaved')}</MessageBar>}
      <Panel title={t('current')}>
        <Consequences label={t('current')} found={current.data ?? []} empty={t('currentNone')} />
      </Panel>
      {isTyping && today !== undefined && (
        <PaperAnswer
          today={today}
          onDone={(household) => {
            setRecorded(household);
            setIsTyping(false);
          }}
          onClose={() => setIsTyping(false)}
        />
      )}
    </>
  );
}
