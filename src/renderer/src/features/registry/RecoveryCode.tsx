import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../../api';
import { Door } from '../../ui/Door';

type RecoveryCodeProps = { readonly code: string; readonly onKept: () => void };

/** Shown once: it cannot be left before the person says that it is put away. */
export function RecoveryCode({ code, onKept }: RecoveryCodeProps) {
  const { t } = useTranslation('registry');
  const { t: frame } = useTranslation();
  const [kept, setKept] = useState(false);
  return (
    <Door title={t('recoveryTitle')}>
      <Text>{t('recoveryIntro')}</Text>
      <Text as="p" font="monospace" size={500} data-testid="recovery-code" style={{ wordBreak: 'break-word' }}>
        {code}
      </Text>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button onClick={() => void shell.print({ to: 'paper', name: 'codigo-de-recuperacion' })}>
          {frame('print')}
        </Button>
        <Button onClick={() => void shell.print({ to: 'pdf', name: 'codigo-de-recuperacion.pdf' })}>PDF</Button>
      </div>
      <Checkbox
        label={t('recoveryKept')}
        checked={kept}
        onChange={(_event, { checked }) => setKept(checked === true)}
      />
      <Button appearance="primary" disabled={!kept} onClick={onKept}>
        {t('recoveryEnter')}
      </Button>
    </Door>
  );
}
