import { Button, Checkbox, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../../app/printing';
import { Door } from '../../ui/Door';
import { RecoverySheet, type RecoverySheetProps } from './RecoverySheet';

type RecoveryCodeProps = { readonly sheet: RecoverySheetProps; readonly onKept: () => void };

/** At the door of a registry just made. */
export function RecoveryCode({ sheet, onKept }: RecoveryCodeProps) {
  const { t } = useTranslation('registry');
  return (
    <Door title={t('recoveryTitle')}>
      <KeepRecoveryCode sheet={sheet} leave={t('recoveryEnter')} onKept={onKept} />
    </Door>
  );
}

/** Shown once: it cannot be left before the person says that it is put away. `leave`: what the button to go on says. */
export function KeepRecoveryCode({ sheet, leave, onKept }: RecoveryCodeProps & { readonly leave: string }) {
  const { t } = useTranslation('registry');
  const { t: frame } = useTranslation();
  const [kept, setKept] = useState(false);
  const { print, sheet: printed } = usePrinting();
  const page = <RecoverySheet {...sheet} />;
  return (
    <>
      <Text>{t('recoveryIntro')}</Text>
      <Text as="p" font="monospace" size={500} data-testid="recovery-code" style={{ wordBreak: 'break-word' }}>
        {sheet.code}
      </Text>
      <div style={{ display: 'flex', gap: 8 }}>
        <Button onClick={() => print(page, { to: 'paper', name: t('recoveryTitle'), foot: t('recoveryTitle') })}>
          {frame('print')}
        </Button>
        <Button
          onClick={() => print(page, { to: 'pdf', name: 'codigo-de-recuperacion.pdf', foot: t('recoveryTitle') })}
        >
          {t('recoveryPdf')}
        </Button>
      </div>
      <Checkbox
        label={t('recoveryKept')}
        checked={kept}
        onChange={(_event, { checked }) => setKept(checked === true)}
      />
      <Button appearance="primary" disabled={!kept} onClick={onKept}>
        {leave}
      </Button>
      {printed}
    </>
  );
}
