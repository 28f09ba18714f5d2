import {
  contradictsScheme,
  isSameScheme,
  SCHEME_LIMITS,
  schemeBenefit,
  type Scheme,
} from '@shared/domain/benefits/schemes';
import type { BenefitDistrict } from '@shared/domain/benefits/dues';
import { centsOf } from '@shared/domain/money';
import { findDistrict } from '@shared/domain/territory/districts';
import type { JudgedRow } from '../../imports/judgedRows';
import type { Repetition } from '../../imports/repeats';
import type { SchemeFields } from '../../workbooks/benefits/schemeTable';
import type { TableRow } from '../../workbooks/tables/readTable';
import { isError, type Finding } from '../../workbooks/tables/tableReport';

type Row = TableRow<SchemeFields>;
type Stated = Row['stated'];
type Findings = readonly Finding<SchemeFields>[];

/** A scheme as a row states it, with the districts that the row adds. */
export type Statement = Scheme & { readonly districts: readonly string[]; readonly isKnown: boolean };

export type JudgedScheme = JudgedRow<SchemeFields> & {
  /** What held until then. */
  readonly before?: Scheme | undefined;
  /** To be written. */
  readonly statement?: Statement;
};

export type BesideScheme = {
  readonly held: readonly Scheme[];
  readonly given: readonly BenefitDistrict[];
  readonly repetition: Repetition;
};

const REQUIRED = ['code', 'level', 'grade', 'periodic', 'annual', 'validFrom', 'givenTo', 'reference'] as const;

/** What a row about a scheme comes to. */
export function judgeScheme(row: Row, { held, given, repetition }: BesideScheme): JudgedScheme {
  const findings = [...row.problems, ...missing(row), ...conflict(repetition), ...faults(row.stated)];
  const scheme = findings.some(isError) ? undefined : schemeIn(row.stated);
  if (scheme === undefined) return { row, findings, rowClass: 'rejected' };
  if (contradictsScheme(scheme, held))
    return { row, findings: [...findings, { field: 'validFrom', code: 'BEN_SCHEME_KNOWN' }], rowClass: 'rejected' };
  if (repetition.kind === 'repeated') return { row, findings, rowClass: 'repeated' };
  const all = [...findings, ...warnings(row.stated, scheme, given)];
  const isKnown = held.some((one) => isSameScheme(one, scheme) && one.validFrom === scheme.validFrom);
  const districts = districtsIn(row.stated).filter((ubigeo) => !isGivenFrom(scheme, ubigeo, given));
  if (isKnown && districts.length === 0) return { row, findings: all, rowClass: 'same' };
  const before = held.findLast((one) => isSameScheme(one, scheme) && one.validFrom <= scheme.validFrom);
  const rowClass = before === undefined ? 'new' : 'changed';
  return { row, findings: all, rowClass, before, statement: { ...scheme, districts, isKnown } };
}

const missing = ({ stated, problems }: Row): Findings =>
  REQUIRED.filter((field) => (stated[field] ?? '') === '' && problems.every((one) => one.field !== field)).map(
    (field) => ({ field, code: 'REQUIRED' }),
  );

const conflict = (repetition: Repetition): Findings =>
  repetition.kind === 'conflict' ? [{ field: null, code: 'ROW_CONFLICT', detail: String(repetition.otherRow) }] : [];

/** undefined for an amount that no scheme gives. */
function centsIn(soles: number) {
  const cents = centsOf(soles);
  return cents !== undefined && cents >= 0 && cents <= SCHEME_LIMITS.mostCents ? cents : undefined;
}

const codeIn = ({ code = '' }: Stated) => code.toUpperCase();
/** A code that a spreadsheet took for a number has lost its first zero. */
const districtsIn = ({ districts }: Stated) =>
  [...new Set((districts ?? '').split(/[\s,;/]+/))].filter(Boolean).map((one) => one.padStart(6, '0'));

function faults(stated: Stated): Findings {
  const { code, level, grade, validFrom, validTo, givenTo } = stated;
  const unknown = districtsIn(stated).filter((ubigeo) => findDistrict(ubigeo) === undefined);
  const isNamed = givenTo === 'HOUSEHOLDS' && districtsIn(stated).length > 0;
  const found: Findings = [
    ...(['periodic', 'annual'] as const)
      .filter((field) => stated[field] !== undefined && centsIn(stated[field]) === undefined)
      .map((field) => ({ field, code: 'BEN_SCHEME_AMOUNT' }) as const),
    ...(unknown.length === 0
      ? []
      : [{ field: 'districts', code: 'BEN_SCHEME_DISTRICT', detail: unknown.join(', ') } as const]),
    ...(isNamed ? [{ field: 'districts', code: 'BEN_SCHEME_NAMED' } as const] : []),
  ];
  const isCode = !code || SCHEME_LIMITS.code.test(codeIn(stated));
  const isGrade = !grade || !level || (grade >= 1 && grade <= SCHEME_LIMITS.lastGrade[level]);
  const isInOrder = !validFrom || !validTo || validTo >= validFrom;
  return [
    ...(isCode ? [] : [{ field: 'code', code: 'BEN_SCHEME_CODE' } as const]),
    ...(isGrade ? [] : [{ field: 'grade', code: 'BEN_SCHEME_GRADE' } as const]),
    ...(isInOrder ? [] : [{ field: 'validTo', code: 'TER_LAST_DAY' } as const]),
    ...found,
  ];
}

/** Without a fault each of its columns is stated. */
function schemeIn(stated: Stated): Scheme | undefined {
  const { level, grade, periodic = -1, annual = -1, validFrom, validTo, givenTo, reference } = stated;
  const [periodicCents, annualCents] = [centsIn(periodic), centsIn(annual)];
  if (!level || !grade || !validFrom || !givenTo || !reference) return undefined;
  if (periodicCents === undefined || annualCents === undefined) return undefined;
  const code = codeIn(stated);
  return {
    code,
    level,
    grade: String(grade),
    periodicCents,
    annualCents,
    validFrom,
    validTo: validTo ?? null,
    givenTo,
    reference,
  };
}

function warnings(stated: Stated, scheme: Scheme, given: readonly BenefitDistrict[]): Findings {
  const { periodicCents, annualCents, givenTo } = scheme;
  const isAnywhere = districtsIn(stated).length > 0 || given.some(({ benefit }) => benefit === schemeBenefit(scheme));
  return [
    ...(periodicCents + annualCents > 0 ? [] : [{ field: 'periodic', code: 'BEN_SCHEME_NOTHING' } as const]),
    ...(givenTo === 'HOUSEHOLDS' || isAnywhere ? [] : [{ field: 'districts', code: 'BEN_SCHEME_NOWHERE' } as const]),
  ];
}

const isGivenFrom = (scheme: Scheme, ubigeo: string, given: readonly BenefitDistrict[]) =>
  given.some(
    (one) =>
      one.benefit === schemeBenefit(scheme) &&
      one.ubigeo === ubigeo &&
      (one.until === null || one.since === scheme.validFrom),
  );
