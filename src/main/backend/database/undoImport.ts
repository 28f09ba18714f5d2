import { inSlices } from './inSlices';
import type { Tx } from './handles';
import { refreshSummaries } from './households/summaries';
import { restoreControls, statedControls } from './sharedControls';
import { removeWords } from './sqlite/search';
import { takeBack } from './sqlite/takeBack';

export type Undone = {
  /** Whose history tells of the file. */
  readonly households: readonly string[];
  readonly rows: number;
};

/** Puts every row back as it was before the file, and what is derived from them; asked only where nothing depends on it. */
export async function undoSteps(tx: Tx, importId: string): Promise<Undone> {
  const steps = await tx('import_step').where({ import_id: importId }).count<{ rows: number }[]>('* as rows');
  const households: string[] = await tx('event')
    .where({ import_id: importId })
    .whereNotNull('household_id')
    .distinct('household_id')
    .pluck('household_id');
  const summaries = await summariesOf(tx, households);
  const controls = await statedControls(tx, importId);
  await takeBack(tx, importId);
  await restoreControls(tx, controls);
  await refreshIndex(tx, summaries);
  return { households, rows: steps[0]?.rows ?? 0 };
}

type Summary = { readonly id: number; readonly household: string };

const summariesOf = (tx: Tx, households: readonly string[]): Promise<readonly Summary[]> =>
  inSlices(households, (slice) =>
    tx('household_summary')
      .whereIn('household_id', [...slice])
      .select('id', 'household_id as household'),
  );

/** Words to search by are no rows of the registry: they are made anew, or removed with their household. */
async function refreshIndex(tx: Tx, before: readonly Summary[]): Promise<void> {
  const codes: readonly { id: string; code: string }[] = await inSlices(before, (slice) =>
    tx('household')
      .whereIn(
        'id',
        slice.map(({ household }) => household),
      )
      .select('id', 'code'),
  );
  const kept = new Set(codes.map(({ id }) => id));
  const gone = before.filter(({ household }) => !kept.has(household)).map(({ id }) => id);
  await inSlices(gone, async (slice) => {
    await removeWords(tx, slice);
    return [];
  });
  await refreshSummaries(
    tx,
    codes.map(({ code }) => code),
  );
}
