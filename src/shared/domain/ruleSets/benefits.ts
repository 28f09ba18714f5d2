import type { Benefit, Condition } from '../benefits/benefit';
import { toDate } from '../calendar';
import { toCents } from '../money';

/*
 * Prestaciones beside the base transfer. Their references say where the figures come from; what headquarters has not
 * confirmed says so. Amounts in céntimos (domain §5.1, mission S18, S20).
 */

const PAGE = 'CEPAL, «Juntos (2005-)»';
const open = (reference: string) => ({ reference: `${reference} (por confirmar)`, confirmed: false });

type SchoolYear = Extract<Condition, { code: 'SCHOOL_YEAR' }>;
const PASSED: SchoolYear = { code: 'SCHOOL_YEAR', level: 'SECONDARY', grades: [], ageMin: 14, upperThird: null };
const VRAEM = { per: 'MEMBER', often: 'YEAR', validTo: null, where: 'LISTED_DISTRICTS' } as const;

export const VRAEM_PASSED: Benefit = {
  ...VRAEM,
  code: 'VRAEM_PASSED',
  name: { es: 'Incentivo VRAEM por aprobar', en: 'VRAEM incentive for passing' },
  cents: toCents(30_000),
  validFrom: toDate('2009-01-01'),
  condition: PASSED,
  ...open(`${PAGE}: US$ 100 en el VRAE`),
};
export const VRAEM_UPPER_THIRD: Benefit = {
  ...VRAEM,
  code: 'VRAEM_UPPER_THIRD',
  name: { es: 'Incentivo VRAEM por tercio superior', en: 'VRAEM incentive for the upper third' },
  cents: toCents(20_000),
  validFrom: toDate('2009-01-01'),
  condition: { ...PASSED, upperThird: { markMin: 14, letterMin: 'A', parts: 3 } },
  ...open(`${PAGE}: US$ 68 en el VRAE, con 14 de nota o más`),
};

export const UNIVERSAL_FAMILY_ALLOWANCE: Benefit = {
  code: 'BFU',
  name: { es: 'Bono Familiar Universal', en: 'Universal Family Allowance' },
  cents: toCents(76_000),
  per: 'HOUSEHOLD',
  often: 'ONCE',
  validFrom: toDate('2020-05-01'),
  validTo: toDate('2020-12-31'),
  where: 'EVERYWHERE',
  condition: { code: 'AFFILIATED_ON', on: toDate('2020-05-01') },
  ...open(`${PAGE}: S/ 760, mayo de 2020; DU 052-2020`),
};

const EARLY_CHILDHOOD: Benefit = {
  code: 'TPI',
  name: { es: 'Transferencia a la primera infancia', en: 'Early childhood transfer' },
  cents: toCents(5_000),
  per: 'HOUSEHOLD',
  often: 'MONTH',
  validFrom: toDate('2021-07-01'),
  validTo: null,
  where: 'EVERYWHERE',
  condition: { code: 'EARLY_CHILDHOOD', firstControlBeforeWeek: 14, registeredBeforeDay: 30, childMaxMonths: 12 },
  ...open('JUNTOS, notas de 2022 y 2025: S/ 50 al mes'),
};

/** Its grades are a figure of the rule set; its districts come from headquarters, until then it is given nowhere. */
const UPPER_SECONDARY: Benefit = {
  code: 'TAS',
  name: { es: 'Transferencia a la alta secundaria', en: 'Upper secondary transfer' },
  cents: toCents(8_000),
  per: 'MEMBER',
  often: 'BIMESTER',
  validFrom: toDate('2025-01-01'),
  validTo: null,
  where: 'LISTED_DISTRICTS',
  condition: { code: 'PUPIL', level: 'SECONDARY', grades: 'UPPER_SECONDARY' },
  ...open('JUNTOS, notas de 2025: S/ 80 por estudiante'),
};

const TEMPORARY = {
  per: 'HOUSEHOLD',
  validFrom: toDate('2020-09-01'),
  validTo: toDate('2021-12-31'),
  where: 'EVERYWHERE',
  ...open('DU 095-2020: afiliación temporal, según lista'),
} as const;
const TEMPORARY_ENTRY: Benefit = {
  ...TEMPORARY,
  code: 'TEMPORARY_ENTRY',
  name: { es: 'Afiliación temporal: bono de ingreso', en: 'Temporary affiliation: entry bonus' },
  cents: toCents(20_000),
  often: 'ONCE',
  condition: { code: 'LISTED', list: 'TEMPORARY_2020', bimesters: 1 },
};
const TEMPORARY_BIMESTER: Benefit = {
  ...TEMPORARY,
  code: 'TEMPORARY_BIMESTER',
  name: { es: 'Afiliación temporal: bono del bimestre', en: 'Temporary affiliation: bimester' },
  cents: toCents(20_000),
  often: 'BIMESTER',
  condition: { code: 'LISTED', list: 'TEMPORARY_2020', bimesters: 6 },
};

/** All that was ever given; each is in force only between its own dates. */
export const ALL_BENEFITS: readonly Benefit[] = [
  VRAEM_PASSED,
  VRAEM_UPPER_THIRD,
  UNIVERSAL_FAMILY_ALLOWANCE,
  TEMPORARY_ENTRY,
  TEMPORARY_BIMESTER,
  EARLY_CHILDHOOD,
  UPPER_SECONDARY,
];
