import type { Problem } from '@shared/contract/problems';
import type { Parsed } from '@shared/contract/routes';
import { firstDayOf, firstDayOfPeriod, lastDayOfPeriod, type IsoDate, type Period } from '@shared/domain/calendar';
import type { NotLocated } from '@shared/domain/notLocated/cases';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvents } from '../../database/events';
import { facilityByCode, type Facility } from '../../database/facilityDirectory';
import type { Tx } from '../../database/handles';
import { raiseRevisions } from '../../database/households/revisions';
import { refreshSummaries } from '../../database/households/summaries';
import { moveService } from '../../database/notLocated/moveService';
import type { KeptPerson } from '../../database/otherPersons';
import type { SettledDuty } from '../../database/results';
import type { Handlers } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { writeSettled } from '../compliance/settlement';
import { endSearch, takeRow } from './confirm';
import { caseOf, findMember, findRow, judgedAnew, type FoundMember } from './found';

type Ask = Parsed<'notLocated.transfer'>;
type Target = { readonly facility: Facility; readonly other: KeptPerson | null; readonly note: string };
type Found = FoundMember & { readonly target: Target; readonly since: IsoDate };

/** The person goes to the facility that has him or her; what it wrote of the person becomes his or her row there. */
export const transferPerson: Handlers['notLocated.transfer'] = async (backend, ask, job) => {
  const written = await writeSettled(
    backend,
    () => findTransfer(backend, ask, job),
    async (tx, found) => {
      await carryOut(tx, backend, found);
      return ok(found);
    },
  );
  if (!written.ok) return written;
  const { target, since } = written.value;
  const duties = await judgedAnew(backend, ask, target.facility.kind, job);
  return ok({ facility: target.facility.code, since, duties: [...duties] });
};

async function findTransfer(backend: Backend, ask: Ask, job: JobContext): Promise<Result<Found, Problem>> {
  const found = await findMember(backend, ask, job);
  if (!found.ok) return found;
  const target = await findTarget(backend, ask, found.value);
  if (!target.ok) return target;
  const open = caseOf(found.value, target.value.facility.kind);
  if (!open.ok) return open;
  if (target.value.other === null && isThere(open.value, target.value.facility)) {
    return refuse({ code: 'not-located-there', name: found.value.living.name, facility: target.value.facility.name });
  }
  const since = ask.since ?? sinceOf(open.value, found.value);
  const refused = dateRefusal(since, ask.period, backend.today());
  return refused === undefined ? ok({ ...found.value, target: target.value, since }) : refuse(refused);
}

/** Moved to where the person is missed, nothing would change but the search, which would end. */
const isThere = ({ duties }: NotLocated<SettledDuty>, { id }: Facility) =>
  duties.every(({ facilityId, cause }) => facilityId === id && cause !== 'NO_SERVICE');

async function findTarget(backend: Backend, { period, to }: Ask, found: FoundMember): Promise<Result<Target, Problem>> {
  if ('other' in to) {
    const row = await findRow(backend, found, period, to.other);
    return row.ok ? ok({ ...row.value, note: '' }) : row;
  }
  const facility = facilityByCode(found.settlement.facilities, to.facility);
  if (facility === undefined) return refuse({ code: 'not-found', what: to.facility });
  return ok({ facility, other: null, note: to.note });
}

/** From the first month in which the person is missed, but not from before living in the household. */
function sinceOf({ months }: NotLocated, { living }: FoundMember): IsoDate {
  const [first] = months;
  if (first === undefined) throw new Error('a case has a month');
  return firstDayOf(first) > living.entryDate ? firstDayOf(first) : living.entryDate;
}

/** Within the bimester: earlier ones are judged already. */
function dateRefusal(date: IsoDate, period: Period, today: IsoDate): Problem | undefined {
  const [first, last] = [firstDayOfPeriod(period), lastDayOfPeriod(period)];
  const until = last < today ? last : today;
  if (date > until) return { code: 'date-not-allowed', date, why: 'FUTURE', than: until };
  return date < first ? { code: 'date-not-allowed', date, why: 'TOO_EARLY', than: first } : undefined;
}

/** Of a person found by hand no file says grade and section. */
const BY_HAND = { grade: '', section: '', importId: null, row: null };

async function carryOut(tx: Tx, backend: Backend, found: Found): Promise<void> {
  const { living, target, since, settlement } = found;
  const { facility, other, note } = target;
  const before = await moveService(tx, {
    ...(other ?? BY_HAND),
    id: backend.newId(),
    memberId: living.id,
    kind: facility.kind,
    facilityId: facility.id,
    since,
  });
  const from = before === null ? '' : (settlement.facilities.get(before)?.code ?? '');
  const source = other === null ? { note } : { file: other.file, row: other.row };
  const details = { number: living.number, service: facility.kind, from, to: facility.code, since, ...source };
  const about = { householdId: living.householdId, memberId: living.id, subject: settlement.period.code };
  const origin = other === null ? {} : { importId: other.importId };
  await noteEvents(tx, [{ kind: 'member.transferred', ...about, ...origin, details }]);
  if (other === null) await endSearch(tx, found, facility.kind);
  else await takeRow(tx, found, { other, facility }, note);
  await raiseRevisions(tx, [living.householdId]);
  await refreshSummaries(tx, [living.household]);
}
