import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Period } from '@shared/domain/calendar';
import type { PayerLayout } from '@shared/domain/payerFiles/layout';
import { useRoute } from '../../../app/queries';
import { solesText } from '../../../ui/money';
import { ProblemMessage } from '../../../ui/ProblemMessage';
import { useIsScrolled } from '../../../ui/useIsScrolled';
import { useDebounced } from '../../../ui/useDebounced';
import { mutableLayout } from './mutableLayout';

const useStyles = makeStyles({
  lines: {
    fontFamily: tokens.fontFamilyMonospace,
    whiteSpace: 'pre',
    overflowX: 'auto',
    margin: 0,
    padding: '8px',
    backgroundColor: tokens.colorNeutralBackground3,
  },
});
const MILLISECONDS_TYPING = 300;

/** The first lines of the file as it would be handed over; or why it cannot be written like this. */
export function LayoutPreview({ period, layout }: { readonly period: Period; readonly layout: PayerLayout }) {
  const styles = useStyles();
  const { t } = useTranslation('payerFiles');
  const settled = useDebounced(layout, MILLISECONDS_TYPING);
  const { data, error } = useRoute(
    'payerFiles.preview',
    { period, layout: mutableLayout(settled) },
    { keepPrevious: true },
  );
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const isScrolled = useIsScrolled(scroller);
  const title = t('layouts.preview', { period });
  return (
    <>
      <Text weight="semibold">{title}</Text>
      {error === null && data !== undefined && (
        <>
          <pre
            className={styles.lines}
            aria-label={title}
            ref={setScroller}
            role="region"
            {...(isScrolled ? { tabIndex: 0 } : {})}
          >
            <code style={{ display: 'inline-block' }}>{data.lines.join('\n')}</code>
          </pre>
          <Text>{t('layouts.fits', { paid: data.paid, total: solesText(data.total) })}</Text>
        </>
      )}
      <ProblemMessage problem={error?.problem} />
    </>
  );
}
