import type { RefusalSentences } from './refusals';

const DAMAGED =
  'El archivo está dañado o incompleto. Ábralo en Excel o LibreOffice, guárdelo de nuevo como .xlsx y vuelva a enviarlo.';
const SUSPICIOUS =
  'El archivo no está hecho como un libro de cálculo normal y no se abrió. Pida otra copia a quien lo envió.';
const TOO_LARGE = 'El archivo es demasiado grande. Deje solo las hojas y filas que se piden y guárdelo de nuevo.';

export const refusalsEs: RefusalSentences = {
  EMPTY: () => 'El archivo está vacío. Pida otra copia a quien lo envió.',
  TOO_BIG: () => TOO_LARGE,
  PASSWORD: () => 'El archivo tiene contraseña. Ábralo, quite la contraseña y guárdelo de nuevo.',
  OLD_XLS: () => 'Es un libro del formato antiguo (.xls). Ábralo y guárdelo como «Libro de Excel (.xlsx)».',
  ODS: () => 'Es una hoja de LibreOffice (.ods). Ábrala y guárdela como «Libro de Excel (.xlsx)».',
  HTML: () =>
    'Es una página web con nombre de libro de Excel. Ábrala en Excel y guárdela como «Libro de Excel (.xlsx)».',
  MACROS: () => 'El libro tiene macros. Guárdelo como «Libro de Excel (.xlsx)», sin macros.',
  NOT_XLSX: () => 'No es un libro de Excel (.xlsx) ni un archivo CSV. Revise si eligió el archivo correcto.',
  BAD_CSV: () => 'El archivo CSV no se puede leer en columnas. Ábralo en Excel y guárdelo como .xlsx.',
  UNREADABLE: (detail) =>
    `No se pudo abrir el archivo (${detail}). Revise que exista y que no esté abierto en otro programa.`,
  BAD_ZIP: () => DAMAGED,
  CRC: () => DAMAGED,
  MISSING: () => DAMAGED,
  BAD_XML: () => DAMAGED,
  NO_SHEETS: () => DAMAGED,
  NUM: () => DAMAGED,
  REF: () => DAMAGED,
  BOMB: () => SUSPICIOUS,
  ENTRIES: () => SUSPICIOUS,
  NAME: () => SUSPICIOUS,
  DUP: () => SUSPICIOUS,
  OVERLAP: () => SUSPICIOUS,
  METHOD: () => SUSPICIOUS,
  DTD: () => SUSPICIOUS,
  DEPTH: () => SUSPICIOUS,
  ENC: () => SUSPICIOUS,
  SHEETS: () => TOO_LARGE,
  ROWS: () => TOO_LARGE,
  COLS: () => TOO_LARGE,
  CELLS: () => TOO_LARGE,
  TEXT: () => TOO_LARGE,
  SST: () => TOO_LARGE,
  TIMEOUT: () =>
    'Leer el archivo tarda demasiado y se detuvo. Deje solo las hojas y filas que se piden y guárdelo de nuevo.',
  OUT_OF_MEMORY: () => TOO_LARGE,
  CRASHED: () => DAMAGED,
  CANCELLED: () => 'La lectura se canceló.',
  TABLE_ABSENT: (detail) =>
    `No se encontró la hoja «${detail}»: ninguna hoja tiene sus columnas. Use la plantilla de esta oficina.`,
  ANSWERS_ABSENT: (detail) =>
    `La hoja «${detail}» no trae respuestas del RENIEC. Se espera la lista que esta oficina exportó para el RENIEC, con la columna «Respuesta» llena.`,
  CARD_NUMBERS: (detail) =>
    `El archivo trae números de tarjeta enteros, que no se guardan en ninguna parte (hoja!fila: ${detail}). Deje solo sus 4 últimas cifras y vuelva a importarlo.`,
  XML_OTHER: () =>
    'Es un XML, pero no un informe de estado de pagos (pain.002) ni un aviso de movimientos (camt.054). Pida ese archivo a quien paga.',
  XML_NO_LINES: () =>
    'El XML no dice qué pasó con cada pago: no trae ninguna operación. Pida el informe con el detalle por operación.',
  UBIGEO_RENIEC: (detail) =>
    `Los códigos de distrito parecen del RENIEC y no del INEI: ${detail}. No se leyó nada. Pida el archivo con el ubigeo del INEI.`,
  UBIGEO_NAMES: (detail) =>
    `El código y el nombre del distrito no coinciden en ${detail}. No se leyó nada. Revise el ubigeo, que debe ser el del INEI.`,
  COLUMNS_MISSING: (detail) =>
    `Faltan columnas obligatorias: ${detail}. Agréguelas, aunque sea en otro orden, y vuelva a enviarlo.`,
};
