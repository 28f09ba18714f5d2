import { Button, MessageBar, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { TerritoryList } from '@shared/contract/territory';
import { shell } from '../../api';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport } from '../../app/imports/useImport';
import { useCommand, useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** One list: received in two steps, an empty one, and everything registered. */
export function ListFiles({ kind }: { readonly kind: TerritoryList }) {
  const { t } = useTranslation('territory');
  const template = useCommand('templates.write');
  const exporting = useJob('territory.export');
  const flow = useImport({
    analyse: 'territory.analyse',
    apply: 'territory.apply',
    remarks: 'file',
    inputOf: (files) => ({ kind, file: { picked: files[0]?.picked ?? '' } }),
  });
  const intoFile = async (write: (input: { kind: TerritoryList; file: { picked: string } }) => void) => {
    const filters = [{ name: 'Excel', extensions: ['xlsx'] }];
    const [file] = await shell.pick({ kind: 'save', name: `${kind}.xlsx`, filters });
    if (file !== undefined) write({ kind, file: { picked: file.picked } });
  };
  return (
    <Panel title={t(`lists.${kind}`)}>
      <Text>{t(`listHints.${kind}`)}</Text>
      <ImportPanel flow={flow} pickLabel={t('import')} pick="file">
        <Button onClick={() => void intoFile(template.mutate)}>{t('template')}</Button>
        <Button onClick={() => void intoFile(exporting.mutate)}>{t('export')}</Button>
      </ImportPanel>
      <ProblemMessage problem={template.error?.problem ?? exporting.error?.problem} />
      {template.isSuccess && <MessageBar intent="success">{t('templateSaved')}</MessageBar>}
      {exporting.data && <MessageBar intent="success">{t('exported', { count: exporting.data.rows })}</MessageBar>}
      <JobDialog
        title={t('exporting')}
        running={exporting.isPending}
        progress={exporting.progress}
        onCancel={exporting.cancel}
      />
    </Panel>
  );
}
