import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import type { NotLocatedCase } from '@shared/contract/notLocated';
import type { Period } from '@shared/domain/calendar';
import { callList } from '@shared/messages/callList';
import { PaperSheet } from '../../app/PaperSheet';
import { usePrinting } from '../../app/printing';
import { useRoute } from '../../app/queries';

type PrintCallsProps = { readonly period: Period; readonly cases: readonly NotLocatedCase[] };

/** Whom to call, one list a populated centre, to a printer or a PDF file. */
export function PrintCalls({ period, cases }: PrintCallsProps) {
  const { t } = useTranslation('notLocated');
  const about = useRoute('registry.describe', {}).data;
  const { print, sheet } = usePrinting();
  const onPaper = (to: 'paper' | 'pdf') => {
    if (about === undefined) return;
    const papers = callList(cases, { office: about.office?.name ?? '', today: about.today, period });
    const name = `llamadas-no-ubicados-${period}`;
    const content = papers.map((paper, index) => (
      <div
        key={paper.parts[0]?.paragraphs?.[0]}
        style={{ page: 'wide', breakAfter: index < papers.length - 1 ? 'page' : 'auto' }}
      >
        <PaperSheet paper={paper} />
      </div>
    ));
    print(content, { to, name: to === 'pdf' ? `${name}.pdf` : name, landscape: true, foot: papers[0]?.form ?? '' });
  };
  return (
    <>
      <Button onClick={() => onPaper('paper')}>{t('printCalls')}</Button>
      <Button onClick={() => onPaper('pdf')}>{t('callsPdf')}</Button>
      {sheet}
    </>
  );
}
