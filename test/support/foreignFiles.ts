import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { Profile } from '@shared/domain/profiles/profile';

/** A month of the ministry's attendance system as a school downloads it. */
export type SiagieMonth = {
  readonly month: string;
  readonly closed?: string;
  readonly school?: string;
  /** DNI, name, and a mark for each day of class. */
  readonly pupils: readonly (readonly [document: string | number, name: string, marks: string])[];
};

export async function writeSiagie(path: string, ...months: readonly SiagieMonth[]): Promise<string> {
  const book = new ExcelJS.Workbook();
  for (const { month, closed, school = '0403691', pupils } of months) {
    const sheet = book.addWorksheet(`Asistencia ${month}`);
    sheet.addRow(['MINISTERIO DE EDUCACIÓN · Registro de asistencia']);
    sheet.addRow(['Código modular:', school, null, 'Anexo:', '0']);
    sheet.addRow([`Mes: ${month}`, null, null, ...(closed === undefined ? [] : ['Consolidado:', closed])]);
    const days = Math.max(...pupils.map(([, , marks]) => marks.length));
    sheet.addRow(['N°', 'DNI', 'Apellidos y nombres', ...Array.from({ length: days }, (_, day) => day + 1)]);
    for (const [number, [document, name, marks]] of pupils.entries())
      sheet.addRow([number + 1, document, name, ...marks.split('').map((mark) => (mark === ' ' ? null : mark))]);
  }
  await book.xlsx.writeFile(path);
  return path;
}

/** Encounters as the national health system hands them out. */
export function writeHis(
  path: string,
  ...rows: readonly (readonly [post: string, document: string, name: string, date: string, item: string])[]
) {
  const lines = [
    ['Codigo_Unico', 'Numero_Documento_Paciente', 'Nombres_Paciente', 'Fecha_Atencion', 'Codigo_Item'],
    ...rows,
  ];
  writeFileSync(
    path,
    Buffer.from(`${lines.map((line) => line.join('|')).join('\n')}\n`.replaceAll('|', ';'), 'latin1'),
  );
  return path;
}

export const SIAGIE: Profile = {
  kind: 'SCHOOL',
  columns: { document: 'DNI', name: 'Apellidos y nombres', facility: '' },
  labels: { facility: 'Código modular', annex: 'Anexo', month: 'Mes', closed: 'Consolidado' },
  marks: [
    { mark: 'F', means: 'UNJUSTIFIED' },
    { mark: 'J', means: 'JUSTIFIED' },
    { mark: 'T', means: 'ATTENDED' },
    { mark: 'U', means: 'ATTENDED' },
  ],
  defaultMark: '.',
};
export const HIS: Profile = {
  kind: 'HEALTH_POST',
  columns: {
    document: 'Numero_Documento_Paciente',
    name: 'Nombres_Paciente',
    facility: 'Codigo_Unico',
    date: 'Fecha_Atencion',
    activity: 'Codigo_Item',
  },
  marks: [
    { mark: 'Z001', means: 'CONTROL' },
    { mark: 'Z3492', means: 'CONTROL' },
    { mark: '99199.17', means: 'SUPPLEMENT' },
  ],
};
