import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { useJob } from '../../app/queries';
import { solesText } from '../../ui/money';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** Approval by another person than the one who calculated; afterwards nothing changes any more. */
export function Approve({ list }: { readonly list: Output<'payments.get'> }) {
  const { t } = useTranslation('payments');
  const { t: frame } = useTranslation();
  const [open, setOpen] = useState(false);
  const approve = useJob('payments.approve');
  const { period, paid, total } = list;
  return (
    <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button appearance="primary" disabled={list.status === 'APPROVED'}>
          {t('askApprove')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('approveTitle', { period })}</DialogTitle>
          <DialogContent>
            <p>{t('approveText', { paid, total: solesText(total) })}</p>
            <ProblemMessage problem={approve.error?.problem} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{frame('cancel')}</Button>
            <Button
              appearance="primary"
              disabled={approve.isPending}
              onClick={() => approve.mutate({ period }, { onSuccess: () => setOpen(false) })}
            >
              {t('approve')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
