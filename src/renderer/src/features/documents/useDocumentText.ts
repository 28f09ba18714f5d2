import { useTranslation } from 'react-i18next';
import type { DocumentTaskRow } from '@shared/contract/documents';

type Named = Pick<DocumentTaskRow, 'documentType' | 'documentNumber'>;

/** A document in one word: `DNI 40112347`. */
export function useDocumentText(): (document: Named) => string {
  const { t } = useTranslation('documents');
  return ({ documentType, documentNumber }) =>
    documentType === 'NONE' ? t('noDocument') : `${documentType} ${documentNumber}`.trim();
}
