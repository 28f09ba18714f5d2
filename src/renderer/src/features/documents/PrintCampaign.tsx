import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { DocumentTask } from '@shared/domain/documents/tasks';
import { usePrinting } from '../../app/printing';
import { useRoute } from '../../app/queries';
import { CampaignPaper } from './CampaignPaper';

type PrintCampaignProps = {
  readonly filter: { readonly tasks: DocumentTask[]; readonly center: string };
};

/** The people listed, as lists to take along: one a populated centre, to fill in by hand. */
export function PrintCampaign({ filter }: PrintCampaignProps) {
  const { t } = useTranslation('documents');
  const lists = useRoute('documents.campaignLists', filter, { keepPrevious: true }).data ?? [];
  const about = useRoute('registry.describe', {}).data;
  const { print, sheet } = usePrinting();
  const count = lists.length;
  const onPaper = (to: 'paper' | 'pdf') => {
    if (about === undefined || count === 0) return;
    const office = { office: about.office?.name ?? '', today: about.today };
    const name = to === 'pdf' ? 'campana-documentos.pdf' : 'campana-documentos';
    print(<CampaignPaper lists={lists} about={office} />, { to, name, landscape: true, foot: null });
  };
  return (
    <>
      <Button onClick={() => onPaper('paper')}>{t('printCampaign', { count })}</Button>
      <Button onClick={() => onPaper('pdf')}>{t('campaignPdf', { count })}</Button>
      {sheet}
    </>
  );
}
