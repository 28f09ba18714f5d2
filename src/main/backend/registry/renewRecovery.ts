import { randomBytes } from 'node:crypto';
import type { Problem } from '@shared/contract/problems';
import { ok, type Result } from '@shared/domain/result';
import type { Backend } from '../backend';
import { noteEvent } from '../database/events';
import { putRecovery } from './access';
import { readKeyring, recoveryContextOf } from './keyring';
import { printRecoveryCode } from './recoveryCode';
import { KEY_BYTES, wrapWithCode } from './wrapping';

type Keys = Pick<Backend, 'registryFile' | 'key' | 'write' | 'user'>;

/**
 * A new code to print, where the paper was lost or somebody saw it: from then on the one before opens nothing here. Backups
 * made until then keep their own keyring, and with it the code of their time.
 */
export async function renewRecovery({ registryFile, key, write, user }: Keys): Promise<Result<string, Problem>> {
  const ring = readKeyring(registryFile);
  if (!ring.ok) return ring;
  const code = randomBytes(KEY_BYTES);
  const wrap = wrapWithCode(key, code, recoveryContextOf(ring.value.registryId));
  return write(async (tx) => {
    await noteEvent(tx, { kind: 'recovery-renewed', subject: user.id });
    const put = await putRecovery(registryFile, wrap);
    return put.ok ? ok(printRecoveryCode(code)) : put;
  });
}
