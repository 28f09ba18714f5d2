import { Button, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { PURGERS } from '@shared/domain/users';
import { purgeText } from '@shared/messages/purge';
import { useCommand } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { RefusePurge } from './RefusePurge';

/** A purge as it was proposed, and how it ended; who may decide does so here. */
export function PurgeRow({ purge }: { readonly purge: Output<'purge.preview'>['purges'][number] }) {
  const { t } = useTranslation('purge');
  const language = useLanguage();
  const mayDecide = useHasRole(PURGERS);
  const [isAsked, setIsAsked] = useState(false);
  const confirm = useCommand('purge.confirm');
  const { id, households, mine, decision } = purge;
  return (
    <div style={{ display: 'grid', gap: 8, justifyItems: 'start' }}>
      <Text>{purgeText(purge, language)}</Text>
      {decision === null && mayDecide && !mine && (
        <Button appearance="primary" disabled={confirm.isPending} onClick={() => setIsAsked(true)}>
          {t('confirm')}
        </Button>
      )}
      {decision === null && (mine || mayDecide) && <RefusePurge id={id} action={t(mine ? 'withdraw' : 'refuse')} />}
      {confirm.data && <Text role="status">{t('done', confirm.data)}</Text>}
      <ProblemMessage problem={confirm.error?.problem} />
      {isAsked && (
        <ConfirmDialog
          title={t('confirmTitle', { households })}
          text={t('confirmText')}
          confirm={t('confirm')}
          onConfirm={() => confirm.mutate({ id })}
          onClose={() => setIsAsked(false)}
        />
      )}
    </div>
  );
}
