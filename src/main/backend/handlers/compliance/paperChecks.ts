import type { PaperCheckRow } from '@shared/contract/paperChecks';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import type { CheckAnswer } from '@shared/domain/compliance/statements';
import { holdsFigure } from '@shared/domain/compliance/typedFigures';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvents } from '../../database/events';
import { loadFacilities, type FacilityDirectory } from '../../database/facilityDirectory';
import type { Tx } from '../../database/handles';
import {
  insertPaperCheck,
  loadPaperEvidence,
  membersOnForms,
  typedDutyKey,
  type PaperEvidence,
} from '../../database/paperChecks';
import { findPeriod, type StoredPeriod } from '../../database/periods';
import { loadOtherRows } from '../../database/personRows';
import type { SettledDuty, SettledHousehold } from '../../database/results';
import { householdsOfMembers } from '../../database/rosterPersons';
import { listScope } from '../../database/scope';
import type { HandlersOf } from '../../dispatch';
import type { JobContext } from '../../jobs/job';
import { freezeSettledSince } from './late';
import { settle, startSettling } from './settle';
import { settlementOf, settlementOfHousehold, settlementOfThese, writeSettled } from './settlement';

type Checks = Pick<HandlersOf<'compliance'>, 'compliance.paperChecks' | 'compliance.checkPaper'>;
export type JudgedRow = { readonly household: SettledHousehold; readonly duty: SettledDuty };

/** Second person for a breach typed from paper (decisions E20): who has the sheet at hand says whether it says so. */
export const paperCheckHandlers: Checks = {
  'compliance.paperChecks': async (backend, { period: code }, job) => {
    const { db } = backend;
    const period = await findPeriod(db, code);
    if (period === undefined) return refuse({ code: 'not-found', what: code });
    const paper = await loadPaperEvidence(db, code);
    if (paper.typed.size === 0) return ok([]);
    const households = await householdsTyped(backend, period, paper, job);
    if (!households.ok) return households;
    const facilities = await loadFacilities(db);
    const rows = households.value.flatMap((household) => household.duties.map((duty) => ({ household, duty })));
    const asked = rows.filter(({ duty }) => isAsked(duty, paper));
    return ok(asked.map((row) => shown(row, { paper, facilities, userId: backend.user.id })));
  },

  'compliance.checkPaper': async (backend, { period, household, member, month, duty, answer, note }, job) => {
    const find = async () => {
      const settled = await settlementOfHousehold(backend, period, household, job);
      if (!settled.ok) return settled;
      const [found] = settled.value.households;
      const row = found?.duties.find((one) => one.member === member && one.month === month && one.duty === duty);
      if (found === undefined || row === undefined) return refuse({ code: 'no-open-duty' as const, month });
      return ok({ settlement: settled.value, row: { household: found, duty: row } });
    };
    const checked = await writeSettled(backend, find, async (tx, { settlement, row }) => {
      const done = await checkTyped(tx, backend, period, row, { answer, note });
      return done.ok ? ok({ settlement, row }) : done;
    });
    if (!checked.ok) return checked;
    const { settlement, row } = checked.value;
    const [after] = await settlementOfThese(backend, settlement, [row.household], job);
    await freezeSettledSince(backend, settlement.period, job);
    const isSame = (one: SettledDuty) => one.member === member && one.month === month && one.duty === duty;
    const judged = after?.duties.find(isSame) ?? row.duty;
    return ok({ state: judged.state, cause: judged.cause });
  },
};

/** Those of whom somebody stands on a typed form: a few, so that the list is not a matter of the whole bimester. */
async function householdsTyped(
  backend: Backend,
  period: StoredPeriod,
  { typed }: PaperEvidence,
  job: JobContext,
): Promise<Result<readonly SettledHousehold[], Problem>> {
  const { db } = backend;
  if (period.status !== 'OPEN') {
    const settled = await settlementOf(backend, period.code, job);
    return settled.ok ? ok(settled.value.households) : settled;
  }
  const members = await membersOnForms(
    db,
    [...typed.values()].map(({ form }) => form),
  );
  const others = await loadOtherRows(db, members);
  const persons = members.flatMap((id) => [id, ...(others.get(id) ?? [])]);
  const listed = new Set((await householdsOfMembers(db, persons)).map(({ id }) => id));
  const scope = (await listScope(db, period)).filter(({ id }) => listed.has(id));
  return ok(await settle(db, await startSettling(db, period), scope, job));
}

