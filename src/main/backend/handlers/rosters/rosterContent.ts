import {
  completedMonths,
  dayNumber,
  lastDayOfPeriod,
  monthsOf,
  type IsoDate,
  type Month,
} from '@shared/domain/calendar';
import type { DutyMonth } from '@shared/domain/compliance/duties';
import { isOpenOn } from '@shared/domain/compliance/pregnancies';
import type { IssuedForm } from '../../database/forms';
import type { FacilityDetail } from '../../database/rosterFacilities';
import { MONTH_NUMBERS, monthField, type FieldName } from '../../workbooks/rosters/headers';
import { IDENTITY_LABELS, SCHEMA_VERSION } from '../../workbooks/rosters/identityLabels';
import type { RosterContent, RosterLine } from '../../workbooks/rosters/rosterSpec';
import type { CellInput } from '../../workbooks/writing/spec';
import type { IssuedLine, RosterIssue } from './issues';

/** The roster as it goes out: identity and dues filled in, everything else blank. */
export function issuedContent(issue: RosterIssue, registryId: string, facility: FacilityDetail): RosterContent {
  const { form } = issue;
  const months = monthsOf(form.period);
  return {
    form: form.code,
    period: form.period,
    months,
    facility: { ...issue.facility, detail: facility.detail },
    head: facility.head,
    facilityMonths: { values: new Map(), remarks: [] },
    lines: issue.lines.map((line, index) => issuedLine(line, index + 1, months, lastDayOfPeriod(form.period))),
    others: [],
    identity: identityRows(form, issue.facility.code, registryId),
  };
}

/** What `_datos` says of a form. */
export const identityRows = (form: IssuedForm, facility: string, registryId: string): RosterContent['identity'] => [
  [IDENTITY_LABELS.form, form.code],
  [IDENTITY_LABELS.kind, form.kind === 'SCHOOL' ? 'educacion' : 'salud'],
  [IDENTITY_LABELS.schema, SCHEMA_VERSION],
  [IDENTITY_LABELS.registry, registryId],
  [IDENTITY_LABELS.period, form.period],
  [IDENTITY_LABELS.facility, facility],
  [IDENTITY_LABELS.rows, form.rowCount],
  [IDENTITY_LABELS.keys, form.keysSha256],
];

function issuedLine(line: IssuedLine, number: number, months: readonly [Month, Month], on: IsoDate): RosterLine {
  const { row, person, placement } = line;
  const values = new Map<FieldName, CellInput>([
    ['rowKey', row.rowKey],
    ['number', String(number)],
    ['household', person.household],
    ['document', person.documentNumber],
    ['name', person.name],
    ['birthDate', person.birthDate],
    ['grade', placement.grade],
    ['section', placement.section],
    ['age', ageOf(line, on)],
    ['condition', conditionOf(line)],
  ]);
  for (const number of MONTH_NUMBERS) {
    values.set(monthField('due', number), dueText(line.listing.duties, months[number - 1] ?? months[0]));
  }
  return { values, remarks: [] };
}

/** Control debido: `CRED 8 meses; Suplemento`. */
export const dueText = (duties: readonly DutyMonth[], month: Month) =>
  duties
    .filter((duty) => duty.month === month)
    .flatMap(({ controls }) => controls)
    .join('; ');

const isPregnant = ({ listing }: IssuedLine) => listing.duties.some(({ duty }) => duty === 'PRENATAL');
const conditionOf = (line: IssuedLine) => {
  if (isPregnant(line)) return 'GESTANTE';
  return line.person.sex === 'F' ? 'NIÑA' : 'NIÑO';
};

/** No pregnancy lasts longer: its end has not been told yet. */
const LONGEST_WEEKS = 42;

/** Months completed, or weeks of pregnancy, at the end of the bimester. */
function ageOf(line: IssuedLine, on: IsoDate): string {
  if (!isPregnant(line)) return `${completedMonths(line.person.birthDate, on)} meses`;
  const open = line.listing.member.pregnancies.find((pregnancy) => isOpenOn(pregnancy, on));
  if (open?.lmpDate == null) return '';
  const weeks = Math.floor((dayNumber(on) - dayNumber(open.lmpDate)) / 7);
  return weeks > LONGEST_WEEKS ? `más de ${LONGEST_WEEKS} semanas` : `${weeks} semanas`;
}
