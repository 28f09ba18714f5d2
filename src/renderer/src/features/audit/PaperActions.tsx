import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../../app/printing';

type PaperActionsProps = { readonly title: string; readonly name: string; readonly paper: ReactNode };

/** A paper of the audit to the printer or into a PDF. */
export function PaperActions({ title, name, paper }: PaperActionsProps) {
  const { t } = useTranslation('audit');
  const { print, sheet } = usePrinting();
  return (
    <div style={{ display: 'flex', gap: 8, flexWrap: 'wrap' }}>
      <Button onClick={() => print(paper, { to: 'paper', name, foot: title })}>{t('print', { title })}</Button>
      <Button onClick={() => print(paper, { to: 'pdf', name: `${name}.pdf`, foot: title })}>
        {t('pdf', { title })}
      </Button>
      {sheet}
    </div>
  );
}
