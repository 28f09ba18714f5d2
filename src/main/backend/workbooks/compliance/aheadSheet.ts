import type { AheadRow } from '@shared/contract/ahead';
import type { IsoDate, Period } from '@shared/domain/calendar';
import { dutyName } from '@shared/messages/compliance';
import { aheadText } from '@shared/messages/ahead';
import { writtenDate } from '@shared/messages/writing';
import type { SheetSpec } from '../writing/spec';

/** Antes de que sea falta, to take along and note what came of each visit. */
export const aheadSheet = (period: Period, today: IsoDate, rows: SheetSpec['rows']): SheetSpec => ({
  name: 'Antes de que sea falta',
  top: [
    [{ value: `Antes de que sea falta ${period}`, look: 'title' }],
    [{ value: `Lo que al ${writtenDate(today)} todavía se puede cumplir.`, look: 'note' }],
  ],
  columns: [
    { header: 'Centro poblado', width: 24 },
    { header: 'Madre líder', width: 12 },
    { header: 'Código de hogar', width: 16 },
    { header: 'N.º', width: 6, style: 'integer' },
    { header: 'Apellidos y nombres', width: 34 },
    { header: 'Corresponsabilidad', width: 26 },
    { header: 'Qué se puede hacer', width: 60 },
    { header: 'Hasta', width: 12, style: 'date' },
    { header: 'Servicio', width: 30 },
    { header: 'Anotación', width: 30, input: true },
  ],
  rows,
  protect: true,
  autoFilter: true,
  landscape: true,
});

export const aheadCells = (row: AheadRow) => [
  row.center,
  row.leader,
  row.household,
  row.member,
  row.name,
  dutyName(row.duty),
  aheadText(row),
  row.ahead.to,
  row.facilityName,
  null,
];
