import { monthsOf, type IsoDate } from '@shared/domain/calendar';
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
import type { AcceptedValues } from './acceptedValues';
import type { DraftRow, RosterDraft, TypedValues } from './rosterDraft';

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

/** Typed values over what was accepted before: a blank never erases, a later value replaces (decisions R14, R15). */
export function planStatements(draft: RosterDraft, accepted: AcceptedValues): PlannedStatements {
  return draft.kind === 'SCHOOL' ? planSchool(draft, accepted) : planPost(draft, accepted);
}

function planSchool(draft: RosterDraft, accepted: AcceptedValues): PlannedStatements {
  const { facilityId, period } = draft;
  const before = accepted.school(facilityId);
  const school: SchoolMonthValues = { ...before, ...draft.months }; // typed by schoolMonthCells
  const [first, second] = monthsOf(period);
  const pupils = overlayRows<AttendanceValues>(draft, EMPTY_ATTENDANCE, (id) => accepted.pupil(id, facilityId));
  return {
    ...NOTHING,
    months: [
      { facilityId, month: first, classDays: school.classDays1, closed: school.closed1, situation: school.situation1 },
      { facilityId, month: second, classDays: school.classDays2, closed: school.closed2, situation: school.situation2 },
    ],
    rows: [
      ...pupils.map(({ memberId, after }) => serviceRow(draft, memberId, after)),
      ...rejectedRows(draft, accepted),
    ],
    attendance: pupils.flatMap(({ memberId, after }) => [
      {
        memberId,
        facilityId,
        month: first,
        unjustified: after.unjustified1,
        justified: after.justified1,
        pupilDays: after.pupilDays1,
        closedHere: school.closed1 === true,
      },
      {
        memberId,
        facilityId,
        month: second,
        unjustified: after.unjustified2,
        justified: after.justified2,
        pupilDays: after.pupilDays2,
        closedHere: school.closed2 === true,
      },
    ]),
    replaced: [...replacedIn(null, before, school), ...pupils.flatMap(replacedOf)],
  };
}

function planPost(draft: RosterDraft, accepted: AcceptedValues): PlannedStatements {
  const { facilityId, period } = draft;
  const before = accepted.post(facilityId);
  const post: PostMonthValues = { ...before, ...draft.months }; // typed by postMonthCells
  const [first, second] = monthsOf(period);
  const patients = overlayRows<HealthValues>(draft, EMPTY_HEALTH, (id) => accepted.patient(id, facilityId));
  const silent = { classDays: null, closed: null };
  return {
    ...NOTHING,
    months: [
      { facilityId, month: first, ...silent, situation: post.situation1 },
      { facilityId, month: second, ...silent, situation: post.situation2 },
    ],
    rows: [
      ...patients.map(({ memberId, after }) => serviceRow(draft, memberId, after)),
      ...rejectedRows(draft, accepted),
    ],
    health: patients.flatMap(({ memberId, after }) => [
      {
        memberId,
        facilityId,
        month: first,
        dates: after.dates1 ?? [],
        complied: after.complied1,
        supplement: after.supplement1,
      },
      {
        memberId,
        facilityId,
        month: second,
        dates: after.dates2 ?? [],
        complied: after.complied2,
        supplement: after.supplement2,
      },
    ]),
    controls: patients.flatMap((one) => controlsOf(one, datesIn(one.after), facilityId)),
    withdrawn: patients.flatMap((one) => {
      const kept = new Set(datesIn(one.after));
      return controlsOf(
        one,
        datesIn(one.before ?? EMPTY_HEALTH).filter((date) => !kept.has(date)),
        facilityId,
      );
    }),
    replaced: [...replacedIn(null, before, post), ...patients.flatMap(replacedOf)],
  };
}

const NOTHING = { attendance: [], health: [], controls: [], withdrawn: [] } as const;

type Overlaid<Values> = {
  readonly memberId: string;
  readonly control: DraftRow['control'];
  readonly before: Values | undefined;
  readonly after: Values;
};

/** One entry a person, however many rows of the file speak of him or her (decisions R6). */
function overlayRows<Values extends FieldValues>(
  { rows }: RosterDraft,
  empty: Values,
  acceptedOf: (memberId: string) => Values | undefined,
): readonly Overlaid<Values>[] {
  const people = new Map<string, Overlaid<Values>>();
  for (const { memberId, typed, control } of rows) {
    const known = people.get(memberId);
    const before = known === undefined ? acceptedOf(memberId) : known.before;
    const after: Values = { ...(known?.after ?? before ?? empty), ...(typed as TypedValues & Partial<Values>) }; // fields of this kind of roster
    people.set(memberId, { memberId, control, before, after });
  }
  return [...people.values()];
}

type Said = Pick<AttendanceValues | HealthValues, 'situation' | 'situationDate' | 'motive' | 'observations'>;

const serviceRow = ({ facilityId }: RosterDraft, memberId: string, said: Said): ServiceRowStatement => ({
  memberId,
  facilityId,
  situation: said.situation ?? '',
  situationDate: said.situationDate,
  motive: said.motive ?? '',
  observations: said.observations ?? '',
  rejected: [],
});

/** A rejected row is remembered where nothing of the person was accepted: that it came back, and why it could not count. */
function rejectedRows(draft: RosterDraft, accepted: AcceptedValues): readonly ServiceRowStatement[] {
  const { facilityId } = draft;
  const taken = new Set(draft.rows.map(({ memberId }) => memberId));
  const codes = new Map<string, readonly string[]>();
  for (const row of draft.rejected) codes.set(row.memberId, [...(codes.get(row.memberId) ?? []), ...row.codes]);
  return [...codes].flatMap(([memberId, found]) => {
    const known = accepted.pupil(memberId, facilityId) ?? accepted.patient(memberId, facilityId);
    if (taken.has(memberId) || known !== undefined) return [];
    const blank = { situation: null, situationDate: null, motive: null, observations: null };
    return [{ ...serviceRow(draft, memberId, blank), rejected: [...new Set(found)] }];
  });
}

const datesIn = ({ dates1, dates2 }: HealthValues): readonly IsoDate[] => [...(dates1 ?? []), ...(dates2 ?? [])];

const controlsOf = (
  { memberId, control }: Overlaid<HealthValues>,
  dates: readonly IsoDate[],
  facilityId: string,
): readonly ControlEvent[] =>
  control === null ? [] : [...new Set(dates)].map((date) => ({ memberId, kind: control, date, facilityId }));

const replacedOf = <Values extends FieldValues>({ memberId, before, after }: Overlaid<Values>) =>
  before === undefined ? [] : replacedIn(memberId, before, after);

const replacedIn = (memberId: string | null, before: FieldValues, after: FieldValues): readonly ReplacedValue[] =>
  Object.entries(after).flatMap(([field, value]) => {
    const old = before[field] ?? null;
    return old === null || sameContent(old, value) ? [] : [{ memberId, field, before: old, after: value }];
  });
