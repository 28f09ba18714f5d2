import { Buffer } from 'node:buffer';
import { writeFileSync } from 'node:fs';
import type { Terminal } from './terminal';
import { aChildRow, aHouseholdRow, aMemberRow, writeTyped, writeW1, type TypedRow } from './w1Files';

export const SCHOOL = '0403691-0';
export const SILENT_SCHOOL = '0672063-0';
export const POST = '00001234';

/** Who is in the office's W1: code of the household, the given name of its child and what is special about it. */
const FAMILIES: readonly {
  readonly code: string;
  readonly child: string;
  readonly household?: TypedRow;
  readonly holder?: TypedRow;
  readonly member?: TypedRow;
}[] = [
  { code: 'H-CUMPLE', child: 'ANA' },
  { code: 'H-FALTA', child: 'BETO' },
  { code: 'H-PERDIDO', child: 'CELIA' },
  { code: 'H-CALLADA', child: 'DORA', member: { 'Código modular': '0672063' } },
  {
    code: 'H-NIÑO',
    child: 'EVA',
    member: { 'Fecha de nacimiento': '10/06/2025', 'Código modular': null, Anexo: null, Grado: null, Sección: null },
  },
  { code: 'H-NUEVO', child: 'FIDEL' },
  { code: 'H-VENCIDO', child: 'GALA', holder: { 'Vence documento': '29/06/2026' } },
  { code: 'H-RICO', child: 'HUGO', household: { 'Clasificación socioeconómica': 'NO POBRE' } },
];

/** The three catalogues as they come: the ministry's own headers in Latin-1, the national register, a workbook of ours. */
export async function writeCatalogs({ place, folder }: Terminal): Promise<void> {
  const schools = [
    'COD_MOD;ANEXO;CEN_EDU;NIV_MOD;D_NIV;CODGEO;DIRECTOR',
    '0403691;0;IE ÑAHUINPUQUIO;B0;Primaria;050401;JOSÉ',
    '0672063;0;IE CALLADA;B0;Primaria;050401;',
  ];
  writeFileSync(place('ie.csv'), Buffer.from(schools.join('\r\n'), 'latin1'));
  writeFileSync(place('renipress.csv'), `\uFEFF${[RENIPRESS, aPost(POST, 'P.S. ALTO PERÚ')].join('\r\n')}\r\n`);
  await writeTyped(folder, 'ccpp.xlsx', [
    { name: 'Hoja1', rows: [{ 'POBREZA  %': '55,5', Nombre: 'Huanta', CODIGO: '0504010001', ubigeo: '050401' }] },
  ]);
}

const RENIPRESS =
  'INSTITUCION;COD_IPRESS;NOMBRE;CLASIFICACION;TIPO_ESTABLECIMIENTO;DEPARTAMENTO;PROVINCIA;DISTRITO;UBIGEO;DIRECCION;CO_DISA;' +
  'COD_RED;COD_MICRORRED;DISA;RED;MICRORED;COD_UE;UNIDAD_EJECUTORA;CATEGORIA;TELEFONO;HORARIO;INICIO_ACTIVIDAD;ESTADO;NORTE;' +
  'ESTE;COTA;CAMAS;RUC;QUINTIL;IMAGEN;NOTA';
const aPost = (code: string, name: string) =>
  `MINSA;${code};${name};PUESTO;SIN INTERNAMIENTO;AYACUCHO;HUANTA;HUANTA;050401;JR;1;2;3;A;H;M;4;UE;I-2;966;8-14;01/01/1990;ACTIVO;-12.9;-74.2;3200;0;1;2;3;4`;

/** The W1 of the office; `mistake` puts a word in a cell where it does not belong. */
export const writeFamilies = ({ folder }: Terminal, name: string, mistake: TypedRow = {}) =>
  writeW1(folder, name, {
    households: FAMILIES.map(({ code, household = {} }, index) =>
      aHouseholdRow({ 'Código de hogar': code, ...household, ...(index === 0 ? mistake : {}) }),
    ),
    members: FAMILIES.flatMap(({ code, child, holder = {}, member = {} }, index) => [
      aMemberRow({
        'Código de hogar': code,
        'N.º de documento': `405123${10 + index}`,
        Nombres: `ROSA ${child}`,
        ...holder,
      }),
      aChildRow({ 'Código de hogar': code, 'N.º de documento': `785123${10 + index}`, Nombres: child, ...member }),
    ]),
  });
