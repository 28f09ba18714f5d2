import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  MessageBar,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { ResolveFacility } from './ResolveFacility';
import { RecordSituation } from './RecordSituation';

type ClosePeriodProps = { readonly period: Period; readonly isOpen: boolean };

/** What is done with the bimester as a whole: settle in bulk, record situations, close it. */
export function ClosePeriod({ period, isOpen }: ClosePeriodProps) {
  const { t } = useTranslation('compliance');
  const { t: frame } = useTranslation();
  const close = useJob('compliance.close');
  const [asking, setAsking] = useState<'all' | 'pending'>();
  const [reason, setReason] = useState('');
  const confirm = () => {
    close.mutate({ period, withPending: asking === 'pending', reason });
    setAsking(undefined);
  };
  return (
    <>
      <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
        <ResolveFacility period={period} />
        <RecordSituation />
        <Button appearance="primary" disabled={!isOpen} onClick={() => setAsking('all')}>
          {t('close')}
        </Button>
        <Button disabled={!isOpen} onClick={() => setAsking('pending')}>
          {t('closeWithPending')}
        </Button>
      </div>
      <ProblemMessage problem={close.error?.problem} />
      {close.data && <MessageBar intent="success">{t('closed', close.data)}</MessageBar>}
      <JobDialog title={t('close')} running={close.isPending} progress={close.progress} onCancel={close.cancel} />
      <Dialog open={asking !== undefined} onOpenChange={() => setAsking(undefined)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('closeTitle', { period })}</DialogTitle>
            <DialogContent>
              <Text>{asking === 'pending' ? t('closePendingText') : t('closeText')}</Text>
              {asking === 'pending' && (
                <Field label={t('closeReason')} required>
                  <Textarea value={reason} onChange={(_event, { value }) => setReason(value)} />
                </Field>
              )}
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setAsking(undefined)}>{frame('cancel')}</Button>
              <Button appearance="primary" disabled={asking === 'pending' && reason.trim() === ''} onClick={confirm}>
                {t('close')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
