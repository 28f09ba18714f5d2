import { MessageBar, MessageBarBody } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { useCommand, useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';

const EXCEL = [{ name: 'Excel', extensions: ['xlsx'] }];

/** Writing all households into a workbook, and an empty one to fill in. */
export function useHouseholdFiles() {
  const exporting = useJob('households.export');
  const template = useCommand('templates.write');
  const askTarget = async (name: string) => (await shell.pick({ kind: 'save', name, filters: EXCEL }))[0];
  return {
    exporting,
    template,
    exportAll: async () => {
      const file = await askTarget('hogares.xlsx');
      if (file !== undefined) exporting.mutate({ file: { picked: file.picked } });
    },
    saveTemplate: async () => {
      const file = await askTarget('plantilla-hogares.xlsx');
      if (file !== undefined) template.mutate({ kind: 'hogares', file: { picked: file.picked } });
    },
  };
}

type HouseholdFilesProps = { readonly files: ReturnType<typeof useHouseholdFiles> };

/** What came of it; it stays until the screen is left. */
export function HouseholdFiles({ files: { exporting, template } }: HouseholdFilesProps) {
  const { t } = useTranslation('households');
  return (
    <>
      <ProblemMessage problem={exporting.error?.problem ?? template.error?.problem} />
      {exporting.data && (
        <MessageBar intent="success">
          <MessageBarBody>{t('exported', exporting.data)}</MessageBarBody>
        </MessageBar>
      )}
      {template.isSuccess && (
        <MessageBar intent="success">
          <MessageBarBody>{t('templateSaved')}</MessageBarBody>
        </MessageBar>
      )}
      <JobDialog
        title={t('exporting')}
        running={exporting.isPending}
        progress={exporting.progress}
        onCancel={exporting.cancel}
      />
    </>
  );
}
