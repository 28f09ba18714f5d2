import type { WhyWords } from './why';

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;
const absences = (count: number) => counted(count, 'falta', 'faltas');

export const whyEs: WhyWords = {
  results: { COMPLIED: 'El hogar cumplió', BREACH: 'El hogar incumplió', BLOCKED: 'Falta resolver' },
  monthResults: { COMPLIED: 'cumplió', BREACH: 'no cumplió', BLOCKED: 'falta información' },
  provisional: 'El bimestre sigue abierto: puede cambiar con lo que todavía llegue.',
  frozen:
    'Bimestre cerrado: vale lo último que se determinó, al cerrar o por evidencia tardía o apelación. Lo anterior queda en la historia.',
  nobody: 'Nadie tiene corresponsabilidades este mes: cuenta como cumplido.',
  topics: {
    owed: 'Qué corresponde',
    rule: 'Regla',
    before: 'Sin esa regla',
    found: 'Encontrado',
    required: 'Se pide',
    source: 'Origen',
    reference: 'Base legal',
  },
  fields: {
    unjustified: 'faltas injustificadas',
    justified: 'faltas justificadas',
    pupilDays: 'días de clase del estudiante',
    classDays: 'días de clase',
    closed: 'mes cerrado',
    dates: 'fecha del control',
    complied: 'cumplió',
    supplement: 'suplemento',
    control: 'fecha del control',
    situation: 'situación',
    situationDate: 'fecha de la situación',
    facilitySituation: 'situación del servicio',
    motive: 'motivo',
    rejected: 'fila con errores',
  },
  values: { YES: 'SÍ', NO: 'NO', UNKNOWN: 'SIN INFORMACIÓN' },
  absencesFound: (found, days) => `${absences(found)} de ${counted(days, 'día', 'días')} de clase`,
  absencesAsked: (most, minPct) => {
    const atMost = most === null ? '' : `a lo más ${absences(most)}`;
    return minPct === null
      ? `${atMost} sin justificar`
      : [`asistir al menos al ${minPct} %`, atMost].filter(Boolean).join(': ');
  },
  blankIsNone: 'celda en blanco y mes cerrado: ninguna falta',
  controlFound: (date) => `control del ${date}`,
  controlSaid: 'control hecho, sin fecha',
  noControl: 'ningún control informado que valga para el mes',
  controlAsked: (control, from, to) => (from === null || to === null ? control : `${control}, del ${from} al ${to}`),
  supplementFound: (received) => (received ? 'recibió el suplemento' : 'no recogió el suplemento'),
  supplementAsked: 'recibir el suplemento del mes',
  unknown: 'todavía no informado',
  workbook: (name, sheet) => `libro «${name}»${sheet === '' ? '' : `, hoja «${sheet}»`}`,
  paper: (form) => `formulario en papel ${form}`,
  typed: (by, on) => `Digitado el ${on}${by === '' ? '' : ` por ${by}`}.`,
  row: (number) => `fila ${number}`,
  head: 'cabecera',
  noName: 'sin nombre guardado',
  cell: 'celda',
  noCell: 'Una versión anterior no anotó la celda.',
  imported: (by, on) => `Importado el ${on}${by === '' ? '' : ` por ${by}`}.`,
  office: (situation, facility, by, on) => `La oficina registró «${situation}» en ${facility} (${by}, ${on}).`,
  decision: (reason, by, on, confirmedBy) =>
    `Decisión de ${by} del ${on}${confirmedBy === null ? '' : `, confirmada por ${confirmedBy}`}: ${reason}.`,
  nothing: {
    NOT_ISSUED: (facility) => `Todavía no se envió ningún libro a ${facility}.`,
    NOT_RETURNED: (facility) => `De ${facility} no volvió ningún libro.`,
    ROW_MISSING: (facility) => `El libro que volvió de ${facility} no trae a esta persona.`,
    ROW_REJECTED: (facility) => `La fila que volvió de ${facility} tiene errores y no se usó.`,
  },
  appeal: 'Se aceptó la apelación de la familia: lo que no se cumplió queda justificado.',
  notKept: 'No se guardó de qué archivo salió.',
  told: (facility, on, row) =>
    `lo informó ${facility}${row === '' ? '' : `, fila ${row} de su lista`}${on === '' ? '' : `, recibida el ${on}`}`,
  toldOffice: (on) => `lo registró la oficina el ${on}`,
  decided: (on) => `lo decidió la oficina el ${on}`,
};
