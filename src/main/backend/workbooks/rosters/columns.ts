import type { ListName } from './lists';

/** A column of a roster. Month columns come once for each month of the bimester. `ours`: facilities do not fill it in. */
export type RosterColumn = {
  readonly key: string;
  readonly header: string;
  /** Other wordings that facilities write over ours; compared without case, accents and punctuation. */
  readonly synonyms: readonly string[];
  readonly width: number;
  readonly entry: 'ours' | 'count' | 'text' | ListName;
};

const input = (
  key: string,
  header: string,
  entry: RosterColumn['entry'],
  width: number,
  ...synonyms: string[]
): RosterColumn => ({
  key,
  header,
  width,
  synonyms,
  entry,
});
const ours = (key: string, header: string, width: number, ...synonyms: string[]) =>
  input(key, header, 'ours', width, ...synonyms);

const GRADE = ours('grade', 'Grado', 8);
const SECTION = ours('section', 'Sección', 8);
const PERSON = [
  ours('document', 'Documento', 12, 'DNI', 'N.º de documento', 'Número de documento', 'Documento de identidad'),
  ours('name', 'Apellidos y nombres', 34, 'Nombres y apellidos', 'Nombre', 'Alumno', 'Estudiante', 'Paciente'),
  ours('birthDate', 'Nacimiento', 12, 'Fecha de nacimiento'),
];
const IDENTITY = [
  ours('rowKey', 'Clave', 10, 'Clave de fila'),
  ours('number', 'N.º', 5, 'N°', 'Nº', 'Nro', 'Número', 'Orden'),
  ours('household', 'Código de hogar', 14, 'Hogar'),
  ...PERSON,
];
const STATEMENTS = [
  input('situationDate', 'Fecha de la situación', 'text', 12, 'Fecha situación'),
  input('motive', 'Motivo', 'motive', 8, 'Código de motivo', 'Justificación'),
  input('observations', 'Observaciones', 'text', 28, 'Observación', 'Comentarios'),
];

const ATTENDANCE_MONTH = [
  input('unjustified', 'Faltas injustificadas', 'count', 15, 'Inasistencias injustificadas', 'Faltas no justificadas'),
  input('justified', 'Faltas justificadas', 'count', 13, 'Inasistencias justificadas'),
  input('pupilDays', 'Días de clase', 'count', 10, 'Días', 'Días lectivos'),
];
const CONTROL_MONTH = [
  ours('due', 'Control debido', 26, 'Controles debidos'),
  input('dates', 'Fecha del control', 'text', 13, 'Fecha control', 'Fecha de control'),
  input('complied', 'Cumplió', 'complied', 12, 'Cumple'),
  input('supplement', 'Suplemento', 'yesNo', 11, 'Suplementos', 'Recibió suplemento'),
];

/** Sheets of a roster: `person` columns, then `month` columns once for each month, then `tail` columns. */
export type RosterLayout = {
  readonly title: string;
  readonly sheet: string;
  readonly othersSheet: string;
  readonly facilityMonth: readonly RosterColumn[];
  readonly person: readonly RosterColumn[];
  readonly month: readonly RosterColumn[];
  readonly tail: readonly RosterColumn[];
  /** Columns of the second sheet, before its month columns. */
  readonly othersPerson: readonly RosterColumn[];
  /** Without them nothing can be told of a month: a file that lacks one is refused. */
  readonly required: readonly string[];
};

/** W5 `educacion`. */
export const SCHOOL_LAYOUT: RosterLayout = {
  title: 'Asistencia escolar',
  sheet: 'Asistencia',
  othersSheet: 'Otros estudiantes',
  facilityMonth: [
    input('classDays', 'Días de clase', 'count', 12, 'Días', 'Días lectivos'),
    input('closed', 'Mes cerrado', 'yesNo', 12, 'Cerrado'),
    input('situation', 'Situación de la institución', 'schoolSituation', 22, 'Situación'),
  ],
  person: [...IDENTITY, GRADE, SECTION],
  month: ATTENDANCE_MONTH,
  tail: [input('situation', 'Situación', 'pupilSituation', 16), ...STATEMENTS],
  othersPerson: [...PERSON, GRADE, SECTION],
  required: ['rowKey', 'unjustified'],
};

/** W6 `salud`. */
export const HEALTH_LAYOUT: RosterLayout = {
  title: 'Controles de salud',
  sheet: 'Controles',
  othersSheet: 'Otras personas atendidas',
  facilityMonth: [input('situation', 'Situación del establecimiento', 'postSituation', 24, 'Situación')],
  person: [...IDENTITY, ours('age', 'Edad', 12), ours('condition', 'Condición', 10)],
  month: CONTROL_MONTH,
  tail: [input('situation', 'Situación', 'patientSituation', 16), ...STATEMENTS],
  othersPerson: PERSON,
  required: ['rowKey', 'dates', 'complied'],
};
