import { expect, it } from 'vitest';
import type { FileReport } from '@shared/contract/imports';
import { countsText, reportText } from '../../../src/cli/text';

const file = {
  name: 'libro.xlsx',
  sha256: '',
  status: 'applied',
  rows: { read: 2, new: 2, changed: 0, same: 0, repeated: 0, stranger: 0, rejected: 0 },
  changes: [],
  problems: [],
  unknownColumns: [],
} as const satisfies FileReport;

it('says of a file that was only reviewed what would become of it', () => {
  expect(reportText(file)).toContain('libro.xlsx: aplicado · 2 filas leídas');
  expect(reportText(file, true)).toContain('libro.xlsx: se aplicaría · 2 filas leídas');
  expect(reportText({ ...file, status: 'partly' }, true)).toContain('se aplicaría en parte');
  expect(reportText({ ...file, status: 'refused' }, true)).toContain('rechazado');
});

it('counts one as one', () => {
  const rows = { read: 6, new: 1, changed: 1, same: 1, repeated: 1, stranger: 1, rejected: 1 };
  expect(countsText(rows)).toBe('6 filas leídas: 1 nueva, 1 cambia, 1 igual, 1 repetida, 1 ajena, 1 rechazada');
  expect(countsText({ ...rows, read: 1, new: 0 })).toContain('1 fila leída: 0 nuevas');
});

it('says in one sentence how much of a file brings no answer', () => {
  expect(reportText({ ...file, unanswered: 2 })).toContain('Volvió en blanco: ninguna fila trae respuesta.');
  expect(reportText({ ...file, unanswered: 1 })).toContain('1 fila todavía sin respuesta, de 2');
  expect(reportText({ ...file, unanswered: 0 })).not.toContain('respuesta');
});

it('shows what would be replaced, old and new, and columns nobody reads', () => {
  const change = { row: 'Quispe, Ana', field: 'Mayo Faltas injustificadas', before: '5', after: '1', decidedBy: '' };
  const text = reportText({
    ...file,
    changes: [change, { ...change, before: '', decidedBy: 'luis' }],
    unknownColumns: ['Mis notas'],
  });
  expect(text).toContain('Quispe, Ana · Mayo Faltas injustificadas: 5 → 1\n');
  expect(text).toContain('— → 1 (decidido por luis; se mantiene)');
  expect(text).toContain('Columnas que no se usan: Mis notas');
  expect(reportText({ ...file, changes: Array.from({ length: 100 }, () => change) })).toMatch(/… y \d+ cambios más\./);
});
