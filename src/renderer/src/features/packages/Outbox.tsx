import { Badge, Button, MessageBar } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { MANAGERS } from '@shared/domain/users';
import { shell } from '../../api';
import { useJob, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { momentText } from '../../ui/dates';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { SimpleTable } from '../../ui/SimpleTable';
import { PACKAGE_FILES } from './packageFiles';
import { ReceiptDays } from './ReceiptDays';

type Waiting = Output<'packages.outbox'>['waiting'][number];

/** What headquarters has not acknowledged, with its days; any of it can be sent once more as it was. */
export function Outbox() {
  const { t } = useTranslation('packages');
  const maySend = useHasRole(MANAGERS);
  const outbox = useRoute('packages.outbox', {});
  const resending = useJob('packages.resend');
  const resend = async ({ sequence, identifier }: Waiting) => {
    const [file] = await shell.pick({ kind: 'save', name: `${identifier}.jpkg`, filters: PACKAGE_FILES });
    if (file !== undefined) resending.mutate({ sequence, file: { picked: file.picked } });
  };
  return (
    <Panel title={t('outbox')}>
      <SimpleTable
        label={t('outbox')}
        headers={[t('identifier'), t('kind'), t('createdAt'), t('days'), ...(maySend ? [t('resendTitle')] : [])]}
        empty={t('outboxEmpty')}
        rows={(outbox.data?.waiting ?? []).map((waiting) => ({
          key: waiting.identifier,
          cells: [
            waiting.identifier,
            `${t(`kinds.${waiting.kind}`)} ${waiting.period ?? ''}`,
            momentText(waiting.createdAt),
            <Days key="days" {...waiting} />,
            ...(maySend
              ? [
                  <Button
                    key="resend"
                    size="small"
                    aria-label={t('resendOf', { identifier: waiting.identifier })}
                    onClick={() => void resend(waiting)}
                  >
                    {t('resend')}
                  </Button>,
                ]
              : []),
          ],
        }))}
      />
      <ProblemMessage problem={resending.error?.problem} />
      {resending.data && <MessageBar intent="success">{t('resent', resending.data)}</MessageBar>}
      {outbox.data && <ReceiptDays days={outbox.data.allowed} />}
    </Panel>
  );
}

function Days({ days, isLate }: Pick<Waiting, 'days' | 'isLate'>) {
  const { t } = useTranslation('packages');
  return isLate ? (
    <Badge color="danger" appearance="tint">
      {t('daysLate', { count: days })}
    </Badge>
  ) : (
    <>{days}</>
  );
}
