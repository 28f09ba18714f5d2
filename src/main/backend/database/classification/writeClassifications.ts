import type { IsoDate } from '@shared/domain/calendar';
import {
  placeCurrent,
  placeNone,
  placePast,
  type ClassificationFields,
  type CseBasis,
  type Placement,
} from '@shared/domain/classification/records';
import type { Tx } from '../handles';
import { insertRows } from '../sqlite/insertRows';
import { loadHistories, toRecordRow, type ClassificationRecord } from './records';

/** What a form or a file states of a household's classification. */
export type ClassificationStatement = {
  readonly householdId: string;
  /** null: nobody states one any more. Without a basis: as the one before, where the value stays. */
  readonly stated: (Omit<ClassificationFields, 'basis'> & { readonly basis: CseBasis | null }) | null;
  /** PAST: older than what is current, which stays. */
  readonly place: 'CURRENT' | 'PAST';
  readonly today: IsoDate;
  /** The household was just registered and has no history. */
  readonly isFirst: boolean;
  readonly importId?: string;
  readonly row?: number;
};

/** The only place that writes the history of classifications; the household's own columns are written by its plan. */
export async function writeClassifications(
  tx: Tx,
  statements: readonly ClassificationStatement[],
  newId: () => string,
): Promise<void> {
  const known = statements.filter(({ isFirst }) => !isFirst).map(({ householdId }) => householdId);
  const histories = await loadHistories(tx, [...new Set(known)]);
  const added: ClassificationRecord[] = [];
  for (const statement of statements) {
    const history = histories.get(statement.householdId) ?? [];
    const placed = placementOf(statement, history);
    await endRows(tx, placed.ends);
    if (placed.record !== undefined) added.push(recordOf(statement, history, { id: newId(), ...placed.record }, tx));
  }
  await insertRows(tx, 'classification', added.map(toRecordRow));
}

type Placed = { readonly ends: Placement['ends']; readonly record?: Omit<Placement, 'ends'> };

function placementOf(
  { stated, place, today }: ClassificationStatement,
  history: readonly ClassificationRecord[],
): Placed {
  if (stated === null) return { ends: placeNone(history, today) };
  const { ends, ...record } =
    place === 'PAST' && stated.date !== null
      ? placePast(history, stated.date)
      : placeCurrent(history, stated.date, today);
  return { ends, record };
}

async function endRows(tx: Tx, ends: Placement['ends']): Promise<void> {
  for (const { id, until } of ends) await tx('classification').where({ id }).update({ until });
}

function recordOf(
  { householdId, stated, importId, row }: ClassificationStatement,
  history: readonly ClassificationRecord[],
  placed: Omit<Placement, 'ends'> & { readonly id: string },
  { author }: Tx,
): ClassificationRecord {
  if (stated === null) throw new Error('only what is stated becomes a record');
  const before = history.find(({ until }) => until === null);
  const kept = before?.cse === stated.cse ? before : undefined;
  const basis = stated.basis ?? kept?.basis ?? 'FSU';
  return {
    ...stated,
    ...placed,
    basis,
    nativeCommunity: stated.basis === null ? (kept?.nativeCommunity ?? '') : stated.nativeCommunity,
    householdId,
    at: author.at,
    userId: author.userId,
    importId: importId ?? null,
    sourceRow: row ?? null,
  };
}
