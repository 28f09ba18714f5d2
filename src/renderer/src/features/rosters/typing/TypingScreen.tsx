import { Button, Field, Input, Spinner } from '@fluentui/react-components';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../app/queries';
import { Page } from '../../../ui/Page';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useShortcuts } from '../../../ui/useShortcuts';
import type { Form } from './sheetState';
import { Sheet } from './Sheet';
import { startOf, type SheetStart } from './useSheet';

/** A form that came back on paper: its code first, as a scanner sends it, then what stands on it. */
export function TypingScreen() {
  const { t } = useTranslation('paperForms');
  const navigate = useNavigate();
  const leave = () => void navigate({ to: '/rosters' });
  useShortcuts({ Escape: leave });
  const [asked, setAsked] = useState({ code: '', serial: 0 });
  const form = useRoute('rosters.form', { code: asked.code || '-' }, { enabled: asked.code !== '' });
  const again = () => setAsked(({ serial }) => ({ code: '', serial: serial + 1 }));
  return (
    <Page title={t('title')} actions={<Button onClick={leave}>{t('back')}</Button>}>
      <CodeField key={asked.serial} onCode={(code) => setAsked(({ serial }) => ({ code, serial }))} />
      {asked.code !== '' && <ProblemMessage problem={form.error?.problem} />}
      {asked.code !== '' && form.data && <Started key={form.data.form} form={form.data} onDone={again} />}
    </Page>
  );
}

function CodeField({ onCode }: { readonly onCode: (code: string) => void }) {
  const { t } = useTranslation('paperForms');
  const [code, setCode] = useState('');
  return (
    <form
      style={{ display: 'flex', gap: 8, alignItems: 'end', flexWrap: 'wrap' }}
      onSubmit={(event) => {
        event.preventDefault();
        onCode(code.trim());
      }}
    >
      <Field label={t('code')} hint={t('codeHint')}>
        <Input
          autoFocus
          value={code}
          maxLength={60}
          style={{ minWidth: 340 }}
          onChange={(_event, { value }) => setCode(value)}
        />
      </Field>
      <Button type="submit" disabled={code.trim() === ''} style={{ marginBottom: 22 }}>
        {t('open')}
      </Button>
    </form>
  );
}

/** The first answer is the one typed into: what is read again while one types changes nothing under the fingers. */
function Started({ form, onDone }: { readonly form: Form; readonly onDone: () => void }) {
  const [first] = useState(form);
  const [start, setStart] = useState<SheetStart>();
  useEffect(() => {
    let isCurrent = true;
    void startOf(first).then((found) => isCurrent && setStart(found));
    return () => {
      isCurrent = false;
    };
  }, [first]);
  return start === undefined ? <Spinner /> : <Sheet form={first} start={start} onDone={onDone} />;
}
