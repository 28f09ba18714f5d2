import type { PaperCheckRow } from '@shared/contract/paperChecks';
import type { Problem } from '@shared/contract/problems';
import type { Period } from '@shared/domain/calendar';
import type { CheckAnswer } from '@shared/domain/compliance/statements';
import { holdsFigure } from '@shared/domain/compliance/typedFigures';
import { ok, refuse, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { noteEvents } from '../../database/events';
import type { FacilityDirectory } from '../../database/facilityDirectory';
import type { Tx } from '../../database/handles';
import { insertPaperCheck, loadPaperEvidence, typedDutyKey, type PaperEvidence } from '../../database/paperChecks';
import type { SettledDuty, SettledHousehold } from '../../database/results';
import type { HandlersOf } from '../../dispatch';
import { freezeSettledSince } from './late';
import { settlementOf, settlementOfHousehold, settlementOfThese, writeSettled } from './settlement';

type Checks = Pick<HandlersOf<'compliance'>, 'compliance.paperChecks' | 'compliance.checkPaper'>;
export type JudgedRow = { readonly household: SettledHousehold; readonly duty: SettledDuty };

/** Second person for a breach typed from paper (decisions E20): who has the sheet at hand says whether it says so. */
export const paperCheckHandlers: Checks = {
  'compliance.paperChecks': async (backend, { period: code }, job) => {
    const settled = await settlementOf(backend, code, job);
    if (!settled.ok) return settled;
    const { households, facilities } = settled.value;
    const paper = await loadPaperEvidence(backend.db, code);
    const rows = households.flatMap((household) => household.duties.map((duty) => ({ household, duty })));
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
