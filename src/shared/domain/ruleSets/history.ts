import { toDate } from '../calendar';
import type { Duty } from '../compliance/duties';
import type { GateRule, DutyRule, Parameter, RuleSet } from './ruleSet';
import { ALL_BENEFITS } from './benefits';
import { CEPAL } from './cepal';
import { NTS_087_2010, NTS_137_2017, RM_682_2025 } from './credNorms';

/*
 * The rules of each time, beside what the programme's page says of all of them (domain, timeline). What a set does not
 * name here it takes from CEPAL as an open figure. Their exact first and last days are for headquarters to confirm.
 */

const parameter = <Value>(value: Value, reference: string, confirmed: boolean): Parameter<Value> => ({
  value,
  reference: confirmed ? reference : `${reference} (por confirmar)`,
  confirmed,
});
const stated = <Value>(value: Value, reference: string) => parameter(value, reference, true);
const open = <Value>(value: Value, reference: string) => parameter(value, reference, false);

const FOUNDING = 'DS 032-PCM-2005; CEPAL, «Juntos (2005-)»';
const SLIDES_2012 = 'JUNTOS, presentación de junio de 2012';
const IADB = 'BID, «Peru: Juntos»';
const PRESS_2021 = 'JUNTOS, notas de 2021 sobre la ampliación a todos los distritos';
const OPEN_2014 = 'Reglas de 2014';
const EMERGENCY = 'JUNTOS, emergencia por la COVID-19: adelantos de 2020';

const gatesWithout = (gate: GateRule['gate'] | null, reference: string): readonly GateRule[] =>
  CEPAL.gates.filter((rule) => rule.gate !== gate).map((rule) => ({ ...rule, reference, confirmed: false }));
const duties = (references: Readonly<Partial<Record<Duty, string>>>): readonly DutyRule[] =>
  CEPAL.duties.flatMap(({ duty }) => {
    const reference = references[duty];
    return reference === undefined ? [] : [{ duty, reference: `${reference} (por confirmar)`, confirmed: false }];
  });

const START_2005 = toDate('2005-09-01');
const START_2010 = toDate('2010-01-01');
const START_2014 = toDate('2014-01-01');
const START_2021 = toDate('2021-04-01');

/** 2005 to 2009: a list of districts, children under 14, S/ 100 a month, a term of four years. */
export const R2005: RuleSet = {
  ...CEPAL,
  name: 'R2005',
  validFrom: START_2005,
  validTo: toDate('2009-12-31'),
  reference: FOUNDING,
  geoGatePct: open(null, `${FOUNDING}: lista de distritos, sin índice`),
  geoGateBy: stated('LIST', `${FOUNDING}: distritos elegidos por el consejo directivo`),
  cseValidityYears: open({ urban: 3, rural: 3, amazon: 3 }, FOUNDING),
  targetAgeMax: [{ from: START_2005, ...stated(14, `${FOUNDING}: menores de 14 años`) }],
  targetEndsWithSecondary: stated(false, FOUNDING),
  widowedParentIsTarget: stated(true, `${FOUNDING}: padres viudos`),
  elderlyAgeMin: open(65, `${FOUNDING}: adultos mayores`),
  gates: gatesWithout(null, `${FOUNDING} (por confirmar)`),
  duties: duties({
    SCHOOL: `${FOUNDING}: 6 a 14 años, 85 %`,
    CRED: `${FOUNDING}: 0 a 5 años`,
    PRENATAL: `${FOUNDING}: gestantes`,
    SUPPLEMENT: `${FOUNDING}: PACFO`,
  }),
  schoolCutoff: open(null, FOUNDING),
  initialSchool: open(null, FOUNDING),
  credNorms: [{ from: START_2005, ...open(NTS_087_2010, 'La de 2010, a falta de la anterior') }],
  waivedMonths: stated([], FOUNDING),
  advances: stated([], FOUNDING),
  payRule: open('PER_MONTH', `${FOUNDING}: S/ 100 al mes`),
  benefits: ALL_BENEFITS,
};

