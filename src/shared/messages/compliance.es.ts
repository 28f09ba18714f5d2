import { monthNumber } from '../domain/calendar';
import type { SeenDuty } from '../domain/compliance/duties';
import type { ComplianceWords, DutyTold } from './compliance';

const MONTHS = 'enero febrero marzo abril mayo junio julio agosto setiembre octubre noviembre diciembre'.split(' ');
const DUTIES: Readonly<Record<SeenDuty, string>> = {
  HEALTH: 'salud (reservado)',
  SCHOOL: 'asistencia escolar',
  CRED: 'control de crecimiento (CRED)',
  PRENATAL: 'control prenatal',
  SUPPLEMENT: 'suplemento nutricional',
};
const STATES: ComplianceWords['states'] = {
  NON_COMPLIANT: 'No cumplió',
  NOT_FOUND_IN_SERVICE: 'No ubicado en el servicio',
  PENDING: 'Pendiente',
  NOT_VERIFIABLE_SUPPLY: 'No verificable',
  JUSTIFIED: 'Justificado',
  COMPLIANT: 'Cumplió',
  WAIVED: 'Eximido por el programa',
  NOT_DUE: 'No corresponde este mes',
  EXEMPT: 'Sin corresponsabilidad',
};

const COUNTS = 'Cuenta como cumplido.';
const NO_BREACH = 'No es un incumplimiento: la oficina debe ubicarlo.';

const where = ({ facility, duty }: DutyTold) =>
  facility || (duty === 'SCHOOL' ? 'La institución educativa' : 'El establecimiento de salud');
const days = (count: number) => (count === 1 ? '1 día' : `${count} días`);

/** `faltó 5 de 20 días de clase en mayo`; '' where the figures are not known. */
const absent = ({ days: held, absences, month }: DutyTold) =>
  held === null || absences === null ? '' : `faltó ${absences} de ${days(held)} de clase en ${month}`;

function complied(told: DutyTold): string {
  const { duty, month, date } = told;
  if (duty === 'SCHOOL') return `Cumplió: ${absent(told) || `asistió a clases en ${month}`}.`;
  if (duty === 'SUPPLEMENT') return `Cumplió: recibió el suplemento de ${month}.`;
  return date === null ? `Cumplió: ${where(told)} informa el control de ${month}.` : `Cumplió: control del ${date}.`;
}

function failed(told: DutyTold): string {
  const { duty, month, control } = told;
  if (duty === 'SCHOOL') return `No cumplió: ${absent(told) || `faltó a clases en ${month}`}; ${asked(told)}.`;
  if (duty === 'SUPPLEMENT') return `No cumplió: ${where(told)} informa que no recogió el suplemento de ${month}.`;
  return `No cumplió: ${where(told)} informa que no tuvo el control de ${month}${control === null ? '' : ` (${control})`}.`;
}

const asked = ({ minPct, maxUnjustified }: DutyTold) =>
  maxUnjustified === null
    ? `se pide asistir al menos al ${minPct ?? 85} %`
    : `se permiten hasta ${maxUnjustified} faltas sin justificar al mes`;

const because = ({ situation }: DutyTold) => (situation === null ? '' : ` (${situation})`);

