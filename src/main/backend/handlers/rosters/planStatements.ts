import { monthsOf, type IsoDate } from '@shared/domain/calendar';
import { originsOf, type Origin } from '@shared/domain/compliance/origins';
import { EMPTY_ATTENDANCE, type AttendanceValues, type SchoolMonthValues } from '@shared/domain/rosters/attendanceRows';
import { sameContent, type CellContent, type FieldValues } from '@shared/domain/rosters/cells';
import { EMPTY_HEALTH, type HealthValues, type PostMonthValues } from '@shared/domain/rosters/healthRows';
import type {
  AttendanceStatement,
  ControlEvent,
  FacilityMonthStatement,
  HealthMonthStatement,
  ServiceRowStatement,
} from '../../database/statements';
import { originsOfMonth, originsOfRow, withTyped, type acceptedOrigins } from './acceptedOrigins';
import type { AcceptedValues } from './acceptedValues';
import type { DraftPlace, DraftRow, RosterDraft } from './rosterDraft';

/** An accepted value that was replaced. */
export type ReplacedValue = {
  readonly memberId: string | null;
  readonly field: string;
  readonly before: CellContent | null;
  readonly after: CellContent | null;
};
/** What a workbook leaves in the registry. */
export type PlannedStatements = {
  readonly months: readonly FacilityMonthStatement[];
  readonly rows: readonly ServiceRowStatement[];
  readonly attendance: readonly AttendanceStatement[];
  readonly health: readonly HealthMonthStatement[];
  readonly controls: readonly ControlEvent[];
  readonly withdrawn: readonly ControlEvent[];
  readonly replaced: readonly ReplacedValue[];
};

/** Accepted before, and from which cells. */
export type AcceptedBefore = AcceptedValues & {
  readonly originsOf: ReturnType<typeof acceptedOrigins>;
  /** Whether what an import says of a person, or of the facility, counts as said by the newer one that says the same. */
  readonly givesWay: (importId: string, memberId: string | null) => boolean;
};
type Plan = { readonly draft: RosterDraft; readonly accepted: AcceptedBefore; readonly importId: string };

/** Typed values over what was accepted before: a blank never erases, a later value replaces (decisions R14, R15). */
export function planStatements(draft: RosterDraft, accepted: AcceptedBefore, importId: string): PlannedStatements {
  return (draft.kind === 'SCHOOL' ? planSchool : planPost)({ draft, accepted, importId });
}

function planSchool(plan: Plan): PlannedStatements {
  const { draft, accepted } = plan;
  const { facilityId } = draft;
  const before = accepted.school(facilityId);
  const school: SchoolMonthValues = { ...before, ...draft.months }; // typed by schoolMonthCells
  const months = facilityMonths(plan, before, [
    { classDays: school.classDays1, closed: school.closed1, situation: school.situation1 },
    { classDays: school.classDays2, closed: school.closed2, situation: school.situation2 },
  ]);
  const pupils = overlayRows<AttendanceValues>(plan, EMPTY_ATTENDANCE, (id) => accepted.pupil(id, facilityId));
  return {
    ...NOTHING,
    months,
    rows: serviceRows(plan, pupils),
    attendance: pupils.flatMap(({ memberId, after, origins }) =>
      byMonth(draft, origins, 'attendance', [
        { unjustified: after.unjustified1, justified: after.justified1, pupilDays: after.pupilDays1 },
        { unjustified: after.unjustified2, justified: after.justified2, pupilDays: after.pupilDays2 },
      ]).map((said, index) => ({ ...said, memberId, closedHere: months[index]?.closed === true })),
    ),
    replaced: [...replacedIn(null, before, school), ...pupils.flatMap(replacedOf)],
  };
}

function planPost(plan: Plan): PlannedStatements {
  const { draft, accepted } = plan;
  const { facilityId } = draft;
  const before = accepted.post(facilityId);
  const post: PostMonthValues = { ...before, ...draft.months }; // typed by postMonthCells
  const silent = { classDays: null, closed: null };
  const patients = overlayRows<HealthValues>(plan, EMPTY_HEALTH, (id) => accepted.patient(id, facilityId));
  return {
    ...NOTHING,
    months: facilityMonths(plan, before, [
      { ...silent, situation: post.situation1 },
      { ...silent, situation: post.situation2 },
    ]),
    rows: serviceRows(plan, patients),
    health: patients.flatMap(({ memberId, after, origins }) =>
      byMonth(draft, origins, 'health', [
        { dates: after.dates1 ?? [], complied: after.complied1, supplement: after.supplement1 },
        { dates: after.dates2 ?? [], complied: after.complied2, supplement: after.supplement2 },
      ]).map((said) => ({ ...said, memberId })),
    ),
    controls: patients.flatMap((one) => controlsOf(one, one.after, facilityId)),
    withdrawn: patients.flatMap((one) => {
      const kept = new Set(datesIn(one.after));
      const controls = controlsOf(one, one.before ?? EMPTY_HEALTH, facilityId);
      return controls.filter(({ date }) => !kept.has(date));
    }),
    replaced: [...replacedIn(null, before, post), ...patients.flatMap(replacedOf)],
  };
}

/** What the facility says of itself, with the cells it says it in. */
function facilityMonths<Said extends object>(
  { draft, accepted, importId }: Plan,
  before: FieldValues,
  said: readonly [Said, Said],
) {
  const { sheet, cells } = draft.monthsPlace ?? NOWHERE;
  const told = accepted.originsOf({ facilityId: draft.facilityId });
  const origins = withTyped(told, before, draft.months, { importId, sheet, cells }, (id) =>
    accepted.givesWay(id, null),
  );
  return byMonth(draft, origins, 'facility', said);
}

