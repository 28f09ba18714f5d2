import type { IsoDate } from '@shared/domain/calendar';
import type { ClassificationFields } from '@shared/domain/classification/records';
import type { Area } from '@shared/domain/households';
import { insertStep, loadRequests } from '../../database/classification/requests';
import type { Tx } from '../../database/handles';
import { loadHouseholds, type StoredHousehold } from '../../database/households/loadHouseholds';
import { planHousehold } from '../../database/households/planHousehold';
import { setPghCode } from '../../database/households/revisions';
import type { WriteContext } from '../../database/households/writeContext';
import { flushWrites, noWrites, type HouseholdWrites } from '../../database/households/writes';
import { noteEvents } from '../../database/events';
import { fieldsOf } from '../households/answer';

/** A classification of one household, ready to be written. */
export type Answer = ClassificationFields & {
  readonly household: string;
  /** PAST: older than the current one, which stays. */
  readonly place: 'CURRENT' | 'PAST';
  /** null where nothing was said. */
  readonly area: Area | null;
  readonly pghCode: string;
  readonly row?: number;
};

type Context = { readonly today: IsoDate; readonly newId: () => string; readonly importId?: string };

/** Writes classifications, learns codes of the PGH, and closes the requests that were answered. */
export async function applyAnswers(tx: Tx, answers: readonly Answer[], context: Context): Promise<void> {
  const known = await loadHouseholds(tx, [...new Set(answers.map(({ household }) => household))]);
  const writes = noWrites();
  for (const answer of answers) {
    const before = known.get(answer.household);
    if (before === undefined) throw new Error('a household was found before its answer is applied');
    planAnswer(writes, before, answer, { ...context, facilities: { schools: new Map(), posts: new Map() } });
    if (answer.pghCode !== '') await setPghCode(tx, before.id, answer.pghCode);
  }
  await flushWrites(tx, writes, context.newId);
  await closeRequests(tx, answers, known, context);
}

function planAnswer(writes: HouseholdWrites, before: StoredHousehold, answer: Answer, context: WriteContext): void {
  const { cse, basis, nativeCommunity, date, expiry, fsuNumber, fsuDate, reference, row } = answer;
  const origin = { basis, nativeCommunity, reference };
  const rowPart = row === undefined ? {} : { row };
  if (answer.place === 'CURRENT') {
    const classified = { cse, cseDate: date, cseExpiry: expiry, fsuNumber, fsuDate, area: answer.area ?? before.area };
    const household = { ...fieldsOf(before), ...classified };
    planHousehold(writes, before, { household, members: [], classification: origin, ...rowPart }, context);
    return;
  }
  const importPart = context.importId === undefined ? {} : { importId: context.importId };
  const stated = { cse, date, expiry, fsuNumber, fsuDate, ...origin };
  writes.classifications.push({
    householdId: before.id,
    stated,
    place: 'PAST',
    today: context.today,
    isFirst: false,
    ...importPart,
    ...rowPart,
  });
  writes.events.push({
    kind: 'classification.late',
    householdId: before.id,
    ...importPart,
    details: { cse, date, ...rowPart },
  });
}

/** A request is answered by a classification of its day or later. */
async function closeRequests(
  tx: Tx,
  answers: readonly Answer[],
  known: ReadonlyMap<string, StoredHousehold>,
  { today, importId }: Context,
): Promise<void> {
  const open = new Map((await loadRequests(tx, 'open')).map((request) => [request.householdId, request]));
  for (const { household, date } of answers) {
    const request = open.get(known.get(household)?.id ?? '');
    if (request === undefined || date === null || date < request.filedOn) continue;
    open.delete(request.householdId);
    await insertStep(tx, request.id, { step: 'ANSWERED', on: today, reference: '' }, importId ?? null);
    await noteEvents(tx, [
      {
        kind: 'classification.step',
        householdId: request.householdId,
        ...(importId === undefined ? {} : { importId }),
        details: { step: 'ANSWERED', on: today },
      },
    ]);
  }
}
