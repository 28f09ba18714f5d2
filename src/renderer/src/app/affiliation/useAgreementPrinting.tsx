import type { PrintRequest } from '@shared/contract/bridge';
import type { Output } from '@shared/contract/routes';
import { usePrinting } from '../printing';
import { useRoute } from '../queries';
import { AgreementPages } from './AgreementPages';

/** Puts agreements on paper or into a PDF; `name`: of the file, without its ending. */
export function useAgreementPrinting(name: string) {
  const office = useRoute('registry.describe', {}).data?.office?.name ?? '';
  const { print, sheet } = usePrinting();
  return {
    print: (printed: Output<'affiliation.agreements'>, to: PrintRequest['to']) =>
      print(<AgreementPages printed={printed} office={office} />, { to, name: to === 'pdf' ? `${name}.pdf` : name }),
    sheet,
  };
}
