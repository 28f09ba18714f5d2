import type { BreachFacts } from '../domain/quality/breaches';
import type { QualityWords } from './quality';

const day = (value: BreachFacts[string] | undefined) =>
  String(value ?? '')
    .split('-')
    .toReversed()
    .join('/');
const soles = (value: BreachFacts[string] | undefined) => `S/ ${(Number(value) / 100).toFixed(2).replace('.', ',')}`;

export const qualityEs: QualityWords = {
  invariants: {
    1: 'Cada persona está en un solo hogar activo.',
    2: 'Todo hogar afiliado tiene un titular adulto con documento vigente, un miembro objetivo y fecha de acuerdo.',
    3: 'El código del centro poblado empieza con el ubigeo de su distrito.',
    4: 'En un bimestre cerrado, cada corresponsabilidad de cada mes tiene su resultado.',
    5: 'Lo cerrado no cambia; una corrección es una fila nueva.',
    6: 'Las líneas suman el total de su lista y ningún bimestre se paga dos veces.',
    7: 'Solo hay incumplimiento con una declaración expresa, nunca por falta de información.',
    8: 'No se pagan más meses que los cumplidos.',
    9: 'El Bono Familiar Universal se pagó como máximo una vez por hogar.',
    10: 'Nacimientos, edades, madres y embarazos son posibles.',
    11: 'Los controles son posteriores al nacimiento y anteriores al informe que los trae.',
    12: 'Las faltas no pasan de los días de clase ni los días de los del mes.',
    13: 'Cada cambio dice quién y cuándo, y la historia no se puede reescribir sin que se note.',
  },
  breaches: {
    PERSON_IN_SEVERAL_HOUSEHOLDS: ({ document, others }) =>
      `La persona${document === '' ? '' : ` con documento ${document}`} está también en el hogar ${others}. Deje a la persona en uno solo.`,
    PERSON_TWICE_IN_HOUSEHOLD: ({ document }) =>
      `Dos integrantes de este hogar tienen el documento ${document}. Corrija uno o una a los dos.`,
    NO_HOLDER: () => 'El hogar afiliado no tiene titular. Nombre a una persona adulta con documento.',
    HOLDER_LEFT: () => 'La persona titular salió del hogar. Nombre a otra.',
    HOLDER_DECEASED: () => 'La persona titular falleció. Nombre a otra.',
    HOLDER_UNDER_AGE: ({ birthDate }) => `La persona titular es menor de edad: nació el ${day(birthDate)}.`,
    HOLDER_WITHOUT_DOCUMENT: () => 'La persona titular no tiene documento registrado.',
    HOLDER_DOCUMENT_EXPIRED: ({ expiry }) =>
      `El documento de la persona titular venció el ${day(expiry)}. Registre el nuevo.`,
    HOLDERS_OVERLAP: ({ since }) => `El hogar tiene dos titulares a la vez desde el ${day(since)}.`,
    NO_TARGET_MEMBER: () => 'El hogar afiliado ya no tiene ningún miembro objetivo. Corresponde proponer su salida.',
    NO_AGREEMENT_DATE: () => 'Falta la fecha en que se firmó el acuerdo de compromiso.',
    CENTER_OUTSIDE_DISTRICT: ({ center, ubigeo }) =>
      `El centro poblado ${center} no es del distrito ${ubigeo}. Corrija uno de los dos.`,
    RESULT_MISSING: ({ month, duty }) => `Falta el resultado de ${month} (${DUTIES[duty ?? ''] ?? duty}).`,
    HOUSEHOLD_NOT_JUDGED: ({ period }) => `El hogar estaba en el programa en ${period} y no tiene resultado.`,
    CLOSED_RESULT_CHANGED: ({ period, version }) =>
      `El resultado ${version} de ${period} no es el que se cerró. Avise a la Sede Central: alguien cambió lo cerrado.`,
    RESULT_VERSION_MISSING: ({ period, version }) =>
      `A los resultados de ${period} les falta uno antes del ${version}.`,
    PROTECTION_MISSING: () => 'Falta una protección del registro contra cambios. Avise a la Sede Central.',
    LIST_TOTAL_DIFFERS: ({ period, stored, sum }) =>
      `La lista de ${period} dice ${soles(stored)} y sus líneas suman ${soles(sum)}.`,
    LIST_CHANGED: ({ period }) => `Las líneas de la lista de ${period} no son las que se calcularon.`,
    BIMESTER_PAID_TWICE: ({ period, times }) => `El bimestre ${period} figura pagado ${times} veces.`,
    BREACH_WITHOUT_STATEMENT: ({ period }) =>
      `En ${period} figura como incumplido y ninguna corresponsabilidad lo declara.`,
    BREACH_WHILE_OPEN: ({ period }) => `En ${period} figura como incumplido y aún le falta una respuesta.`,
    PAID_MORE_THAN_COMPLIED: ({ period, cents, months }) =>
      `Por ${period} se pagó ${soles(cents)} y el hogar cumplió ${months} de 2 meses.`,
    UNIVERSAL_GRANT_TWICE: ({ times }) => `El Bono Familiar Universal figura pagado ${times} veces.`,
    BIRTH_IN_FUTURE: ({ birthDate }) => `La fecha de nacimiento es futura: ${day(birthDate)}.`,
    AGE_OVER_LIMIT: ({ birthDate }) => `Tendría 120 años o más: nació el ${day(birthDate)}.`,
    MOTHER_TOO_YOUNG: ({ birthDate }) =>
      `Nació el ${day(birthDate)}, menos de 10 años después de su madre. Revise las fechas o el parentesco.`,
    PREGNANCY_TOO_LONG: ({ days }) => `El embarazo lleva ${days} días sin desenlace. Regístrelo.`,
    PREGNANCIES_OVERLAP: ({ registered }) =>
      `El embarazo registrado el ${day(registered)} empieza antes de que termine el anterior.`,
    CONTROL_BEFORE_BIRTH: ({ date, birthDate }) =>
      `Hay un control del ${day(date)}, antes de nacer (${day(birthDate)}).`,
    CONTROL_AFTER_REPORT: ({ date, reported }) =>
      `Hay un control del ${day(date)}, después del informe que lo trae (${day(reported)}).`,
    ATTENDANCE_IMPOSSIBLE: ({ month, absences, days }) =>
      `En ${month} tiene ${absences} faltas en ${days} días de clase.`,
    EVENT_CHANGED: ({ seq }) =>
      `El registro n.º ${seq} de la historia no es el que se anotó; lo que sigue no es confiable. Avise a la Sede Central.`,
    EVENT_MISSING: ({ seq }) => `Falta el registro n.º ${seq} de la historia. Avise a la Sede Central.`,
    CHANGE_WITHOUT_AUTHOR: ({ table, rows }) => `${rows} filas de «${table}» no dicen quién o cuándo.`,
  },
};

const DUTIES: Readonly<Record<string, string>> = {
  SCHOOL: 'asistencia escolar',
  CRED: 'control CRED',
  PRENATAL: 'control prenatal',
  SUPPLEMENT: 'suplemento',
};
