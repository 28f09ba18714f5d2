import { Button, Field, Input, MessageBar } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { isPeriod } from '@shared/domain/calendar';
import { ruleSetsText } from '@shared/messages/rules';
import { choosePeriod } from '../../app/period';
import { useCommand } from '../../app/queries';
import { useLanguage } from '../../messages/useLanguage';
import { ProblemMessage } from '../../ui/ProblemMessage';

type OpenPeriodProps = { readonly onOpen: () => void };

/** A bimester is named by its code; what came of it stays until the screen is left. */
export function OpenPeriod({ onOpen }: OpenPeriodProps) {
  const { t } = useTranslation('compliance');
  const language = useLanguage();
  const open = useCommand('compliance.open');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const period = text.trim().toUpperCase();
    setWrong(!isPeriod(period));
    if (!isPeriod(period)) return;
    onOpen();
    open.mutate({ period }, { onSuccess: () => choosePeriod(period) });
  };
  return (
    <>
      <form onSubmit={submit} style={{ display: 'flex', gap: 12, alignItems: 'start', flexWrap: 'wrap' }}>
        <Field label={t('openLabel')} hint={t('openHint')} validationMessage={wrong ? t('openWrong') : ''}>
          <Input value={text} onChange={(_event, { value }) => setText(value)} />
        </Field>
        <Button type="submit" appearance="primary" style={{ marginTop: 26 }} disabled={open.isPending}>
          {t('open')}
        </Button>
      </form>
      {open.data && (
        <MessageBar intent="success">
          {t('opened', { ...open.data, rules: ruleSetsText(open.data.period, open.data.ruleSets, language) })}
        </MessageBar>
      )}
      <ProblemMessage problem={open.error?.problem} />
    </>
  );
}
