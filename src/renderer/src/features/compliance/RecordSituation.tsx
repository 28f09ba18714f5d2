import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Field,
  Input,
  MessageBar,
  Textarea,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { monthsOf } from '@shared/domain/calendar';
import { POST_SITUATIONS, SCHOOL_SITUATIONS } from '@shared/domain/compliance/statements';
import { monthName, reasonName } from '@shared/messages/compliance';
import { asScan, ScanField, type PickedScan } from '../../app/attachments/ScanField';
import { usePeriod } from '../../app/period';
import { useCommand } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { capital } from '../../ui/capital';
import { Choice } from '../../ui/Choice';
import { ProblemMessage } from '../../ui/ProblemMessage';

const SITUATIONS = [...new Set([...SCHOOL_SITUATIONS, ...POST_SITUATIONS])].filter(
  (situation) => situation !== 'NORMAL',
);
type Recorded = (typeof SITUATIONS)[number];

/** A school or post that could not serve in a month: settles the month for all its people. */
export function RecordSituation() {
  const { t } = useTranslation('compliance');
  const { t: frame } = useTranslation();
  const language = useLanguage();
  const { period } = usePeriod();
  const months = period === undefined ? [] : monthsOf(period);
  const [open, setOpen] = useState(false);
  const [facility, setFacility] = useState('');
  const [month, setMonth] = useState(months[0]);
  const [situation, setSituation] = useState<Recorded>('STRIKE');
  const [evidence, setEvidence] = useState('');
  const [scan, setScan] = useState<PickedScan>();
  const record = useCommand('compliance.recordSituation');
  if (month === undefined) return null;
  const save = () =>
    record.mutate(
      { facility, month, situation, evidence, ...asScan(scan) },
      {
        onSuccess: () => {
          setOpen(false);
          setScan(undefined);
          setFacility('');
          setEvidence('');
        },
      },
    );
  return (
    <>
      {record.isSuccess && (
        <MessageBar intent="success" style={{ flexBasis: '100%' }}>
          {t('recorded')}
        </MessageBar>
      )}
      <Dialog open={open} onOpenChange={(_event, data) => setOpen(data.open)}>
        <DialogTrigger disableButtonEnhancement>
          <Button>{t('situation')}</Button>
        </DialogTrigger>
        <DialogSurface>
          <DialogBody>
            <DialogTitle>{t('situationTitle')}</DialogTitle>
            <DialogContent style={{ display: 'grid', gap: 10 }}>
              <Field label={t('facility')} required>
                <Input value={facility} onChange={(_event, { value }) => setFacility(value)} />
              </Field>
              <Choice
                label={t('month')}
                value={month}
                options={months.map((value) => ({ value, text: capital(monthName(value, language)) }))}
                onChoose={setMonth}
              />
              <Choice
                label={t('situationKind')}
                value={situation}
                options={SITUATIONS.map((value) => ({ value, text: capital(reasonName(value, language)) }))}
                onChoose={setSituation}
              />
              <Field label={t('evidence')} required>
                <Textarea value={evidence} onChange={(_event, { value }) => setEvidence(value)} />
              </Field>
              <ScanField scan={scan} onPick={setScan} />
              <ProblemMessage problem={record.error?.problem} />
            </DialogContent>
            <DialogActions>
              <Button onClick={() => setOpen(false)}>{frame('cancel')}</Button>
              <Button appearance="primary" disabled={facility.trim() === '' || evidence.trim() === ''} onClick={save}>
                {t('record')}
              </Button>
            </DialogActions>
          </DialogBody>
        </DialogSurface>
      </Dialog>
    </>
  );
}
