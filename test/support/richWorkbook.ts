import { toCents } from '@shared/domain/money';
import type { WorkbookSpec } from '../../src/main/backend/workbooks/writing/spec';

/** One of everything the writer can do. */
export const richWorkbook: WorkbookSpec = {
  subject: 'EDU-2026B3-0403691-0-7K2M',
  lists: { situation: ['ASISTE', 'RETIRADO'], yesNo: ['SÍ', 'NO'] },
  sheets: [
    {
      name: 'Asistencia',
      top: [
        [
          { value: 'Código de formulario', look: 'label' },
          { value: 'EDU-2026B3-0403691-0-7K2M', look: 'value' },
        ],
        [
          { value: 'Mes cerrado', look: 'label' },
          { value: 'NO', look: 'input', column: 3, list: 'yesNo' },
        ],
      ],
      columns: [
        { header: 'Clave', width: 11 },
        { header: 'Documento', width: 12 },
        { header: 'Nacimiento', width: 12, style: 'date' },
        { header: 'Faltas', width: 8, style: 'integer', input: true },
        { header: 'Índice', width: 8, style: 'number' },
        { header: 'Monto', width: 10, style: 'money' },
        { header: 'Situación', width: 14, input: true, list: 'situation' },
        { header: 'Observaciones', width: 30, input: true },
      ],
      rows: [
        ['R1234567', '00123456', '2015-02-28', 0, 0.5, toCents(20_050), 'ASISTE', '=1+1'],
        ['R1234568', '01234567', '1950-01-31', 12, null, null, null, '_x0041_ & <ñ> "😀"\r\nsegunda línea'],
        {
          values: ['R1234569', '@SUM(A1)', '=HOY()', 'doce', null, null, '-1', ''],
          marks: [
            { column: 2, note: 'No es una fecha & no se aceptó', level: 'error' },
            { column: 3, note: 'No es un número', level: 'warning' },
          ],
        },
      ],
      blankRows: 2,
      protect: true,
      autoFilter: true,
      landscape: true,
      frozenColumns: 2,
      footer: 'Institución N.º 1 & anexo',
    },
    { name: '_datos', hidden: true, columns: [{ header: 'clave', width: 20 }], rows: [['formulario']] },
  ],
};
