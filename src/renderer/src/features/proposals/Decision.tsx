import { Button, makeStyles, Tooltip } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Proposal } from '@shared/contract/proposals';
import { useCommand } from '../../app/queries';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { Refusal } from './Refusal';

const useStyles = makeStyles({
  decision: { display: 'grid', gap: '6px', justifyItems: 'start' },
  actions: { display: 'flex', gap: '6px', flexWrap: 'wrap' },
});

/** Another person confirms or refuses; the one who proposed may only take it back. */
export function Decision({ proposal: { id, household: code, mine } }: { readonly proposal: Proposal }) {
  const styles = useStyles();
  const { t } = useTranslation('proposals');
  const [asked, setAsked] = useState<'confirm' | 'refuse'>();
  const confirm = useCommand('proposals.confirm');
  const close = () => setAsked(undefined);
  const refuse = t(mine ? 'withdraw' : 'refuse');
  const confirmButton = (
    <Button
      size="small"
      disabledFocusable={mine || confirm.isPending}
      aria-label={t('ofHousehold', { action: t('confirm'), code })}
      onClick={() => setAsked('confirm')}
    >
      {t('confirm')}
    </Button>
  );
  return (
    <div className={styles.decision}>
      <div className={styles.actions}>
        {mine ? (
          <Tooltip content={t('mine')} relationship="description">
            {confirmButton}
          </Tooltip>
        ) : (
          confirmButton
        )}
        <Button size="small" aria-label={t('ofHousehold', { action: refuse, code })} onClick={() => setAsked('refuse')}>
          {refuse}
        </Button>
      </div>
      <ProblemMessage problem={confirm.error?.problem} />
      {asked === 'confirm' && (
        <ConfirmDialog
          title={t('confirmTitle', { code })}
          text={t('confirmText')}
          confirm={t('confirm')}
          onConfirm={() => confirm.mutate({ id })}
          onClose={close}
        />
      )}
      {asked === 'refuse' && (
        <Refusal id={id} title={t(mine ? 'withdrawTitle' : 'refuseTitle', { code })} action={refuse} onClose={close} />
      )}
    </div>
  );
}