/** Both months of the bimester, each with its facility and its own cells. */
function byMonth<Said extends object>(
  { facilityId, period }: RosterDraft,
  origins: readonly Origin[],
  statement: 'attendance' | 'health' | 'facility',
  [one, two]: readonly [Said, Said],
) {
  const [first, second] = monthsOf(period);
  return [
    { ...one, facilityId, month: first, origins: originsOfMonth(origins, statement, 0) },
    { ...two, facilityId, month: second, origins: originsOfMonth(origins, statement, 1) },
  ];
}

const NOTHING = { attendance: [], health: [], controls: [], withdrawn: [] } as const;
const NOWHERE = { sheet: '', cells: {} };

type Overlaid<Values> = {
  readonly memberId: string;
  readonly control: DraftRow['control'];
  readonly before: Values | undefined;
  readonly after: Values;
  readonly origins: readonly Origin[];
};

/** One entry a person, however many rows of the file speak of him or her (decisions R6). */
function overlayRows<Values extends FieldValues>(
  { draft: { rows, facilityId }, accepted, importId }: Plan,
  empty: Values,
  acceptedOf: (memberId: string) => Values | undefined,
): readonly Overlaid<Values>[] {
  const people = new Map<string, Overlaid<Values>>();
  for (const { memberId, typed: written, undone = [], control, place = NOWHERE } of rows) {
    const known = people.get(memberId);
    const before = known === undefined ? acceptedOf(memberId) : known.before;
    const last = known?.after ?? before;
    const told = known?.origins ?? accepted.originsOf({ memberId, facilityId });
    const typed: FieldValues = { ...written, ...Object.fromEntries(undone.map((field) => [field, null])) };
    const after: Values = { ...(last ?? empty), ...(typed as Partial<Values>) }; // fields of this kind of roster
    const origins = withTyped(told, last, typed, { importId, ...place }, (id) => accepted.givesWay(id, memberId));
    people.set(memberId, { memberId, control, before, after, origins });
  }
  return [...people.values()];
}

type Said = Pick<AttendanceValues | HealthValues, 'situation' | 'situationDate' | 'motive' | 'observations'>;

const serviceRows = (plan: Plan, people: readonly Overlaid<Said & FieldValues>[]) => [
  ...people.map(({ memberId, after, origins }) => serviceRow(plan.draft, memberId, after, origins)),
  ...rejectedRows(plan),
];

const serviceRow = (
  { facilityId }: RosterDraft,
  memberId: string,
  said: Said,
  origins: readonly Origin[] = [],
): ServiceRowStatement => ({
  memberId,
  facilityId,
  situation: said.situation ?? '',
  situationDate: said.situationDate,
  motive: said.motive ?? '',
  observations: said.observations ?? '',
  rejected: [],
  origins: originsOfRow(origins),
});

/** A rejected row is remembered where nothing of the person was accepted: that it came back, and why it could not count. */
function rejectedRows({ draft, accepted, importId }: Plan): readonly ServiceRowStatement[] {
  const { facilityId } = draft;
  const taken = new Set(draft.rows.map(({ memberId }) => memberId));
  const codes = new Map<string, readonly string[]>();
  const places = new Map<string, DraftPlace>();
  for (const row of draft.rejected) {
    codes.set(row.memberId, [...(codes.get(row.memberId) ?? []), ...row.codes]);
    if (row.place !== undefined) places.set(row.memberId, row.place);
  }
  return [...codes].flatMap(([memberId, found]) => {
    const known = accepted.pupil(memberId, facilityId) ?? accepted.patient(memberId, facilityId);
    if (taken.has(memberId) || known !== undefined) return [];
    const blank = { situation: null, situationDate: null, motive: null, observations: null };
    const origins = [{ importId, ...(places.get(memberId) ?? NOWHERE) }];
    return [{ ...serviceRow(draft, memberId, blank), rejected: [...new Set(found)], origins }];
  });
}

const datesIn = ({ dates1, dates2 }: HealthValues): readonly IsoDate[] => [...(dates1 ?? []), ...(dates2 ?? [])];

/** Every date with the cell of its month; the later month's where both state it. */
function controlsOf(
  { memberId, control, origins }: Overlaid<HealthValues>,
  { dates1, dates2 }: HealthValues,
  facilityId: string,
): readonly ControlEvent[] {
  if (control === null) return [];
  const stated = [
    ...(dates1 ?? []).map((date) => [date, 'dates1'] as const),
    ...(dates2 ?? []).map((date) => [date, 'dates2'] as const),
  ];
  return [...new Map(stated)].map(([date, field]) => {
    return { memberId, kind: control, date, facilityId, origins: originsOf(origins, { [field]: 'dates' }) };
  });
}

const replacedOf = <Values extends FieldValues>({ memberId, before, after }: Overlaid<Values>) =>
  before === undefined ? [] : replacedIn(memberId, before, after);

const replacedIn = (memberId: string | null, before: FieldValues, after: FieldValues): readonly ReplacedValue[] =>
  Object.entries(after).flatMap(([field, value]) => {
    const old = before[field] ?? null;
    return old === null || sameContent(old, value) ? [] : [{ memberId, field, before: old, after: value }];
  });
