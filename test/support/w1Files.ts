import ExcelJS from 'exceljs';
import { join } from 'node:path';

/** A cell as somebody types it. */
export type Typed = string | number | boolean | Date | null;
export type TypedRow = Readonly<Record<string, Typed>>;
export type TypedSheet = { readonly name: string; readonly rows: readonly TypedRow[] };

/** A workbook as an office would make it by hand: headers of the first row's keys, values as typed. */
export async function writeTyped(folder: string, name: string, sheets: readonly TypedSheet[]): Promise<string> {
  const workbook = new ExcelJS.Workbook();
  for (const { name: sheetName, rows } of sheets) {
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const sheet = workbook.addWorksheet(sheetName);
    sheet.addRow(headers);
    for (const row of rows) sheet.addRow(headers.map((header) => row[header] ?? null));
  }
  const path = join(folder, name);
  await workbook.xlsx.writeFile(path);
  return path;
}

/** A household of W1 that has nothing wrong, unless told otherwise. */
export const aHouseholdRow = (given: TypedRow = {}): TypedRow => ({
  'Código de hogar': 'H-0001',
  Ubigeo: '050401',
  'Código de centro poblado': '0504010001',
  'Centro poblado': 'Huanta',
  Dirección: null,
  Referencia: 'A 200 m de la escuela',
  Área: 'RURAL',
  Teléfono: '966123456',
  Lengua: 'Quechua',
  'Pueblo indígena': null,
  'Comunidad nativa': null,
  'N.º FSU': 'FSU-77',
  'Fecha FSU': '10/05/2023',
  'Clasificación socioeconómica': 'POBRE',
  'Fecha de clasificación': '10/05/2023',
  'Vence clasificación': '10/05/2029',
  'Residencia desde': '01/03/2015',
  'Validado en asamblea': 'SÍ',
  'Fecha de asamblea': '20/03/2026',
  'Fecha de acuerdo': '02/04/2026',
  ...given,
});

/** The mother who represents household H-0001, unless told otherwise. */
export const aMemberRow = (given: TypedRow = {}): TypedRow => ({
  'Código de hogar': 'H-0001',
  'N.º': 1,
  'Apellido paterno': 'QUISPE',
  'Apellido materno': 'MAMANI',
  Nombres: 'ROSA LUZ',
  'Tipo de documento': 'DNI',
  'N.º de documento': '40512377',
  'Vence documento': '31/01/2030',
  'Fecha de nacimiento': '10/02/1992',
  Sexo: 'F',
  Parentesco: 'JEFE(A) DE HOGAR',
  'Estado civil': 'CONVIVIENTE',
  Titular: 'SÍ',
  Gestante: 'NO',
  FUR: null,
  FPP: null,
  Discapacidad: 'NO',
  'Código modular': null,
  Anexo: null,
  Grado: null,
  Sección: null,
  'Secundaria completa': 'NO',
  'Código IPRESS': null,
  ...given,
});

/** A daughter at school. */
export const aChildRow = (given: TypedRow = {}): TypedRow =>
  aMemberRow({
    'N.º': 2,
    'Apellido paterno': 'HUANCA',
    'Apellido materno': 'QUISPE',
    Nombres: 'LUCÍA',
    'N.º de documento': '78512376',
    'Vence documento': null,
    'Fecha de nacimiento': '20/08/2016',
    Parentesco: 'HIJO(A)',
    'Estado civil': null,
    Titular: 'NO',
    'Código modular': '0403691',
    Anexo: '0',
    Grado: '4',
    Sección: 'A',
    'Código IPRESS': '00001234',
    ...given,
  });

/** W1 with the sheets `Hogares` and `Integrantes`. */
export const writeW1 = (
  folder: string,
  name: string,
  { households, members }: { readonly households: readonly TypedRow[]; readonly members: readonly TypedRow[] },
) =>
  writeTyped(folder, name, [
    { name: 'Hogares', rows: households },
    { name: 'Integrantes', rows: members },
  ]);

/** `count` households of two, each with codes and documents of its own. */
export function manyHouseholds(count: number) {
  const numbers = Array.from({ length: count }, (_, index) => index + 1);
  const code = (number: number) => `H-${String(number).padStart(4, '0')}`;
  return {
    households: numbers.map((number) => aHouseholdRow({ 'Código de hogar': code(number) })),
    members: numbers.flatMap((number) => [
      aMemberRow({ 'Código de hogar': code(number), 'N.º de documento': String(40_000_000 + number * 7) }),
      aChildRow({ 'Código de hogar': code(number), 'N.º de documento': String(70_000_000 + number * 7) }),
    ]),
  };
}
