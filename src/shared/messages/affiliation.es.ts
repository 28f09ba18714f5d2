import type { AffiliationWords, SchoolingRules } from './affiliation';
import { joined } from './writing';

export const affiliationEs: AffiliationWords = {
  steps: {
    NONE: 'Sin convocar',
    ELIGIBLE_LISTED: 'En la lista de elegibles',
    NOTIFIED: 'Notificado',
    ACV_VALIDATED: 'Validado en asamblea',
    ACV_REJECTED: 'No validado en asamblea',
    ACV_ABSENT: 'Ausente en la asamblea',
    DOCS_PENDING: 'Faltan documentos',
    AGREEMENT_SIGNED: 'Acuerdo firmado',
    SENT_TO_HQ: 'Propuesto a la Sede Central',
    HQ_REFUSED: 'Devuelto por la Sede Central',
    AFFILIATED: 'Afiliado',
  },
  actions: {
    LIST: 'Poner en la agenda',
    NOTIFY: 'Notificar',
    VALIDATE: 'Validar',
    REJECT: 'No validar',
    MARK_ABSENT: 'Marcar ausente',
    REQUEST_DOCUMENTS: 'Pedir documentos',
    SIGN: 'Firmar el acuerdo',
    SEND: 'Proponer a la Sede Central',
    CONFIRM: 'Confirmar por la Sede Central',
    REFUSE: 'Devolver por la Sede Central',
    AFFILIATE: 'Afiliar',
  },
  bars: {
    NO_PLACE: 'está en lista de espera: todavía no hay cupo.',
    NO_HOLDER: 'no tiene titular: nombre uno en la pantalla del hogar.',
    DOCS_PENDING: 'faltan documentos que se le pidieron.',
  },
  manners: { SIGNATURE: 'con firma', FINGERPRINT: 'con huella digital' },
  stepPackage: (identifier) => `paquete ${identifier}`,
  stepAct: (act) => `según ${act}`,
  deciders: { OFFICE: 'la oficina', HEADQUARTERS: 'la Sede Central' },
  results: {
    VALIDATED: 'Validado',
    REJECTED_NOT_RESIDENT: 'No reside en la comunidad',
    REJECTED_NOT_POOR_COMMUNITY: 'La comunidad no lo considera en situación de pobreza',
    REJECTED_NO_TARGET_MEMBER: 'No tiene miembro objetivo',
    REJECTED_DUPLICATE: 'Ya está en otro hogar',
    ABSENT: 'Ausente',
    HOLDER_CHANGED: 'Validado, cambia de titular',
    DECEASED: 'Fallecido',
    WITHDREW: 'Se retira',
    UNKNOWN_HOUSEHOLD: 'Hogar desconocido',
  },
  criteria: {
    EXTREME_POOR_FIRST: 'primero los hogares en pobreza extrema',
    MORE_TARGET_MEMBERS: 'luego los que tienen más miembros objetivo',
    LONGER_RESIDENCE: 'luego los que residen desde antes',
  },
  tieBreak: 'si aún empatan, el código de hogar menor',
  commitment: {
    SCHOOL: ({ schoolAge, initialSchool, ...rules }) =>
      `Asistencia escolar: que cada niña y niño de ${schoolAge.value.min} a ${schoolAge.value.max} años${initialSchool.value?.effect === 'DUE_WHERE_SUPPLIED' ? ` (y desde los ${initialSchool.value.fromMonths / 12}, a inicial donde hay)` : ''} ${schooling(rules)}.`,
    CRED: ({ credAgeMax, initialSchool }) =>
      `Controles CRED: llevar a cada niña y niño de 0 a ${credAgeMax.value} años${initialSchool.value === null ? '' : ` (desde los ${initialSchool.value.fromMonths / 12}, si no va a inicial)`} a sus controles de crecimiento y desarrollo.`,
    PRENATAL: () => 'Controles prenatales: que cada gestante acuda a sus controles.',
    SUPPLEMENT: ({ supplementMonths }) =>
      `Suplemento nutricional: que cada niña y niño de ${supplementMonths.value.min} a ${supplementMonths.value.max} meses reciba su suplemento cada mes.`,
  },
  duties: {
    SCHOOL: 'asistencia escolar',
    CRED: 'controles CRED',
    PRENATAL: 'controles prenatales',
    SUPPLEMENT: 'suplemento nutricional',
  },
  nothingElse: (duties) => `Las únicas corresponsabilidades son ${joined(duties, 'y')}. Nadie puede exigir otras.`,
};

function schooling({
  educationTest,
  attendanceRule,
  attendanceMinPct,
  maxUnjustified,
  schoolYearPass,
}: SchoolingRules) {
  const passes = schoolYearPass.value === null ? '' : ' y apruebe el año';
  if (educationTest.value === 'ENROLMENT_ACTIVE') return `siga matriculado${passes}`;
  return attendanceRule.value === 'PCT_MIN'
    ? `asista a clases, por lo menos el ${attendanceMinPct.value} % de los días de cada mes${passes}`
    : `asista a clases, con ${maxUnjustified.value} faltas sin justificar al mes como máximo${passes}`;
}
