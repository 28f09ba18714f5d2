import type { HoldReason } from '../domain/payments/holdReasons';
import type { Language } from './problems';

const NAMES: Readonly<Record<Language, Readonly<Record<HoldReason, string>>>> = {
  es: {
    AUDIT_FINDING: 'Hallazgo de la revisión',
    DOCUMENT_CHECK: 'Documento por comprobar',
    DUPLICATE_SUSPECTED: 'Posible duplicado',
    PAYEE_CHANGE: 'Cambio de titular en trámite',
    ACCOUNT_CHECK: 'Cuenta por comprobar',
    COMPLAINT: 'Queja o denuncia',
    OTHER: 'Otro motivo',
  },
  en: {
    AUDIT_FINDING: 'Finding of the audit',
    DOCUMENT_CHECK: 'Document to check',
    DUPLICATE_SUSPECTED: 'Possible duplicate',
    PAYEE_CHANGE: 'Change of payee under way',
    ACCOUNT_CHECK: 'Account to check',
    COMPLAINT: 'Complaint',
    OTHER: 'Another reason',
  },
};

/** Motivo of a retention in words. */
export const holdReasonName = (reason: HoldReason, language: Language = 'es'): string => NAMES[language][reason];
