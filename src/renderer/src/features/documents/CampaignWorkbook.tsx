import { Button, MessageBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DocumentTask } from '@shared/domain/documents/tasks';
import { useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { pickWorkbook } from '../../app/pickWorkbook';

type CampaignWorkbookProps = {
  readonly filter: { readonly tasks: DocumentTask[]; readonly center: string };
};

/** The people listed, as a workbook that the campaign fills in. */
export function CampaignWorkbook({ filter }: CampaignWorkbookProps) {
  const { t } = useTranslation('documents');
  const campaign = useJob('documents.campaign');
  const write = async () => {
    const file = await pickWorkbook('campana-documentos.xlsx');
    if (file !== undefined) campaign.mutate({ ...filter, file });
  };
  return (
    <>
      <Button onClick={() => void write()}>{t('writeCampaign')}</Button>
      <ProblemMessage problem={campaign.error?.problem} />
      {campaign.data && (
        <MessageBar intent="success" style={{ flexBasis: '100%' }}>
          {t('campaignWritten', { count: campaign.data.members, centers: campaign.data.centers })}
        </MessageBar>
      )}
      <JobDialog
        title={t('writing')}
        running={campaign.isPending}
        progress={campaign.progress}
        onCancel={campaign.cancel}
      />
    </>
  );
}
