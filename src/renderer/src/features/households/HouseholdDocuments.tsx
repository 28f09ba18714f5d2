import { useTranslation } from 'react-i18next';
import { DocumentHistory } from '../../app/DocumentHistory';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** The documents of everybody in the household, the earlier ones as well. */
export function HouseholdDocuments({ code }: { readonly code: string }) {
  const { t } = useTranslation('documents');
  const found = useRoute('documents.ofHousehold', { code });
  return (
    <Panel title={t('history')}>
      <ProblemMessage problem={found.error?.problem} />
      {found.data && <DocumentHistory people={found.data} isNumbered />}
    </Panel>
  );
}
