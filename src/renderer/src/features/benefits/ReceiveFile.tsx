import { Button, MessageBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { ImportPanel } from '../../app/imports/ImportPanel';
import { useImport, type ImportOf } from '../../app/imports/useImport';
import { useCommand } from '../../app/queries';
import { ProblemMessage } from '../../ui/ProblemMessage';

type Route = 'benefits.analyse' | 'benefits.analyseSchemes';
type ReceiveFileProps = Pick<ImportOf<Route>, 'analyse' | 'apply'> & {
  /** Of the empty workbook beside it, and its name. */
  readonly template: 'hogares-nombrados' | 'esquemas-alternativos';
  readonly label: string;
};

/** A workbook of headquarters comes in; beside it, an empty one to be filled in. */
export function ReceiveFile({ analyse, apply, template: kind, label }: ReceiveFileProps) {
  const { t } = useTranslation('benefits');
  const template = useCommand('templates.write');
  const flow = useImport({
    analyse,
    apply,
    remarks: 'file',
    inputOf: (files) => ({ file: { picked: files[0]?.picked ?? '' } }),
  });
  const save = async () => {
    const filters = [{ name: 'Excel', extensions: ['xlsx'] }];
    const [file] = await shell.pick({ kind: 'save', name: `${kind}.xlsx`, filters });
    if (file !== undefined) template.mutate({ kind, file: { picked: file.picked } });
  };
  return (
    <>
      <ImportPanel flow={flow} pickLabel={label} pick="file">
        <Button onClick={() => void save()}>{t('template')}</Button>
      </ImportPanel>
      <ProblemMessage problem={template.error?.problem} />
      {template.isSuccess && <MessageBar intent="success">{t('templateSaved')}</MessageBar>}
    </>
  );
}
