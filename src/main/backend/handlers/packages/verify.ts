import { basename } from 'node:path';
import type { PackageFault } from '@shared/contract/packages';
import { ok } from '@shared/domain/result';
import { getSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import type { Session } from '../../engine';
import { isSealed } from '../../packages/age';
import { infoOf, type Parts } from '../../packages/bag';
import { refusePackage } from '../../packages/incoming';
import { faultsOf } from '../../packages/verifyBag';
import { unzip } from '../../packages/zip';
import { readPackage } from '../../packages/readPackage';
import { Refused } from '../../workbooks/reading/refusal';
import { ownPublicKey } from './keys';

export const verifyHandlers: Pick<HandlersOf<'packages'>, 'packages.verify'> = {
  'packages.verify': async ({ session }, { file }) => {
    const read = await readPackage(file.path);
    if (!read.ok) return read;
    const { name, bytes } = read.value;
    if (isSealed(bytes)) return refusePackage('OTHER_RECIPIENT');
    const { parts, faults: unreadable } = await bagIn(name, bytes);
    const info = infoOf(parts);
    const faults = unreadable.length > 0 ? unreadable : faultsOf(parts, await trustedKey(session, info.office));
    return ok({
      valid: faults.length === 0,
      identifier: info.identifier === '' ? name : info.identifier,
      sequence: info.sequence,
      signedBy: info.organisation,
      counts: { ...info.counts },
      faults: [...faults],
    });
  },
};

type Bag = { readonly parts: Parts; readonly faults: readonly PackageFault[] };

async function bagIn(name: string, bytes: Buffer): Promise<Bag> {
  try {
    return { parts: (await unzip(bytes)).parts, faults: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { parts: new Map(), faults: [{ part: basename(name), code: 'NOT_A_PACKAGE', detail: error.code }] };
  }
}

/** Our own packages are checked against our own key; another office's, and without a registry, against the one it names. */
async function trustedKey(session: Session | undefined, office: string): Promise<string | undefined> {
  if (session === undefined || office !== (await getSetting(session.db, 'office_ubigeo'))) return undefined;
  return ownPublicKey(session.db);
}
