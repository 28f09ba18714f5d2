import type { IsoDate } from '@shared/domain/calendar';
import type { Table } from '../tables/table';
import { dateKind, digitsKind, textKind } from '../tables/valueKinds';
import { CODE_SYNONYMS } from './householdTable';

/** Traslado: a household that leaves an office for another. `paidThrough`: the last bimester it was paid there, or ''. */
export type MovedFields = {
  readonly household: string;
  readonly fromOffice: string;
  readonly fromCode: string;
  readonly toOffice: string;
  readonly on: IsoDate;
  readonly paidThrough: string;
  readonly affiliationDate: IsoDate | null;
};

export const movedTable: Table<MovedFields> = {
  sheet: 'Traslados',
  columns: {
    household: { header: 'Código de hogar', synonyms: CODE_SYNONYMS, required: true, width: 16, kind: textKind(30) },
    fromOffice: { header: 'Oficina de origen', required: true, width: 10, kind: digitsKind(6) },
    fromCode: { header: 'Código en la oficina de origen', required: true, width: 16, kind: textKind(30) },
    toOffice: { header: 'Oficina de destino', required: true, width: 10, kind: digitsKind(6) },
    on: { header: 'Fecha del traslado', required: true, width: 12, kind: dateKind },
    paidThrough: { header: 'Pagado hasta', width: 10, kind: textKind(7) },
    affiliationDate: { header: 'Fecha de afiliación', width: 12, kind: dateKind },
  },
};
