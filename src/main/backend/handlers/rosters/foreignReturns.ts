import { monthsOf } from '@shared/domain/calendar';
import type { FacilityProfile } from '@shared/domain/profiles/profile';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { RowProblem } from '@shared/domain/rosters/rowProblems';
import { refusalSentence } from '@shared/messages/refusals';
import { formRefusalSentence, type FormRefusalCode } from '@shared/messages/rosters';
import type { Facility, FacilityDirectory } from '../../database/facilityDirectory';
import { newestForms, type FormRow, type IssuedForm } from '../../database/forms';
import { groupBy } from '../../database/groups';
import type { Refusal } from '../../imports/importKind';
import { readAttendanceSheets } from '../../workbooks/profiles/attendanceSheets';
import { readEncounters } from '../../workbooks/profiles/encounters';
import { plainDocument } from '../../workbooks/profiles/facts';
import type { ForeignLine, ForeignMonth } from '../../workbooks/profiles/foreignLines';
import { findForeignTables } from '../../workbooks/profiles/foreignTable';
import type { WorkbookContent } from '../../workbooks/reading/content';
import { monthField } from '../../workbooks/rosters/headers';
import type { ReturnedRow } from '../../workbooks/rosters/returnedRoster';
import type { FormsOfPeriod } from './identifyReturn';
import type { ReturnedFile } from './returnedFiles';

/** Files of another system: how to read them, and whom they may speak of. */
export type ForeignFiles = {
  readonly profile: FacilityProfile;
  readonly rowsOf: (facilityId: string) => readonly FormRow[];
  /** Documents of everybody in the registry, on whichever roster or on none. */
  readonly documents: ReadonlySet<string>;
};
type Known = FormsOfPeriod & { readonly facilities: FacilityDirectory };
type ForeignReturn = Omit<ReturnedFile, 'file' | 'id'>;

/** What a file of another system says, in the rows of the rosters that the office issued: one for each facility in it. */
export function readForeign(
  content: WorkbookContent,
  { profile, rowsOf, documents }: ForeignFiles,
  known: Known,
): Result<readonly ForeignReturn[], Refusal> {
  const found = findForeignTables(content, profile);
  if (found.kind === 'columns-missing') {
    const headers = found.headers.join(', ');
    return refuse({ code: 'COLUMNS_MISSING', message: refusalSentence('COLUMNS_MISSING', headers) });
  }
  const months = monthsOf(known.period);
  const read =
    profile.kind === 'SCHOOL'
      ? readAttendanceSheets(found.tables, profile, months)
      : readEncounters(found.tables, profile, months, content.date1904);
  if (read.kind === 'refused') return refused(read.code, read.what);
  const issuedAs = issuedFacilities(known, profile.kind);
  const byFacility = groupBy(read.lines, ({ facility }) => facility.map((code) => issuedAs.get(code)).find(Boolean));
  const named = [...byFacility].flatMap(([issued, lines]) => (issued === undefined ? [] : [{ issued, lines }]));
  if (named.length === 0) return refused('PROFILE_NO_FACILITY', namesOf(read.lines));
  const nowhere = lineCount(byFacility.get(undefined) ?? []) + read.besides;
  return ok(
    named.map(({ issued, lines }, place) => {
      const said = read.months.filter(({ facility }) => facility.some((code) => issuedAs.get(code) === issued));
      const returned = returnOf(issued, lines, said, { rows: rowsOf(issued.facility.id), documents });
      const dates = { date1904: content.date1904 };
      return { ...returned, dates, elsewhere: returned.elsewhere + (place === 0 ? nowhere : 0) };
    }),
  );
}

const refused = (code: FormRefusalCode, what: string) => refuse({ code, message: formRefusalSentence(code, what) });
const lineCount = (lines: readonly { readonly lines: number }[]) => lines.reduce((sum, { lines: one }) => sum + one, 0);

const NAMED = 5;
const namesOf = (lines: readonly ForeignLine[]) =>
  [...new Set(lines.flatMap(({ facility }) => facility.slice(0, 1)))].slice(0, NAMED).join(', ');

type Issued = { readonly form: IssuedForm; readonly facility: Facility };

/** Facilities of the kind that have a form in the bimester, by code. */
function issuedFacilities({ forms, facilities }: Known, kind: FacilityProfile['kind']): ReadonlyMap<string, Issued> {
  const newest = [...newestForms([...forms.values()]).values()].filter((form) => form.kind === kind);
  return new Map(
    newest.flatMap((form) => {
      const facility = facilities.get(form.facilityId);
      return facility === undefined ? [] : [[facility.code, { form, facility }] as const];
    }),
  );
}

type Persons = { readonly rows: readonly FormRow[]; readonly documents: ReadonlySet<string> };

/** Who is on the roster gets his or her row; of the others only who is registered here is kept. */
function returnOf(
  { form, facility }: Issued,
  lines: readonly ForeignLine[],
  months: readonly ForeignMonth[],
  { rows, documents }: Persons,
): Omit<ForeignReturn, 'dates'> {
  const listed = new Map(rows.map((row) => [plainDocument(row.document), row.rowKey]));
  listed.delete('');
  const keyOf = ({ document }: ForeignLine) => listed.get(document);
  const strangers = lines.filter((line) => keyOf(line) === undefined);
  const others = strangers.filter(({ document }) => document !== '' && documents.has(document));
  return {
    form,
    facility,
    roster: {
      facility: months,
      rows: lines.filter((line) => keyOf(line) !== undefined).map((line) => rosterRow(line, keyOf(line))),
      others: others.map((line) => rosterRow(line, undefined)),
      left: [],
      unknownColumns: [],
      sheets: [],
    },
    otherSheets: [],
    elsewhere: lineCount(strangers) - lineCount(others),
    notes: months.flatMap(notClosed),
  };
}

function rosterRow({ document, name, cells, ...row }: ForeignLine, key: string | undefined): ReturnedRow {
  const identity: readonly (readonly [string, string])[] = [
    ['document', document],
    ['name', name],
    ...(key === undefined ? [] : [['rowKey', key] as const]),
  ];
  return { ...row, cells: new Map([...identity, ...cells]) };
}

/** Marks that nobody typed say nothing until the school closes the month (domain §9). */
function notClosed({ cells, month, sheet }: ForeignMonth): readonly RowProblem[] {
  const field = monthField('closed', month);
  return cells.get(field) === 'SÍ' ? [] : [{ field, code: 'ATT_NOT_CLOSED', level: 'warning', value: sheet }];
}
