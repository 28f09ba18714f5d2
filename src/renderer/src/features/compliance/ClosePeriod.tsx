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
  MessageBarBody,
  Text,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { useJob } from '../../app/queries';
import { JobDialog } from '../../ui/JobDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';

type ClosePeriodProps = { readonly period: Period; readonly isOpen: boolean; readonly blocked: number };

/** Closing is for good, so it is asked twice; with open questions only a supervisor may, and says why. */
export function ClosePeriod({ period, isOpen, blocked }: ClosePeriodProps) {
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
      {isOpen && (
        <div style={{ display: 'flex', gap: 12, flexWrap: 'wrap' }}>
          <Button appearance={blocked === 0 ? 'primary' : 'secondary'} onClick={() => setAsking('all')}>
            {t('askClose')}
          </Button>
          {blocked > 0 && <Button onClick={() => setAsking('pending')}>{t('closeWithPending')}</Button>}
        </div>
      )}
      <ProblemMessage problem={close.error?.problem} />
      {close.data && (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{t('closed', close.data)}</MessageBarBody>
        </MessageBar>
      )}
      <JobDialog title={t('close')} running={close.isPending} progress={close.progress} onCancel={close.cancel} />
      <Dialog open={asking !== undefined} onOpenChange={() => setAsking(undefined)}>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('closeTitle', { period })}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: 10 }}>
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
