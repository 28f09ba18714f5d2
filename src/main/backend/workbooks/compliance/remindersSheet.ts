import type { AheadRow } from '@shared/contract/ahead';
import type { Period } from '@shared/domain/calendar';
import { reminderText } from '@shared/messages/ahead';
import { VOLUNTARY } from '@shared/messages/leaders';
import type { SheetSpec } from '../writing/spec';

/** Recordatorios of a zone, to go with its mother leader: whom to remind of what, where and by when, and nothing else. */
export const remindersSheet = (period: Period, leader: string, rows: SheetSpec['rows']): SheetSpec => ({
  name: 'Recordatorios',
  top: [[{ value: `Recordatorios de ${leader}, ${period}`, look: 'title' }], [{ value: VOLUNTARY, look: 'note' }]],
  columns: [
    { header: 'A quién avisar', width: 34 },
    { header: 'Qué le toca', width: 34 },
    { header: 'Dónde', width: 30 },
    { header: 'Hasta cuándo', width: 14, style: 'date' },
    { header: 'Avisado', width: 12, input: true },
  ],
  rows,
  protect: true,
});

export const reminderCells = (row: AheadRow) => [row.name, reminderText(row), row.facilityName, row.ahead.to, null];
