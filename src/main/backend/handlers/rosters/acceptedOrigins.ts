import { monthsOf, type Period } from '@shared/domain/calendar';
import { originsOf, overlaid, type Origin } from '@shared/domain/compliance/origins';
import { sameContent, type FieldValues } from '@shared/domain/rosters/cells';
import { statementKey, type AcceptedStatements } from '../../database/statements';

/** Fields of a month, as they are kept; in a workbook 1 or 2 stands behind. */
const OF_MONTH = {
  attendance: ['unjustified', 'justified', 'pupilDays'],
  health: ['dates', 'complied', 'supplement'],
  facility: ['classDays', 'closed', 'situation'],
} as const;
const OF_ROW = { situation: 'situation', situationDate: 'situationDate', motive: 'motive' };

type Statement = keyof typeof OF_MONTH;
type About = { readonly memberId?: string; readonly facilityId: string };

/** Where the accepted values of a row, or of the facility itself, came from; by the fields of a workbook. */
export const acceptedOrigins =
  ({ facilityMonths, attendance, health, rows }: AcceptedStatements, period: Period) =>
  (about: About): readonly Origin[] => [
    ...originsOf(rows.get(statementKey(about))?.origins ?? [], OF_ROW),
    ...monthsOf(period).flatMap((month, index) => {
      const key = statementKey({ ...about, month });
      const { attendance: pupil, health: patient, facility } = (index === 0 ? FIRST : SECOND).typed;
      return [
        ...originsOf(attendance.get(key)?.origins ?? [], pupil),
        ...originsOf(health.get(key)?.origins ?? [], patient),
        ...originsOf(facilityMonths.get(key)?.origins ?? [], facility),
      ];
    }),
  ];

/** Of one month (0 or 1), as it is kept. */
export const originsOfMonth = (origins: readonly Origin[], statement: Statement, month: 0 | 1) =>
  originsOf(origins, (month === 0 ? FIRST : SECOND).kept[statement]);

export const originsOfRow = (origins: readonly Origin[]) => originsOf(origins, OF_ROW);

type Names = Readonly<Record<string, string>>;

/** How the fields of a month are kept, by those of a workbook; and the other way. */
function namesOf(month: 1 | 2): { readonly kept: Record<Statement, Names>; readonly typed: Record<Statement, Names> } {
  const kept = (fields: readonly string[]) => fields.map((field) => [`${field}${month}`, field] as const);
  const typed = (fields: readonly string[]) => fields.map((field) => [field, `${field}${month}`] as const);
  return { kept: ofEach(kept), typed: ofEach(typed) };
}

const ofEach = (pairs: (fields: readonly string[]) => readonly (readonly [string, string])[]) => ({
  attendance: Object.fromEntries(pairs(OF_MONTH.attendance)),
  health: Object.fromEntries(pairs(OF_MONTH.health)),
  facility: Object.fromEntries(pairs(OF_MONTH.facility)),
});

const [FIRST, SECOND] = [namesOf(1), namesOf(2)];

/** A value said again as it was keeps the cell that said it first, unless that was of an import that gives way. */
export function withTyped(
  before: readonly Origin[],
  known: FieldValues | undefined,
  typed: FieldValues,
  newer: Origin,
  givesWay: (importId: string) => boolean,
): readonly Origin[] {
  const standing = before.filter(({ importId }) => !givesWay(importId));
  const told = new Set(standing.flatMap(({ cells }) => Object.keys(cells)));
  const isSame = (field: string) => told.has(field) && sameContent(known?.[field] ?? null, typed[field] ?? null);
  const cells = Object.entries(newer.cells).filter(([field]) => field in typed && !isSame(field));
  return overlaid(before, { ...newer, cells: Object.fromEntries(cells) });
}
