import { Button } from '@fluentui/react-components';
import { useTranslation } from 'react-i18next';
import { useAgreementPrinting } from '../../app/affiliation/useAgreementPrinting';
import { useRoute } from '../../app/queries';

/** The agreement of a household that may sign it, by the rules of today. */
export function PrintAgreement({ code }: { readonly code: string }) {
  const { t } = useTranslation('affiliation');
  const printed = useRoute('affiliation.agreements', { of: { household: code } }).data;
  const { print, sheet } = useAgreementPrinting(`acuerdo-${code}`);
  if (printed === undefined || printed.agreements.length === 0) return null;
  return (
    <>
      <Button onClick={() => print(printed, 'paper')}>{t('printPaper')}</Button>
      <Button onClick={() => print(printed, 'pdf')}>{t('printPdf')}</Button>
      {sheet}
    </>
  );
}
