import { toDate, toMonth, type IsoDate, type Month } from '@shared/domain/calendar';
import type { Decision } from '@shared/domain/compliance/decide';
import type { DutyMonth } from '@shared/domain/compliance/duties';
import { judgeControl, type ControlMonth, type PatientMonth, type PostReport } from '@shared/domain/compliance/health';
import { judgeSchool, type PupilMonth, type SchoolMonth, type SchoolReport } from '@shared/domain/compliance/school';
import { judgeSupplement, type SupplementMonth } from '@shared/domain/compliance/supplement';
import { CEPAL } from '@shared/domain/ruleSets/cepal';

export const MAY = toMonth('2026-05');
export const JUNE = toMonth('2026-06');

export const aDuty = (values: Partial<DutyMonth> = {}): DutyMonth => ({
  duty: 'SCHOOL',
  month: MAY,
  due: 'DUE',
  rule: 'D4',
  controls: [],
  interval: null,
  ...values,
});

export const aDecision = (values: Partial<Decision> = {}): Decision => ({
  state: 'COMPLIANT',
  reason: 'PAPER_LIST',
  by: 'rosa',
  confirmedBy: null,
  ...values,
});

export const aPupil = (values: Partial<PupilMonth> = {}): PupilMonth => ({
  unjustified: null,
  justified: null,
  pupilDays: null,
  situation: null,
  motive: null,
  source: 'WORKBOOK',
  ...values,
});

/** A school of 20 days of class that returned its workbook after the month; the pupil's row with these values. */
export const aSchool = (
  row: Partial<PupilMonth> = {},
  values: Partial<Omit<SchoolReport, 'returned'>> & { readonly returned?: SchoolReport['returned'] } = {},
): SchoolReport => ({
  facility: '0403691-0',
  officeSituation: null,
  situation: null,
  classDays: 20,
  closed: null,
  analysedOn: toDate('2026-07-02'),
  returned: { status: 'ROW', row: aPupil(row) },
  ...values,
});

export const schoolOf = (reports: readonly SchoolReport[], values: Partial<SchoolMonth> = {}) =>
  judgeSchool({ duty: aDuty(), decision: null, reports, rules: CEPAL, ...values });

export const aPatient = (values: Partial<PatientMonth> = {}): PatientMonth => ({
  dates: [],
  complied: null,
  supplement: null,
  situation: null,
  situationDate: null,
  motive: null,
  source: 'WORKBOOK',
  ...values,
});

export const aPost = (
  row: Partial<PatientMonth> = {},
  values: Partial<Omit<PostReport, 'returned'>> & { readonly returned?: PostReport['returned'] } = {},
): PostReport => ({
  facility: '00001234',
  officeSituation: null,
  situation: null,
  analysedOn: toDate('2026-07-02'),
  returned: { status: 'ROW', row: aPatient(row) },
  ...values,
});

export const aCredDuty = (values: Partial<DutyMonth> = {}): DutyMonth =>
  aDuty({
    duty: 'CRED',
    rule: 'D6',
    controls: ['CRED 8 meses'],
    interval: { from: toDate('2026-04-10'), to: toDate('2026-05-31') },
    ...values,
  });
export const aPrenatalDuty = (month: Month = MAY): DutyMonth =>
  aDuty({
    duty: 'PRENATAL',
    month,
    rule: 'D8',
    controls: ['Control prenatal'],
    interval: { from: toDate(`${month}-01`), to: toDate(month === MAY ? '2026-05-31' : '2026-06-30') },
  });

export const controlOf = (reports: readonly PostReport[], values: Partial<ControlMonth> = {}) =>
  judgeControl({ duty: aCredDuty(), decision: null, served: new Map(), reports, ...values });
export const servedOn = (month: Month, date: string): ReadonlyMap<Month, IsoDate> => new Map([[month, toDate(date)]]);

export const supplementOf = (reports: readonly PostReport[], values: Partial<SupplementMonth> = {}) =>
  judgeSupplement({
    duty: aDuty({ duty: 'SUPPLEMENT', rule: 'D11' }),
    decision: null,
    reports,
    missingInDistrict: false,
    ...values,
  });