export const complianceEs: ComplianceWords = {
  duties: DUTIES,
  states: STATES,
  month: (month) => `${MONTHS[monthNumber(month) - 1] ?? ''} de ${month.slice(0, 4)}`,
  motives: {
    J01: 'enfermedad con constancia',
    J02: 'discapacidad',
    J03: 'desastre o camino cortado',
    J04: 'fallecimiento de un familiar',
    J05: 'servicio cerrado, huelga o sin personal',
    J06: 'traslado en trámite',
    J07: 'maternidad o parto',
    J08: 'no hay servicio del nivel al alcance',
    J09: 'error de la institución en el documento',
    J10: 'migración, asiste en otro lugar',
    J99: 'otro motivo, con explicación',
  },
  situations: {
    NORMAL: 'normal',
    STRIKE: 'huelga',
    NO_TEACHER: 'sin docente',
    DISASTER: 'desastre',
    CLOSED: 'cerrado',
    VACATION: 'vacaciones',
    NO_STAFF: 'sin personal',
    NO_SUPPLIES: 'sin insumos',
    ATTENDS: 'asiste',
    NOT_FOUND: 'no encontrado',
    TRANSFERRED: 'trasladado',
    LEFT: 'retirado',
    DECEASED: 'fallecido',
    ATTENDED: 'atendido',
    DELIVERY: 'parto',
    LOSS: 'fin del embarazo',
    PREGNANCY_END: 'fin del embarazo',
  },
  grounds: {
    PAPER_LIST: 'lista en papel de la institución',
    FACILITY_LETTER: 'constancia de la institución',
    FACILITY_REGISTER: 'registro de la institución',
    HEALTH_CARD: 'carné de control',
    HOME_VISIT: 'visita al hogar',
    PHONE_CALL: 'llamada telefónica',
    YEAR_NOT_PASSED: 'no aprobó el año escolar',
    OTHER_SOURCE: 'otro sustento',
    APPEAL_UPHELD: 'se aceptó la apelación',
    NO_ANSWER: 'la institución no respondió',
    NO_SUPPLEMENT: 'no llegó el suplemento',
    NOT_LOCATED: 'se le buscó y no se le ubicó',
  },
  warnings: {
    ATT_NOT_FOUND_WITH_NUMBERS: 'La fila trae faltas de alguien a quien no encuentran; no se usan.',
    ATT_SITUATION_WITH_NUMBERS: 'La fila trae faltas en un mes sin clases normales; no se usan.',
    ATT_ZERO_DAYS: 'Pregunte a la institución por qué no hubo clases.',
    HLT_NO_DATE: 'Falta la fecha del control.',
    HLT_DEATH_ENDS_PREGNANCY: 'Termina el embarazo; revise el titular y quién cuida a los niños.',
  },
  plain: {
    NON_COMPLIANT: failed,
    NOT_FOUND_IN_SERVICE: (told) => `${where(told)} no lo encuentra en su lista. ${NO_BREACH}`,
    PENDING: ({ month }) => `Falta información de ${month}.`,
    NOT_VERIFIABLE_SUPPLY: ({ month }) => `No se pudo verificar ${month}. ${COUNTS}`,
    JUSTIFIED: (told) => `Justificado: ${absent(told) || `no pudo cumplir en ${told.month}`}. ${COUNTS}`,
    COMPLIANT: complied,
    WAIVED: ({ month }) => `El programa no exigió el cumplimiento en ${month}.`,
    NOT_DUE: ({ duty, month }) => `En ${month} no corresponde ${DUTIES[duty]}.`,
    EXEMPT: ({ month }) => `Sin corresponsabilidad en ${month}.`,
  },
  causes: {
    NO_SERVICE: ({ duty }) =>
      duty === 'SCHOOL'
        ? 'Falta indicar en qué institución educativa estudia.'
        : 'Falta indicar en qué establecimiento de salud se atiende.',
    NOT_ISSUED: (told) => `Falta enviar el formulario a ${where(told)}.`,
    NOT_RETURNED: (told) => `Falta la respuesta de ${where(told)} sobre ${told.month}.`,
    ROW_MISSING: (told) => `${where(told)} respondió sin la fila de esta persona.`,
    ROW_REJECTED: (told) => `La fila que envió ${where(told)} tiene errores; falta corregirla.`,
    BLANK: (told) => `${where(told)} dejó ${told.month} en blanco.`,
    NOT_CLOSED: (told) => `${where(told)} todavía no cierra ${told.month}.`,
    DAYS_MISSING: (told) => `${where(told)} no indicó los días de clase de ${told.month}.`,
    CLOSED_EARLY: (told) => `${where(told)} informó antes de que terminara ${told.month}; falta confirmarlo.`,
    MOTIVE_TO_DECIDE: (told) =>
      `${where(told)} indica un motivo (${told.motive ?? 'sin código'})${absent(told) && `: ${absent(told)}`}. Falta decidir si se acepta.`,
    SECOND_CHECK: () => 'Falta que una segunda persona confirme que no cumplió.',
    FACILITIES_DISAGREE: ({ month }) => `Dos servicios informan cosas distintas de ${month}; falta decidir.`,
    DATE_QUESTION: ({ dates, month }) =>
      `La fecha informada (${dates ?? 'sin fecha'}) no vale para ${month}; falta aclarar si hubo otro control.`,
    SAID_UNKNOWN: (told) => `${where(told)} responde que no tiene información de ${told.month}.`,
    OUTCOME_UNKNOWN: () => 'El embarazo ya pasó su término; falta registrar el desenlace.',
    NOT_FOUND: (told) => `${where(told)} no lo encuentra. ${NO_BREACH}`,
    TRANSFERRED: (told) => `Se trasladó a otro servicio, según ${where(told)}. ${NO_BREACH}`,
    LEFT: (told) => `Se retiró, según ${where(told)}. No es un incumplimiento mientras la oficina no lo confirme.`,
    NO_DAYS_FOR_PUPIL: (told) => `${where(told)} no le cuenta ningún día de clase en ${told.month}. ${NO_BREACH}`,
    OFFICE_RECORD: (told) =>
      `La oficina registró que ${where(told)} no pudo atender en ${told.month}${because(told)}. ${COUNTS}`,
    FACILITY_SITUATION: (told) => `${where(told)} no pudo atender en ${told.month}${because(told)}. ${COUNTS}`,
    ZERO_DAYS: (told) => `${where(told)} no tuvo clases en ${told.month}. ${COUNTS}`,
    NO_SUPPLEMENT: (told) => `${where(told)} no tuvo suplemento en ${told.month}${because(told)}. ${COUNTS}`,
    DEATH_TO_CONFIRM: (told) => `${where(told)} informa un fallecimiento; la oficina debe confirmarlo.`,
    DELIVERY: ({ month }) => `Terminó el embarazo; en ${month} ya no corresponde control prenatal.`,
    DECIDED: ({ state, decidedBy, confirmedBy, reason }) =>
      `${STATES[state]}, por decisión de ${decidedBy ?? 'la oficina'}${confirmedBy === null ? '' : ` y ${confirmedBy}`}: ${reason ?? 'sin motivo'}.`,
  },
};
