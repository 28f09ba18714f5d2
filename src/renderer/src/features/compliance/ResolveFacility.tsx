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
import { monthsOf, type Period } from '@shared/domain/calendar';
import { dutyName, monthName } from '@shared/messages/compliance';
import { useCommand, useRoute } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { DecisionFields } from './DecisionFields';
import { useDecision } from './useDecision';

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
  const preview = useCommand('compliance.resolve');
  const resolve = useCommand('compliance.resolve');
  const input = { period, target: { facility }, month, as: decision.as, reason: decision.reason, note: decision.note };
  const affected = preview.data?.decided ?? [];
  return (
    <>
      {resolve.data && (
        <MessageBar intent="success">{t('resolved', { count: resolve.data.decided.length })}</MessageBar>
      )}
      <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
        <DialogTrigger disableButtonEnhancement>
          <Button>{t('resolveFacility')}</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('resolveFacilityTitle')}</DialogTitle>
            <DialogContent>
              <Choice
                label={t('facility')}
                value={facility}
                options={(forms.data ?? []).map((form) => ({
                  value: form.facility,
                  text: `${form.facility} ${form.facilityName}`,
                }))}
                onChoose={setFacility}
              />
              <Choice
                label={t('month')}
                value={month}
                options={months.map((value) => ({ value, text: monthName(value, language) }))}
                onChoose={setMonth}
              />
              <DecisionFields decision={decision} />
              {preview.data && <Text as="p">{t('affected', { count: affected.length })}</Text>}
              <ul>
                {affected.map((row) => (
                  <li key={`${row.household} ${row.member} ${row.duty}`}>
                    {row.memberName} · {dutyName(row.duty, language)} · {row.household}
                  </li>
                ))}
              </ul>
              <ProblemMessage problem={preview.error?.problem ?? resolve.error?.problem} />
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>{frame('cancel')}</Button>
              <Button
                disabled={!decision.isComplete || facility === ''}
                onClick={() => preview.mutate({ ...input, preview: true })}
              >
                {t('preview')}
              </Button>
              <Button
                appearance="primary"
                disabled={!decision.isComplete || affected.length === 0}
                onClick={() => resolve.mutate(input, { onSuccess: () => setOpen(false) })}
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
