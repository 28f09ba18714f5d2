import { inSlices } from './inSlices';
import type { ReadDb } from './handles';

export type NamedImport = { readonly id: string; readonly name: string; readonly at: string; readonly by: string };

/** Files by id, with who brought them in and when; also those undone since. */
export async function namedImports(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, NamedImport>> {
  const rows: readonly NamedImport[] = await inSlices([...new Set(ids)], (slice) =>
    db('import')
      .leftJoin('app_user', 'app_user.id', 'import.user_id')
      .whereIn('import.id', [...slice])
      .select('import.id as id', 'import.name as name', 'at', db.raw(`coalesce(app_user.name, '') as by`)),
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export type NamedDecision = {
  readonly id: string;
  readonly reason: string;
  readonly note: string;
  readonly at: string;
  readonly by: string;
  readonly confirmedBy: string | null;
};

/** Decisions by hand by id, also those withdrawn since. */
export async function namedDecisions(db: ReadDb, ids: readonly string[]): Promise<ReadonlyMap<string, NamedDecision>> {
  const rows: readonly NamedDecision[] = await inSlices([...new Set(ids)], (slice) =>
    db('decision')
      .join('app_user', 'app_user.id', 'decision.user_id')
      .leftJoin('app_user as confirmer', 'confirmer.id', 'decision.confirmed_by')
      .whereIn('decision.id', [...slice])
      .select('decision.id as id', 'reason', 'note', 'at', 'app_user.name as by', 'confirmer.name as confirmedBy'),
  );
  return new Map(rows.map((row) => [row.id, row]));
}
