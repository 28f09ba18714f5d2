import { NO_LINK, type Link } from '@shared/domain/packages/chain';
import type { ReadDb, Tx } from '../handles';
import { listPackages } from './sent';

/** A statement of headquarters; `ownSequence`: number of the last package that this registry knew when it came. */
export type Resume = Link & { readonly identifier: string; readonly ownSequence: number; readonly statedOn: string };

/** The same file once more says nothing new. */
export async function insertResume(tx: Tx, { ownSequence, statedOn, ...same }: Resume): Promise<void> {
  const { at, userId: user_id } = tx.author;
  const row = { ...same, own_sequence: ownSequence, stated_on: statedOn, at, user_id };
  await tx('package_resume').insert(row).onConflict(['identifier', 'own_sequence']).ignore();
}

const findLast = (db: ReadDb | Tx): Promise<Resume | undefined> =>
  db('package_resume')
    .orderBy([
      { column: 'sequence', order: 'desc' },
      { column: 'own_sequence', order: 'desc' },
    ])
    .first('identifier', 'sequence', 'sha256', 'own_sequence as ownSequence', 'stated_on as statedOn');

/** What the next package follows; `resumes`: the statement by which it does, where that is not the one before it here. */
export async function findChainEnd(db: ReadDb | Tx): Promise<Link & { readonly resumes?: string }> {
  const [latest] = await listPackages(db);
  const resume = await findLast(db);
  const own = latest ?? { sequence: 0, sha256: NO_LINK };
  if (resume === undefined || resume.ownSequence !== own.sequence) return own;
  const sequence = Math.max(resume.sequence, own.sequence);
  return { sequence, sha256: resume.sha256, resumes: resume.identifier };
}

/** Number of the last package of which nobody can say any more what headquarters was told since: 0 where nothing was lost. */
export const lostThrough = async (db: ReadDb | Tx): Promise<number> => (await findLast(db))?.ownSequence ?? 0;

type Counted = { readonly packages?: number };
type Restored = { readonly restored?: Counted; readonly replaced?: Counted | null };

/** An older backup took the place of a registry that had sent more, or nobody knows how much; nothing was said about it since. */
export async function isResumeDue(db: ReadDb | Tx): Promise<boolean> {
  const last: { kind: string; details: string } | undefined = await db('event')
    .whereIn('kind', ['registry.restored', 'package.resumed', 'package.exported'])
    .orderBy('seq', 'desc')
    .first('kind', 'details');
  if (last?.kind !== 'registry.restored') return false;
  const { restored, replaced } = JSON.parse(last.details) as Restored; // written by `restoreBackup`
  return (replaced?.packages ?? Number.POSITIVE_INFINITY) > (restored?.packages ?? 0);
}
