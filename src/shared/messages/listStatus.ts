import type { ListStatus } from '../domain/payments/listStatus';
import type { Language } from './problems';

const NAMES: Readonly<Record<Language, Readonly<Record<ListStatus, string>>>> = {
  es: {
    DRAFT: 'En borrador',
    CALCULATED: 'Calculada',
    IN_REVIEW: 'En revisión',
    APPROVED: 'Aprobada',
    SENT: 'Enviada',
    PARTLY_PAID: 'Pagada en parte',
    RECONCILED: 'Conciliada',
    CLOSED: 'Cerrada',
    CANCELLED: 'Anulada',
  },
  en: {
    DRAFT: 'Draft',
    CALCULATED: 'Calculated',
    IN_REVIEW: 'In review',
    APPROVED: 'Approved',
    SENT: 'Sent',
    PARTLY_PAID: 'Partly paid',
    RECONCILED: 'Reconciled',
    CLOSED: 'Closed',
    CANCELLED: 'Cancelled',
  },
};

/** Estado of a list in words; a code nobody knows stays as it is. */
export function listStatusName(status: string, language: Language = 'es'): string {
  const names: Readonly<Record<string, string>> = NAMES[language];
  return names[status] ?? status;
}
