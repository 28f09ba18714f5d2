import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../app/queries';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { PaperActions } from './PaperActions';
import { ReviewPaper } from './ReviewPaper';
import { useReviewRows } from './useReviewRows';

/** Revisión de privilegios: who may sign in and what each role does, to be reviewed and signed. */
export function PeopleReview() {
  const { t } = useTranslation('audit');
  const [isAsked, setAsked] = useState(false);
  return (
    <Panel title={t('reviewTitle')}>
      <Text>{t('reviewIntro')}</Text>
      <div>
        <Button disabled={isAsked} onClick={() => setAsked(true)}>
          {t('review')}
        </Button>
      </div>
      {isAsked && <Prepared />}
    </Panel>
  );
}

function Prepared() {
  const { t } = useTranslation('audit');
  const found = useRoute('audit.people', {});
  const office = useRoute('registry.describe', {}).data?.office?.name ?? '';
  const { headers, rowsOf } = useReviewRows();
  const { data } = found;
  return (
    <>
      <ProblemMessage problem={found.error?.problem} />
      {data && (
        <>
          <SimpleTable
            label={t('reviewTitle')}
            headers={headers}
            rows={rowsOf(data).map((cells) => ({ key: cells[0] ?? '', cells }))}
          />
          <Text>{t('failures', data)}</Text>
          <PaperActions
            title={t('reviewTitle')}
            name="revision-de-derechos"
            paper={<ReviewPaper office={office} found={data} />}
          />
        </>
      )}
    </>
  );
}