/** 2010 to 2013: poverty over 50 %, S/ 200 a bimester, school from 6 to 14. */
export const R2010: RuleSet = {
  ...R2005,
  name: 'R2010',
  validFrom: START_2010,
  validTo: toDate('2013-12-31'),
  reference: SLIDES_2012,
  geoGatePct: open(50, 'JUNTOS Ayacucho, septiembre de 2011: distritos con más de 50 % de pobreza'),
  geoGateBy: open('LIST_OR_INDEX', SLIDES_2012),
  cseValidityYears: open({ urban: 3, rural: 3, amazon: 3 }, 'Directivas del SISFOH de 2012 a 2017'),
  targetAgeMax: [{ from: START_2010, ...open(14, `${SLIDES_2012}: menores de 14 años`) }],
  widowedParentIsTarget: open(false, SLIDES_2012),
  elderlyAgeMin: open(null, SLIDES_2012),
  gates: gatesWithout(null, `${SLIDES_2012} (por confirmar)`),
  duties: duties({
    SCHOOL: `${SLIDES_2012}: matrícula, asistencia y aprobación, 6 a 14 años`,
    CRED: `${SLIDES_2012}: 0 a 24 meses siempre; hasta 59 si no va a inicial`,
    PRENATAL: `${SLIDES_2012}: gestantes`,
  }),
  schoolYearPass: open(12, `${SLIDES_2012}: aprobar el año escolar`),
  credAgeMax: open(4, `${SLIDES_2012}: hasta los 59 meses`),
  schoolCutoff: open('06-30', `${SLIDES_2012}: 6 años cumplidos al 30 de junio`),
  initialSchool: open(
    { effect: 'EXCUSES_FROM_CRED', fromMonths: 24 },
    `${SLIDES_2012}: de 24 a 59 meses, CRED si no va a inicial`,
  ),
  credNorms: [{ from: START_2010, ...open(NTS_087_2010, 'NTS 087-2010') }],
  payRule: open('PER_MONTH', 'Liquidación por meses cumplidos'),
};

/** 2014 to March 2021: up to 19 years or the end of secondary school, poverty over 40 %, SISFOH and assembly. */
export const R2014: RuleSet = {
  ...R2010,
  name: 'R2014',
  validFrom: START_2014,
  validTo: toDate('2021-03-31'),
  reference: IADB,
  geoGatePct: stated(40, `${IADB}: distritos con más de 40 % de pobreza`),
  geoGateBy: open('LIST_OR_INDEX', IADB),
  targetAgeMax: [{ from: START_2014, ...stated(19, `${IADB}: hasta los 19 años o el fin de la secundaria`) }],
  targetEndsWithSecondary: stated(true, `${IADB}: lo que ocurra primero`),
  widowedParentIsTarget: open(false, OPEN_2014),
  elderlyAgeMin: open(null, OPEN_2014),
  gates: gatesWithout(null, `${IADB} (por confirmar)`),
  duties: duties({
    SCHOOL: `${IADB}: 6 a 19 años`,
    CRED: 'JUNTOS Piura, 2018: menores de 3 años',
    PRENATAL: `${IADB}: gestantes`,
  }),
  schoolAge: open({ min: 6, max: 18 }, `${IADB}: hasta la víspera de los 19 años`),
  schoolYearPass: open(null, IADB),
  schoolCutoff: open('03-31', 'MINEDU: 6 años cumplidos al 31 de marzo'),
  initialSchool: open(
    { effect: 'DUE_WHERE_SUPPLIED', fromMonths: 36 },
    'JUNTOS Piura, 2018: de 3 a 5 años, inicial donde hay',
  ),
  credAgeMax: open(4, 'JUNTOS Piura, 2018: menores de 3 años; hasta los 59 meses donde no hay inicial'),
  credNorms: [
    { from: START_2014, ...open(NTS_087_2010, 'NTS 087-2010') },
    { from: toDate('2017-08-01'), ...open(NTS_137_2017, 'RM 537-2017, de julio de 2017') },
  ],
};

/** March to December 2020, laid over R2014: nothing was verified in the months whose payment was advanced. */
export const R2020C: RuleSet = {
  ...R2014,
  name: 'R2020C',
  validFrom: toDate('2020-03-01'),
  validTo: toDate('2020-12-31'),
  reference: `${EMERGENCY}; sobre R2014`,
  waivedMonths: open(CEPAL.waivedMonths.value, EMERGENCY),
  advances: open(CEPAL.advances.value, EMERGENCY),
};

/** From April 2021: every district, priority to pregnant women and small children. */
export const R2021: RuleSet = {
  ...R2014,
  name: 'R2021',
  validFrom: START_2021,
  validTo: null,
  reference: PRESS_2021,
  geoGatePct: stated(null, `${PRESS_2021}: sin criterio geográfico`),
  cseValidityYears: open({ urban: 4, rural: 6, amazon: 8 }, 'Directiva 001-2020-MIDIS'),
  targetAgeMax: [{ from: START_2021, ...open(19, `${PRESS_2021}: hasta los 19 años`) }],
  targetEndsWithSecondary: open(true, PRESS_2021),
  residenceMonthsMin: open(6, PRESS_2021),
  gates: gatesWithout('GEO', `${PRESS_2021} (por confirmar)`),
  duties: duties({
    SCHOOL: `${PRESS_2021}: 6 a 19 años`,
    CRED: `${PRESS_2021}: menores de 3 años`,
    PRENATAL: `${PRESS_2021}: gestantes`,
  }),
  credNorms: [
    { from: START_2021, ...open(NTS_137_2017, 'RM 537-2017') },
    { from: toDate('2025-11-01'), ...open(RM_682_2025, 'RM 682-2025, de octubre de 2025') },
  ],
};
