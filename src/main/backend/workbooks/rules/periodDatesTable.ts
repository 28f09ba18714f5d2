import type { PeriodDates } from '@shared/domain/packages/periodDates';
import type { Table } from '../tables/table';
import { dateKind, textKind } from '../tables/valueKinds';

export const periodDatesTable: Table<PeriodDates> = {
  sheet: 'Calendario',
  columns: {
    period: { header: 'Bimestre', required: true, width: 10, kind: textKind(7) },
    rosterCutoff: { header: 'Corte del padrón', required: true, width: 14, kind: dateKind },
    closeBy: { header: 'Cerrar y enviar hasta', required: true, width: 18, kind: dateKind },
    payFrom: { header: 'Pago desde', required: true, width: 12, kind: dateKind },
    payTo: { header: 'Pago hasta', required: true, width: 12, kind: dateKind },
    reference: { header: 'Norma', required: true, width: 40, kind: textKind(200) },
  },
};
