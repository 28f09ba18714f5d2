import type { Problem } from '@shared/contract/problems';
import type { IsoDate } from '@shared/domain/calendar';
import { ok, refuse, type Result } from '@shared/domain/result';
import { findDistrict } from '@shared/domain/territory/districts';
import type { Backend } from '../../backend';
import { loadAppeals } from '../../database/effects/appeals';
import { listOpenExits } from '../../database/effects/exits';
import { changeStatus } from '../../database/effects/records';
import { noteEvent } from '../../database/events';
import type { ReadDb, Tx } from '../../database/handles';
import { paidThrough } from '../../database/households/arrivals';
import { findHousehold, type StoredHousehold } from '../../database/households/loadHouseholds';
import { refreshSummaries } from '../../database/households/summaries';
import { getSetting } from '../../database/settings';
import type { JobContext } from '../../jobs/job';
import { formerRows } from '../../packages/downloads/former';
import { rowOf } from '../../packages/downloads/shape';
import { MOVE_TABLES } from '../../packages/downloads/tables';
import { householdTable } from '../../workbooks/households/householdTable';
import { memberTable } from '../../workbooks/households/memberTable';
import { movedTable, type MovedFields } from '../../workbooks/households/movedTable';
import { fieldsOf, memberFieldsOf } from '../households/answer';
import type { Content } from './contents';
import { formerHistory } from './formerHistory';

type Asked = {
  readonly household: string;
  readonly to: string;
  readonly on: IsoDate;
  /** Centro poblado it goes to, as the family says it. */
  readonly center: string;
};

/**
 * A household that goes to live where another office works, with all that that office needs to take it over. From that
 * day on this one neither judges nor pays it; what it was judged and paid until then goes with it. One whose exit two persons
 * confirmed waits until that is carried out or annulled: it cannot be out here and a candidate there. So does one whose
 * appeal is open, for only who judged can decide it: there it would hold what is counted for ever.
 */
export async function moveContent(backend: Backend, asked: Asked, job: JobContext): Promise<Result<Content, Problem>> {
  const { household: code, to, on } = asked;
  const household = await findHousehold(backend.db, code);
  if (household === undefined) return refuse({ code: 'not-found', what: code });
  if (findDistrict(to) === undefined) return refuse({ code: 'district-unknown', ubigeo: to });
  const office = await getSetting(backend.db, 'office_ubigeo');
  const why =
    obstacleOf(household, asked, { office, today: backend.today() }) ?? (await pendingOf(backend.db, household.id));
  if (why !== undefined) return refuse({ code: 'effect-not-possible', household: code, why });
  const history = await formerHistory(backend, household, office, job);
  if (!history.ok) return history;
  const moved: MovedFields = {
    household: `${office}-${code}`.slice(0, CODE_LENGTH),
    fromOffice: office,
    fromCode: code,
    toOffice: to,
    on,
    paidThrough: (await paidThrough(backend.db, household.id)) ?? '',
    affiliationDate: household.affiliationDate,
  };
  return ok({
    kind: 'MOVE',
    period: null,
    date: backend.today(),
    tables: [...tablesOf(household, moved, asked), ...formerRows(moved.household, history.value)],
    totalCents: 0,
    note: (tx, { identifier }) => leave(backend, tx, household, { ...moved, identifier }),
  });
}

const CODE_LENGTH = 30;

function obstacleOf(
  { status, affiliationDate }: StoredHousehold,
  { to, on }: Asked,
  { office, today }: { readonly office: string; readonly today: IsoDate },
) {
  if (to === office) return 'SAME_OFFICE' as const;
  if (status !== 'AFFILIATED' && status !== 'SUSPENDED') return 'STATUS' as const;
  return on > today || (affiliationDate !== null && on < affiliationDate) ? ('DATES' as const) : undefined;
}

/** What has to be decided here first. */
async function pendingOf(db: ReadDb, id: string) {
  if ((await listOpenExits(db, id)).length > 0) return 'EXIT_OPEN' as const;
  return (await loadAppeals(db, [id])).some(({ result }) => result === null) ? ('APPEAL_OPEN' as const) : undefined;
}

/** Its place, school and post are those of the old district: the new office states its own. */
function tablesOf(household: StoredHousehold, moved: MovedFields, { to, on, center }: Asked): Content['tables'] {
  const place = { ubigeo: to, populatedCenterCode: '', populatedCenterName: center, address: '', reference: '' };
  const validated = { assemblyValidated: null, assemblyDate: null, agreementDate: null };
  const fields = { ...fieldsOf(household), code: moved.household, ...place, ...validated, residenceSince: on };
  const members = household.members
    .filter(({ exitDate }) => exitDate === null)
    .map((member) => ({ ...memberFieldsOf(member), ...NO_SERVICES, household: moved.household }));
  const [move, people, persons] = MOVE_TABLES;
  return [
    { ...move, rows: [rowOf(movedTable, moved)] },
    { ...people, rows: [rowOf(householdTable, fields)] },
    { ...persons, rows: members.map((member) => rowOf(memberTable, member)) },
  ];
}

const NO_SERVICES = { modularCode: '', annex: '', grade: '', section: '', ipressCode: '' };

async function leave(
  { newId }: Backend,
  tx: Tx,
  { id: householdId, code }: StoredHousehold,
  { toOffice: to, on, identifier }: MovedFields & { readonly identifier: string },
): Promise<void> {
  await changeStatus(tx, { id: newId(), householdId, status: 'DISAFFILIATED', since: on, reason: 'MOVED_OUT' });
  await noteEvent(tx, { kind: 'household.moved-out', householdId, subject: code, details: { on, to, identifier } });
  await refreshSummaries(tx, [code]);
}
