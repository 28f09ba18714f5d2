import { Button, Checkbox, makeStyles, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { pickWorkbook } from '../../app/pickWorkbook';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'center', flexWrap: 'wrap' } });

/** Writes the list of people RENIEC is asked about. */
export function ReniecList({ unanswered }: { readonly unanswered: number }) {
  const styles = useStyles();
  const { t } = useTranslation('documents');
  const [again, setAgain] = useState(false);
  const listing = useJob('reniec.export');
  const write = async () => {
    const file = await pickWorkbook('consulta-reniec.xlsx');
    if (file !== undefined) listing.mutate({ file, again });
  };
  return (
    <>
      <div className={styles.bar}>
        <Button onClick={() => void write()}>{t('writeReniec')}</Button>
        <Checkbox label={t('again')} checked={again} onChange={(_event, { checked }) => setAgain(checked === true)} />
        <span role="status">{t('unanswered', { count: unanswered })}</span>
      </div>
      <ProblemMessage problem={listing.error?.problem} />
      {listing.data && <MessageBar intent="success">{t('reniecWritten', { count: listing.data.members })}</MessageBar>}
      <JobDialog
        title={t('writing')}
        running={listing.isPending}
        progress={listing.progress}
        onCancel={listing.cancel}
      />
    </>
  );
}
