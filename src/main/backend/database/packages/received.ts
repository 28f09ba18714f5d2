import type { Link } from '@shared/domain/packages/chain';
import type { Incoming } from '../../packages/incoming';
import type { ReadDb, Tx } from '../handles';

/** Every package of headquarters taken in, oldest first. */
export const listReceived = (db: ReadDb | Tx): Promise<readonly (Link & ReceivedPackage)[]> =>
  db('incoming_package')
    .join('app_user', 'app_user.id', 'incoming_package.user_id')
    .orderBy('sequence')
    .select('sequence', 'identifier', 'kind', 'sha256', 'incoming_package.at as at', 'app_user.name as by');

export type ReceivedPackage = {
  readonly identifier: string;
  readonly kind: string;
  readonly at: string;
  readonly by: string;
};

export async function insertReceived(tx: Tx, { info, sha256, zip }: Incoming): Promise<void> {
  const { sequence, identifier, kind, previousSha256 } = info;
  const author = { at: tx.author.at, user_id: tx.author.userId };
  await tx('incoming_package').insert({
    sequence,
    identifier,
    kind,
    sha256,
    previous_sha256: previousSha256,
    zip,
    ...author,
  });
}
