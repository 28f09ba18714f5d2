import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import { usePrinting } from '../../app/printing';
import { useRoute } from '../../app/queries';
import { dayText } from '../../ui/dates';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { ReasonChain } from './ReasonChain';

type WhyProps = { readonly period: Period; readonly household: string; readonly onClose: () => void };

/** Why a household is paid this sum, from what was asked of each member to the line; to read out or to print. */
export function Why({ period, household, onClose }: WhyProps) {
  const { t } = useTranslation('paymentLife');
  const chain = useRoute('payments.why', { period, household });
  const { print, sheet } = usePrinting();
  const described = useRoute('registry.describe', {}).data;
  const about = described && { office: described.office?.name ?? '', today: described.today };
  const onPaper = (to: 'paper' | 'pdf') => {
    const name = `pago-${household}-${period}`;
    print(page, { to, name: to === 'pdf' ? `${name}.pdf` : name, foot: `${household} · ${period}` });
  };
  const title = t('whyTitle', { code: household, period });
  const content = chain.data && <ReasonChain chain={chain.data} />;
  const page = (
    <article>
      <header>
        <p>{about && `${about.office} · ${dayText(about.today)}`}</p>
      </header>
      <h1>{title}</h1>
      {content}
      <footer>{t('foot', { hash: chain.data?.hash.slice(0, 12) ?? '' })}</footer>
    </article>
  );
  return (
    <Dialog open onOpenChange={(_event, { open }) => !open && onClose()}>
      <DialogSurface style={{ maxWidth: 860 }}>
        <DialogBody>
          <DialogTitle>{title}</DialogTitle>
          <DialogContent>
            <ProblemMessage problem={chain.error?.problem} />
            {content}
            {sheet}
          </DialogContent>
          <DialogActions>
            {(['paper', 'pdf'] as const).map((to) => (
              <Button key={to} disabled={chain.data === undefined} onClick={() => onPaper(to)}>
                {t(to === 'paper' ? 'printWhy' : 'whyPdf')}
              </Button>
            ))}
            <Button appearance="primary" onClick={onClose}>
              {t('closeWhy')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
