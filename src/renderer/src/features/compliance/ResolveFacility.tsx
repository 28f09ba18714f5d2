import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  MessageBar,
  Text,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Output } from '@shared/contract/routes';
import { monthsOf, type Period } from '@shared/domain/calendar';
import { dutyName, monthName } from '@shared/messages/compliance';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Choice } from '../../ui/Choice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { DecisionFields } from './DecisionFields';
import { useDecision } from './useDecision';

type Forms = Output<'rosters.forms'>;
const lateFirst = (forms: Forms): Forms =>
  forms.toSorted((one, other) => Number(other.state === 'ISSUED') - Number(one.state === 'ISSUED'));

/** Settles every open question of a facility and month at once, after showing whom it affects. */
export function ResolveFacility({ period }: { readonly period: Period }) {
  const { t } = useTranslation('compliance');
  const { t: frame } = useTranslation();
  const language = useLanguage();
  const months = monthsOf(period);
  const [open, setOpen] = useState(false);
  const [facility, setFacility] = useState('');
  const [month, setMonth] = useState<(typeof months)[number]>(months[0]);
  const decision = useDecision();
  const forms = useRoute('rosters.forms', { period }, { enabled: open });
  const facilities = lateFirst(forms.data ?? []).map(({ facility: code, facilityName, state }) => ({
    value: code,
    text: `${facilityName} (${code})${state === 'ISSUED' ? ` · ${t('notReturned')}` : ''}`,
  }));
  const preview = useCommand('compliance.resolve');
  const resolve = useCommand('compliance.resolve');
  const input = { period, target: { facility }, month, as: decision.as, reason: decision.reason, note: decision.note };
  const affected = preview.data?.decided ?? [];
  /** What was previewed was another choice. */
  const anew =
    <Value,>(change: (value: Value) => void) =>
    (value: Value) => {
      change(value);
      preview.reset();
    };
  const finish = () => {
    setOpen(false);
    preview.reset();
    decision.setNote('');
  };
  return (
    <>
      {resolve.data && (
        <MessageBar intent="success" style={{ flexBasis: '100%' }}>
          {t('resolved', { count: resolve.data.decided.length })}
        </MessageBar>
      )}
      <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
        <DialogTrigger disableButtonEnhancement>
          <Button>{t('resolveFacility')}</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('resolveFacilityTitle')}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: 10 }}>
              <Choice label={t('facilityName')} value={facility} options={facilities} onChoose={anew(setFacility)} />
              <Choice
                label={t('month')}
                value={month}
                options={months.map((value) => ({ value, text: capital(monthName(value, language)) }))}
                onChoose={anew(setMonth)}
              />
              <DecisionFields decision={decision} />
              {preview.data && <Text>{t('affected', { count: affected.length })}</Text>}
              <ul style={{ margin: 0 }}>
                {affected.map((row) => (
                  <li key={`${row.household} ${row.member} ${row.duty}`}>
                    {row.memberName} · {capital(dutyName(row.duty, language))} · {row.household}
                  </li>
                ))}
              </ul>
              <ProblemMessage problem={preview.error?.problem ?? resolve.error?.problem} />
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>{frame('cancel')}</Button>
              <Button
                style={{ whiteSpace: 'nowrap' }}
                disabled={!decision.isComplete || facility === ''}
                onClick={() => preview.mutate({ ...input, preview: true })}
              >
                {t('preview')}
              </Button>
              <Button
                appearance="primary"
                disabled={!decision.isComplete || affected.length === 0}
                onClick={() => resolve.mutate(input, { onSuccess: finish })}
              >
                {t('confirm')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
