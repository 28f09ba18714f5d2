import { Button, Field, makeStyles, MessageBar, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, type Period } from '@shared/domain/calendar';
import { PAYMENT_MODES, type PaymentMode } from '@shared/domain/households/account';
import { PAYERS } from '@shared/domain/users';
import { isInForce } from '@shared/domain/payments/listStatus';
import { paymentModeName } from '@shared/messages/account';
import { shell } from '../../api';
import { useJob, useRoute } from '../../app/queries';
import { useHasRole } from '../../app/role';
import { useLanguage } from '../../messages/useLanguage';
import { Choice } from '../../ui/Choice';
import { DateInput } from '../../ui/DateField';
import { solesText } from '../../ui/money';
import { Panel } from '../../ui/Panel';
import { ProblemMessage } from '../../ui/ProblemMessage';
import { DeliveryPapers } from './DeliveryPapers';
import { LayoutEditor } from './layouts/LayoutEditor';
import { Payer } from './Payer';

const useStyles = makeStyles({ bar: { display: 'flex', gap: '12px', alignItems: 'end', flexWrap: 'wrap' } });
const ISO = 'ISO';
const ALL = 'ALL';

/** What an approved list goes out of the office as: a file for who pays, and papers for the day of payment. */
export function Delivery({ period }: { readonly period: Period }) {
  const { t } = useTranslation('payerFiles');
  const isPayer = useHasRole(PAYERS);
  const [isEditing, setIsEditing] = useState(false);
  return (
    <>
      <PayerFile period={period} />
      {isPayer && !isEditing && (
        <Button style={{ alignSelf: 'start' }} onClick={() => setIsEditing(true)}>
          {t('layouts.open')}
        </Button>
      )}
      {isEditing && <LayoutEditor period={period} onClose={() => setIsEditing(false)} />}
      <DeliveryPapers period={period} />
    </>
  );
}

/** What is handed to who pays: in a layout of its own or in ISO 20022, of all modes or of one. */
function PayerFile({ period }: { readonly period: Period }) {
  const styles = useStyles();
  const { t } = useTranslation('payerFiles');
  const language = useLanguage();
  const list = useRoute('payments.get', { period, limit: 1 });
  const layouts = useRoute('payerFiles.layouts', {});
  const write = useJob('payerFiles.write');
  const [format, setFormat] = useState(ISO);
  const [mode, setMode] = useState<PaymentMode | typeof ALL>(ALL);
  const [payOn, setPayOn] = useState<string | null>(null);
  if (list.data === undefined || !isInForce(list.data.status)) return <MessageBar>{t('approveFirst')}</MessageBar>;
  const day = payOn !== null && isIsoDate(payOn) ? payOn : undefined;
  const as =
    format === ISO ? day && { kind: 'PAIN001' as const, payOn: day } : { kind: 'LAYOUT' as const, layout: format };
  const writeFile = async () => {
    const extension = format === ISO ? 'xml' : 'txt';
    const [file] = await shell.pick({
      kind: 'save',
      name: `pagos-${period}.${extension}`,
      filters: [{ name: extension.toUpperCase(), extensions: [extension] }],
    });
    if (file === undefined || as === undefined) return;
    write.mutate({ period, as, ...(mode === ALL ? {} : { mode }), file: { picked: file.picked } });
  };
  return (
    <Panel title={t('title')}>
      <Text>{t('text')}</Text>
      <Payer />
      <div className={styles.bar}>
        <Choice
          label={t('format')}
          value={format}
          minWidth={260}
          options={[
            { value: ISO, text: t('iso') },
            ...(layouts.data ?? []).map(({ name, isShipped }) => ({
              value: name,
              text: isShipped ? name : t('ofOffice', { name }),
            })),
          ]}
          onChoose={setFormat}
        />
        <Choice
          label={t('mode')}
          value={mode}
          minWidth={260}
          options={[
            { value: ALL, text: t('allModes') },
            ...PAYMENT_MODES.map((value) => ({ value, text: paymentModeName(value, language) })),
          ]}
          onChoose={setMode}
        />
        {format === ISO && (
          <Field label={t('payOn')} required>
            <DateInput value={payOn} onChange={setPayOn} latestYear={2100} />
          </Field>
        )}
        <Button appearance="primary" disabled={as === undefined || write.isPending} onClick={() => void writeFile()}>
          {t('write')}
        </Button>
      </div>
      <ProblemMessage problem={write.error?.problem} />
      {write.data && (
        <MessageBar intent="success">
          {t('written', {
            name: write.data.name,
            paid: write.data.paid,
            total: solesText(write.data.total),
            leftPaid: write.data.left.paid,
            leftTotal: solesText(write.data.left.total),
          })}
        </MessageBar>
      )}
    </Panel>
  );
}
