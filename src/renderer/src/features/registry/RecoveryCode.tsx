import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../../app/printing';
import { useRoute } from '../../app/queries';
import { Door } from '../../ui/Door';
import { RecoverySheet, type RecoverySheetProps } from './RecoverySheet';

type RecoveryCodeProps = Omit<RecoverySheetProps, 'today'> & { readonly onKept: () => void };

/** Shown once: it cannot be left before the person says that it is put away. */
export function RecoveryCode({ onKept, ...about }: RecoveryCodeProps) {
  const { t } = useTranslation('registry');
  const { t: frame } = useTranslation();
  const [kept, setKept] = useState(false);
  const today = useRoute('registry.describe', {}).data?.today ?? '';
  const { print, sheet } = usePrinting();
  const page = <RecoverySheet {...about} today={today} />;
  return (
    <Door title={t('recoveryTitle')}>
      <Text>{t('recoveryIntro')}</Text>
      <Text as="p" font="monospace" size={500} data-testid="recovery-code" style={{ wordBreak: 'break-word' }}>
        {about.code}
      </Text>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button onClick={() => print(page, { to: 'paper', name: t('recoveryTitle') })}>{frame('print')}</Button>
        <Button onClick={() => print(page, { to: 'pdf', name: 'codigo-de-recuperacion.pdf' })}>
          {t('recoveryPdf')}
        </Button>
      </div>
      <Checkbox
        label={t('recoveryKept')}
        checked={kept}
        onChange={(_event, { checked }) => setKept(checked === true)}
      />
      <Button appearance="primary" disabled={!kept} onClick={onKept}>
        {t('recoveryEnter')}
      </Button>
      {sheet}
    </Door>
  );
}
