import { ok, type Result } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';
import { insertResume } from '../../database/packages/resumes';
import { listPackages } from '../../database/packages/sent';
import { refusePackage, type PackageRefused } from '../../packages/incoming';
import type { Row } from '../../packages/table';

/**
 * After an older backup was restored: the next package follows the last one that headquarters has, and says so. Where
 * this registry knows that very package nothing was lost, and the chain goes on as it stands. `about`: that package.
 */
export async function takeResume(
  tx: Tx,
  statement: string,
  told: Row | undefined,
): Promise<Result<{ readonly about: string }, PackageRefused>> {
  const about = String(told?.['identifier'] ?? '');
  const [sequence, sha256] = [Number(told?.['sequence'] ?? 0), String(told?.['sha256'] ?? '')];
  const sent = await listPackages(tx);
  const isInStep = sequence === 0 || sent.some((one) => one.sha256 === sha256);
  const later = sent.find((one) => one.sequence > sequence && one.receivedOn !== null);
  if (later !== undefined) return refusePackage('RESUME_OLDER', later.identifier);
  const ownSequence = sent[0]?.sequence ?? 0;
  if (!isInStep) {
    const statedOn = String(told?.['stated_on'] ?? '');
    await insertResume(tx, { identifier: statement, sequence, sha256, ownSequence, statedOn });
  }
  await noteEvent(tx, { kind: 'package.resumed', subject: about, details: { statement, ownSequence, isInStep } });
  return ok({ about });
}
