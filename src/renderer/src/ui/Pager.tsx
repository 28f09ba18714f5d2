import { Button, Text } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';

type PagerProps = {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
  readonly onOffset: (offset: number) => void;
};

/** Steps through a long answer of which one page is shown. */
export function Pager({ offset, limit, total, onOffset }: PagerProps) {
  const { t } = useTranslation();
  if (total <= limit) return null;
  return (
    <div style={{ display: 'flex', gap: 12, alignItems: 'center' }}>
      <Button size="small" disabled={offset === 0} onClick={() => onOffset(Math.max(0, offset - limit))}>
        {t('previousRows')}
      </Button>
      <Text>{t('rowsShown', { from: offset + 1, to: Math.min(total, offset + limit), total })}</Text>
      <Button size="small" disabled={offset + limit >= total} onClick={() => onOffset(offset + limit)}>
        {t('nextRows')}
      </Button>
    </div>
  );
}
