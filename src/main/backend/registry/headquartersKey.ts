import { randomBytes } from 'node:crypto';
import { seal, unseal } from '../packages/age';
import { headquartersContextOf, type HeadquartersWrap, type Keyring } from './keyring';
import { printRecoveryCode } from './recoveryCode';
import { KEY_BYTES, wrapWithCode } from './wrapping';

/**
 * For the day on which nobody remembers a passphrase and the paper is lost: the data key wrapped with a code that only
 * headquarters can read, and reads out. Each time another code. `recipients`: of the root in force.
 */
export async function wrapForHeadquarters(
  registryId: string,
  key: Buffer,
  recipients: readonly string[],
): Promise<HeadquartersWrap> {
  const code = randomBytes(KEY_BYTES);
  const sealed = await seal(Buffer.from(`${printRecoveryCode(code)}\n`), recipients);
  return { ...wrapWithCode(key, code, headquartersContextOf(registryId)), code: sealed.toString('base64') };
}

/** What headquarters reads out to an office; undefined where its keyring has nothing for one of these identities. */
export async function codeForOffice(
  { headquarters }: Keyring,
  identities: readonly string[],
): Promise<string | undefined> {
  if (headquarters === undefined) return undefined;
  const opened = await unseal(Buffer.from(headquarters.code, 'base64'), identities);
  return opened.kind === 'open' ? opened.bytes.toString('utf8').trim() : undefined;
}
