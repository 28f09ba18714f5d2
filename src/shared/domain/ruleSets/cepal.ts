import { toDate, toMonth, toPeriod } from '../calendar';
import { toCents } from '../money';
import { UNIVERSAL_FAMILY_ALLOWANCE, VRAEM_PASSED, VRAEM_UPPER_THIRD } from './benefits';
import { NTS_137_2017 } from './credNorms';
import { SIX_CONTROLS } from './prenatalControls';
import type { Parameter, RuleSet } from './ruleSet';

const PAGE = 'CEPAL, «Juntos (2005-)»';
const FOUNDING = `${PAGE}; DS 032-PCM-2005`;
const AMAZON = `${PAGE}; 277-2014-MIDIS`;

/** What the page states. */
const stated = <Value>(value: Value, reference: string = FOUNDING): Parameter<Value> => ({
  value,
  reference,
  confirmed: true,
});
/** What the page leaves open: the value this office works with until headquarters confirms one. */
const open = <Value>(value: Value, reference: string = PAGE): Parameter<Value> => ({
  value,
  reference: `${reference} (por confirmar)`,
  confirmed: false,
});

/** No norm names what is worth a look: it does not say what is wrong. */
const AUDIT = 'Revisión de listas de esta oficina';

const START = toDate('2005-09-01');
const FROM_2014 = toDate('2014-01-01');

