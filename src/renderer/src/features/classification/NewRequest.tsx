import { Button, Field, Input, MessageBar } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isIsoDate, yearOf } from '@shared/domain/calendar';
import { REQUEST_KINDS, type RequestKind } from '@shared/domain/classification/requests';
import { useCommand, useRoute } from '../../app/queries';
import { Choice } from '../../ui/Choice';
import { DateInput } from '../../ui/DateField';
import { ProblemMessage } from '../../ui/ProblemMessage';

/** A request that was presented at the ULE. */
export function NewRequest() {
  const { t } = useTranslation('classification');
  const today = useRoute('registry.describe', {}).data?.today;
  const [household, setHousehold] = useState('');
  const [number, setNumber] = useState('');
  const [kind, setKind] = useState<RequestKind>('CLASSIFICATION');
  const [typed, setTyped] = useState<string | null>(null);
  const open = useCommand('classification.openRequest');
  if (today === undefined) return null;
  const on = typed ?? today;
  const isReady = household.trim() !== '' && isIsoDate(on);
  return (
    <form
      style={{ display: 'grid', gap: 10 }}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) open.mutate({ household, number, kind, on });
      }}
    >
      <Field label={t('code')} required>
        <Input value={household} onChange={(_event, { value }) => setHousehold(value)} />
      </Field>
      <Field label={t('number')}>
        <Input value={number} onChange={(_event, { value }) => setNumber(value)} />
      </Field>
      <Choice
        label={t('kind')}
        value={kind}
        options={REQUEST_KINDS.map((value) => ({ value, text: t(`kinds.${value}`) }))}
        onChoose={setKind}
      />
      <Field label={t('day')} required>
        <DateInput value={on} onChange={setTyped} latestYear={yearOf(today)} />
      </Field>
      <ProblemMessage problem={open.error?.problem} />
      {open.isSuccess && <MessageBar intent="success">{t('noted')}</MessageBar>}
      <Button type="submit" appearance="primary" disabled={!isReady || open.isPending}>
        {t('register')}
      </Button>
    </form>
  );
}
