import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsOf, type Period } from '@shared/domain/calendar';
import { knownDuty } from '@shared/domain/compliance/duties';
import type { DutyResult } from '@shared/contract/compliance';
import { monthName } from '@shared/messages/compliance';
import { asScan, ScanField, type PickedScan } from '../../app/attachments/ScanField';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { DecisionFields } from './DecisionFields';
import { useDecision } from './useDecision';

/** Settles one duty of one member in one month. */
export function ResolveRow({ period, row }: { readonly period: Period; readonly row: DutyResult }) {
  const { t } = useTranslation('compliance');
  const { t: frame } = useTranslation();
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const decision = useDecision(useIsYearJudged(period, row));
  const [scan, setScan] = useState<PickedScan>();
  const duty = knownDuty(row.duty);
  const resolve = useCommand('compliance.resolve');
  const confirm = () =>
    resolve.mutate(
      {
        period,
        target: { household: row.household, member: row.member },
        month: row.month,
        ...(duty && { duty }),
        as: decision.as,
        reason: decision.reason,
        note: decision.note,
        ...asScan(scan),
      },
      { onSuccess: () => setOpen(false) },
    );
  return (
    <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
      <DialogTrigger disableButtonEnhancement>
        <Button size="small" style={{ whiteSpace: 'nowrap' }}>
          {t('resolve')}
        </Button>
      </DialogTrigger>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('resolveTitle', { who: row.memberName, month: monthName(row.month, language) })}</DialogTitle>
          <DialogContent>
            <Text as="p" block style={{ marginBottom: 10 }}>
              {row.explanation}
            </Text>
            <DecisionFields decision={decision} />
            <ScanField scan={scan} onPick={setScan} />
            <ProblemMessage problem={resolve.error?.problem} />
          </DialogContent>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{frame('cancel')}</Button>
            <Button appearance="primary" disabled={!decision.isComplete || resolve.isPending} onClick={confirm}>
              {t('confirm')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function useIsYearJudged(period: Period, { month, duty }: DutyResult): boolean {
  const { data } = useRoute('compliance.status', { period });
  return duty === 'SCHOOL' && data?.yearJudged[monthsOf(period).indexOf(month)] === true;
}
