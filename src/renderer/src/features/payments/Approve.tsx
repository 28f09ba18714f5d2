import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { stepOf } from '@shared/domain/payments/listStatus';
import { useJob } from '../../app/queries';
import { FormDialog } from '../../ui/FormDialog';
import { solesText } from '../../ui/money';

/** Approval by another person than the one who calculated; afterwards nothing changes any more. */
export function Approve({ list }: { readonly list: Output<'payments.get'> }) {
  const { t } = useTranslation('payments');
  const [isOpen, setIsOpen] = useState(false);
  const { period, paid, total, status } = list;
  return (
    <>
      <Button appearance="primary" disabled={stepOf(status, 'approve') === undefined} onClick={() => setIsOpen(true)}>
        {t('askApprove')}
      </Button>
      {isOpen && <ApproveDialog about={{ period, paid, total }} onClose={() => setIsOpen(false)} />}
    </>
  );
}

type ApproveDialogProps = {
  readonly about: Pick<Output<'payments.get'>, 'period' | 'paid' | 'total'>;
  readonly onClose: () => void;
};

function ApproveDialog({ about: { period, paid, total }, onClose }: ApproveDialogProps) {
  const { t } = useTranslation('payments');
  const approve = useJob('payments.approve');
  return (
    <FormDialog
      title={t('approveTitle', { period })}
      submit={t('approve')}
      problem={approve.error?.problem}
      isDisabled={approve.isPending}
      onClose={onClose}
      onSubmit={() => approve.mutate({ period }, { onSuccess: onClose })}
    >
      <Text>{t('approveText', { paid, total: solesText(total) })}</Text>
    </FormDialog>
  );
}