/** Exactly what the programme's page in the CEPAL database states, with the values of the mission where it is silent. */
export const CEPAL: RuleSet = {
  name: 'CEPAL',
  validFrom: START,
  validTo: null,
  reference: FOUNDING,

  geoGatePct: stated(40, `${PAGE}: índice de ponderación geográfica (IPG)`),
  geoGateBy: open('LIST_OR_INDEX', `${PAGE}: la lista de distritos decide; el índice, donde no hay lista`),
  cseAllowed: stated(['EXTREME_POOR', 'POOR'], `${PAGE}: clasificación del SISFOH`),
  cseValidityYears: open({ urban: 4, rural: 6, amazon: 8 }, 'Directiva 001-2020-MIDIS'),
  cseExpiryWarnDays: open([180, 90, 30], 'Plazo de aviso de esta oficina'),
  reevaluationDays: open(180, 'SISFOH, solicitud S100, opción 2.6'),
  retentionYears: open(10, 'Ley 29733, art. 8: solo el tiempo necesario'),
  amazonExtremePoorFrom: stated(FROM_2014, AMAZON),
  targetAgeMax: [
    { from: START, ...open(14, `${PAGE}: niñas y niños hasta los 14 años`) },
    { from: FROM_2014, ...open(19, `${PAGE}: hasta los 19 años desde 2014`) },
  ],
  targetEndsWithSecondary: stated(false, PAGE),
  adolescentAgeMin: open(12, 'Código de los Niños y Adolescentes, art. I'),
  widowedParentIsTarget: open(true, `${PAGE}: padres viudos`),
  elderlyAgeMin: open(65, `${PAGE}: adultos mayores`),
  residenceMonthsMin: stated(6, `${PAGE}: más de seis meses en el distrito`),
  holderAgeMin: stated(18, `${PAGE}: representante adulto`),
  holderDocumentTypes: stated(['DNI', 'CE', 'CPP', 'PAS', 'CI_EXT'], `${PAGE}: documento de identidad válido`),
  gates: [
    { gate: 'GEO', stage: 'LIST', reference: `${PAGE}: focalización geográfica (IPG)`, confirmed: true },
    { gate: 'SOCIO', stage: 'LIST', reference: `${PAGE}: clasificación del SISFOH (FSU)`, confirmed: true },
    { gate: 'CATEGORICAL', stage: 'LIST', reference: `${PAGE}: miembro objetivo`, confirmed: true },
    { gate: 'RESIDENCE', stage: 'LIST', reference: `${PAGE}: más de seis meses en el distrito`, confirmed: true },
    { gate: 'HOLDER', stage: 'LIST', reference: `${PAGE}: representante adulto con documento`, confirmed: true },
    { gate: 'NO_DUPLICATE', stage: 'LIST', reference: `${PAGE} (por confirmar)`, confirmed: false },
    { gate: 'ACV', stage: 'AFFILIATION', reference: `${PAGE}: asamblea comunal de validación`, confirmed: true },
    { gate: 'AGREEMENT', stage: 'AFFILIATION', reference: `${PAGE} (por confirmar)`, confirmed: false },
  ],
  affiliationDecidedBy: open('OFFICE'),
  assemblyQuorum: open(null, `${PAGE}: asamblea comunal de validación`),
  assemblyRanking: open(
    ['EXTREME_POOR_FIRST', 'MORE_TARGET_MEMBERS', 'LONGER_RESIDENCE'],
    `${PAGE}: asamblea comunal de validación`,
  ),

  duties: [
    { duty: 'SCHOOL', reference: `${PAGE}: educación, 6 a 14 años`, confirmed: true },
    { duty: 'CRED', reference: `${PAGE}: salud, 0 a 5 años`, confirmed: true },
    { duty: 'PRENATAL', reference: `${PAGE}: salud, gestantes`, confirmed: true },
    { duty: 'SUPPLEMENT', reference: `${PAGE}: nutrición, PACFO`, confirmed: true },
  ],
  dutyStarts: open('NEXT_MONTH'),
  schoolAge: stated({ min: 6, max: 14 }, `${PAGE}: educación`),
  schoolCutoff: open(null, `${PAGE}: educación`),
  initialSchool: open(null, `${PAGE}: educación`),
  educationExemptMonths: open([1, 2], `${PAGE}: educación`),
  educationTest: stated('ATTENDANCE', `${PAGE}: educación, asistencia`),
  attendanceRule: stated('PCT_MIN', `${PAGE}: educación, 85 % de asistencia`),
  attendanceMinPct: stated(85, `${PAGE}: educación`),
  maxUnjustified: open(3, 'Cookson: menos de tres faltas al mes; otra lectura, hasta tres'),
  attendanceCountsJustified: open(false, `${PAGE}: educación`),
  schoolYearPass: open(null, `${PAGE}: educación`),
  credAgeMax: stated(5, `${PAGE}: salud`),
  credNorms: [{ from: START, ...open(NTS_137_2017, 'RM 537-2017') }],
  credWindowDays: open({ underTwoYears: 15, fromTwoYears: 30 }, `${PAGE}: salud`),
  credMonthRule: open('AT_LEAST_ONE', `${PAGE}: salud`),
  prenatalRule: open('MONTHLY_ONE', `${PAGE}: salud`),
  prenatalControls: open(SIX_CONTROLS, 'MINSA: atención prenatal, al menos seis controles'),
  pregnancyDaysMax: open(294, '42 semanas desde la FUR'),
  supplementMonths: open({ min: 6, max: 24 }, `${PAGE}: nutrición`),
  identityAgeBelow: open(18, `${PAGE}: identificación`),
  idBlocks: open(false, `${PAGE}: identificación`),
  documentExpiryWarnDays: open(90, `${PAGE}: representante con documento de identidad válido`),
  notLocatedDays: open(15, 'Plazo de ubicación de esta oficina'),
  waivedMonths: open(['2020-03', '2020-04', '2020-05', '2020-06'].map(toMonth), `${PAGE}: COVID-19`),

  baseAmountBimester: stated(toCents(20_000), `${PAGE}: S/ 200 por bimestre (2020)`),
  payRule: stated('ALL_OR_NOTHING', `${PAGE}: transferencia fija por hogar`),
  firstPayment: open('NEXT_BIMESTER'),
  effectLadder: open(
    [
      { from: 1, effects: ['NOTICE', 'PAYMENT_WITHHELD'] },
      { from: 3, effects: ['NOTICE', 'PAYMENT_WITHHELD', 'EXIT_PROPOSED'] },
    ],
    `${PAGE}: salida por incumplimiento reiterado`,
  ),
  suspensionWindow: open(null, `${PAGE}: salida por incumplimiento reiterado`),
  suspensionReset: open(null, `${PAGE}: salida por incumplimiento reiterado`),
  suspensionDuties: open(['SCHOOL', 'CRED', 'PRENATAL'], `${PAGE}: salida por incumplimiento en salud o educación`),
  appealDays: open(15, 'Ley 27444, art. 218.2: quince días'),
  recertificationYears: stated(4, `${PAGE}: recertificación`),
  recertificationFactors: open([1], `${PAGE}: reducción gradual`),
  advances: open([['2020-B2', '2020-B3'].map(toPeriod)], `${PAGE}: COVID-19`),
  secondApprovalAbove: open(null, AUDIT),
  auditJumpTimes: open(2, AUDIT),
  auditPayeeAge: open(100, AUDIT),
  auditLateEditHours: open(24, AUDIT),
  auditOneWriter: open({ sharePct: 80, changesMin: 20 }, AUDIT),
  auditFullAttendance: open({ months: 4, pupilsMin: 10 }, AUDIT),
  upperSecondaryGrades: [
    {
      from: toDate('2025-01-01'),
      ...open(['3', '4', '5'], 'JUNTOS, notas de 2025: alta secundaria; Currículo Nacional, ciclo VII'),
    },
  ],
  benefits: [VRAEM_PASSED, VRAEM_UPPER_THIRD, UNIVERSAL_FAMILY_ALLOWANCE],
};
