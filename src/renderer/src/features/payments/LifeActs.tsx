import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import type { ListAct } from '@shared/domain/payments/listStatus';
import { APPROVERS, MANAGERS, PAYERS, SETTERS } from '@shared/domain/users';
import { useCommand } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { ReasonDialog } from './ReasonDialog';
import { SecondApproval } from './SecondApproval';
import { SendList } from './SendList';

const useStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: '8px' } });
const ASKED = ['send', 'reopen', 'cancel'] as const;
type Asked = (typeof ASKED)[number] | 'second';

/** What the person at the window may do with the list as it stands. */
export function LifeActs({ life }: { readonly life: Output<'payments.life'> }) {
  const { t } = useTranslation('paymentLife');
  const styles = useStyles();
  const review = useCommand('payments.review');
  const [asked, setAsked] = useState<Asked>();
  const mayPay = useHasRole(PAYERS);
  const may = { review: useHasRole(MANAGERS), send: mayPay, reopen: mayPay, cancel: useHasRole(APPROVERS) };
  const maySet = useHasRole(SETTERS);
  const { period, possible, secondAbove } = life;
  const isOffered = (act: ListAct & keyof typeof may) => possible.includes(act) && may[act];
  const close = () => setAsked(undefined);
  return (
    <>
      <div className={styles.row}>
        {isOffered('review') && (
          <Button disabled={review.isPending} onClick={() => review.mutate({ period })}>
            {t('review')}
          </Button>
        )}
        {ASKED.filter(isOffered).map((act) => (
          <Button key={act} appearance={act === 'send' ? 'primary' : 'secondary'} onClick={() => setAsked(act)}>
            {t(`${act}Ask`)}
          </Button>
        ))}
        {maySet && <Button onClick={() => setAsked('second')}>{t('secondAsk')}</Button>}
      </div>
      <ProblemMessage problem={review.error?.problem} />
      {asked === 'send' && <SendList period={period} onClose={close} />}
      {(asked === 'reopen' || asked === 'cancel') && <ReasonDialog act={asked} period={period} onClose={close} />}
      {asked === 'second' && <SecondApproval above={secondAbove} onClose={close} />}
    </>
  );
}
