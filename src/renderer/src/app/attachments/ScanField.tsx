import { Button, Field, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { usePickScan } from './usePickScan';

export type PickedScan = NonNullable<Awaited<ReturnType<ReturnType<typeof usePickScan>>>>;

type ScanFieldProps = {
  readonly scan: PickedScan | undefined;
  readonly onPick: (scan: PickedScan | undefined) => void;
};

/** The paper that shows what is stated, if there is one: kept together with it. */
export function ScanField({ scan, onPick }: ScanFieldProps) {
  const { t } = useTranslation('attachments');
  const pick = usePickScan();
  const choose = async () => {
    const file = await pick();
    if (file !== undefined) onPick(file);
  };
  return (
    <Field label={t('scan')} hint={t('intro')}>
      <div style={{ display: 'flex', gap: 8, alignItems: 'center', flexWrap: 'wrap' }}>
        <Button onClick={() => void choose()}>{t('add')}</Button>
        {scan && <Text>{scan.name}</Text>}
        {scan && (
          <Button appearance="subtle" onClick={() => onPick(undefined)}>
            {t('without')}
          </Button>
        )}
      </div>
    </Field>
  );
}

/** What a command is given of it. */
export const asScan = (scan: PickedScan | undefined) => (scan === undefined ? {} : { scan: { picked: scan.picked } });