/** Notes what a second person says of each typing the breach rests on; refused to who typed one of them. */
export async function checkTyped(
  tx: Tx,
  backend: Backend,
  period: Period,
  { household, duty }: JudgedRow,
  { answer, note }: { readonly answer: CheckAnswer; readonly note: string },
): Promise<Result<null, Problem>> {
  const paper = await loadPaperEvidence(tx, period);
  const { memberId, month, duty: kind } = duty;
  if (!isAsked(duty, paper)) return refuse({ code: 'no-open-duty', month });
  const typings = typingsOf(duty, paper);
  const own = typings.find(({ userId }) => userId === backend.user.id);
  if (own !== undefined) return refuse({ code: 'own-typing', name: backend.user.name, form: own.form });
  for (const { importId } of typings) {
    await insertPaperCheck(tx, { importId, memberId, month, duty: kind }, { id: backend.newId(), answer, note });
  }
  const forms = typings.map(({ form }) => form).join(', ');
  await noteEvents(tx, [
    {
      kind: answer === 'CONFIRMED' ? 'duty.paper-confirmed' : 'duty.paper-refused',
      householdId: household.id,
      memberId,
      subject: period,
      details: { month, duty: kind, forms, note },
    },
  ]);
  return ok(null);
}

/** Waits for a second person, or one said that the sheet says otherwise; a decision by hand asks for none. */
export function isAsked(duty: SettledDuty, paper: PaperEvidence): boolean {
  if (duty.sources.some(({ kind }) => kind === 'DECISION')) return false;
  const typings = typingsOf(duty, paper);
  if (duty.cause === 'SECOND_CHECK') return typings.length > 0;
  return duty.cause === 'ROW_REJECTED' && typings.some(({ check }) => check?.answer === 'REFUSED');
}

/** Forms that were typed from paper of which a breach of the duty would be read, with the cells. */
function typingsOf({ memberId, month, duty, sources }: SettledDuty, { typed, checks }: PaperEvidence) {
  return sources.flatMap((source) => {
    const form = source.kind === 'FILE' ? typed.get(source.importId) : undefined;
    if (source.kind !== 'FILE' || form === undefined) return [];
    const { importId, cells } = source;
    const isBehind = holdsFigure(
      duty,
      cells.map(({ field }) => field),
    );
    const check = checks.get(typedDutyKey({ importId, memberId, month, duty }));
    return isBehind ? [{ ...form, importId, cells, check }] : [];
  });
}

type Showing = { readonly paper: PaperEvidence; readonly facilities: FacilityDirectory; readonly userId: string };

function shown({ household, duty }: JudgedRow, { paper, facilities, userId }: Showing): PaperCheckRow {
  const typings = typingsOf(duty, paper);
  const { answer, note, by } = typings.flatMap(({ check }) => check ?? []).at(-1) ?? NOT_YET;
  return {
    household: household.code,
    member: duty.member,
    memberName: duty.memberName,
    month: duty.month,
    duty: duty.duty,
    facilityName: facilities.get(duty.facilityId)?.name ?? '',
    typed: typings.map(({ form, by: typist, userId: typedBy, cells }) => ({
      form,
      by: typist,
      mine: typedBy === userId,
      cells: cells.map(({ field, cell, value }) => ({ field, cell, value: plain(value) })),
    })),
    answer,
    note,
    checkedBy: by,
  };
}

const NOT_YET = { answer: null, note: '', by: '' };

/** Lists that may be written to. */
const plain = (value: string | number | boolean | readonly string[]) =>
  typeof value === 'object' ? [...value] : value;
