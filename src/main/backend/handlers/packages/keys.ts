import type { Problem } from '@shared/contract/problems';
import type { IsoDate } from '@shared/domain/calendar';
import { canonicalJson } from '@shared/domain/canonicalJson';
import { ok, type Result } from '@shared/domain/result';
import type { Backend } from '../../backend';
import { localDay } from '../../clock';
import { noteEvent } from '../../database/events';
import type { ReadDb } from '../../database/handles';
import { findLatestInstant } from '../../database/latestInstant';
import { findSetting, getSetting, putSetting } from '../../database/settings';
import type { HandlersOf } from '../../dispatch';
import { readIncoming } from '../../imports/incoming';
import { newIdentity, recipientOf } from '../../packages/age';
import { newSigningKey, publicKeyOf } from '../../packages/ed25519';
import { refusePackage, type PackageRefused } from '../../packages/incoming';
import { findRoot, putRoot } from '../../packages/knownRoot';
import { fingerprintOf, fingerprintOfRoot, readRoot, type Root } from '../../packages/root';
import { putHeadquartersKey } from '../../registry/access';

const SIGNING_KEY = 'package_signing_key';
const IDENTITY = 'package_identity';

export type OfficeKeys = { readonly signingKey: string; readonly identity: string };

/** Made when they are first needed; they never leave the encrypted registry. */
export async function officeKeys(backend: Backend): Promise<Result<OfficeKeys, Problem>> {
  const [signingKey, identity] = await Promise.all([SIGNING_KEY, IDENTITY].map((key) => findSetting(backend.db, key)));
  if (signingKey !== undefined && identity !== undefined) return ok({ signingKey, identity });
  const made = { signingKey: signingKey ?? newSigningKey(), identity: identity ?? (await newIdentity()) };
  return backend.write(async (tx) => {
    await putSetting(tx, SIGNING_KEY, made.signingKey);
    await putSetting(tx, IDENTITY, made.identity);
    await noteEvent(tx, { kind: 'package.key-made', subject: publicKeyOf(made.signingKey) });
    return ok(made);
  });
}

/** The public key that this office signs with; undefined: it sent nothing yet. */
export async function ownPublicKey(db: ReadDb): Promise<string | undefined> {
  const stored = await findSetting(db, SIGNING_KEY);
  return stored === undefined ? undefined : publicKeyOf(stored);
}

/** The day by which terms of headquarters end: a clock set back does not bring back what expired. */
export async function dayOfTerms({ db, today }: Backend): Promise<IsoDate> {
  const noted = localDay(new Date(await findLatestInstant(db)));
  return noted > today() ? noted : today();
}

/** The keys that count today. */
export async function rootInForce(backend: Backend): Promise<Result<Root, PackageRefused>> {
  const root = await findRoot(backend.db);
  if (root === undefined) return refusePackage('NO_ROOT');
  return root.expires < (await dayOfTerms(backend)) ? refusePackage('ROOT_EXPIRED', root.expires) : ok(root);
}

export const keyHandlers: Pick<HandlersOf<'packages'>, 'packages.identity' | 'packages.acceptRoot'> = {
  /** What headquarters enrols the office by. */
  'packages.identity': async (backend) => {
    const keys = await officeKeys(backend);
    if (!keys.ok) return keys;
    const office = {
      office: await getSetting(backend.db, 'office_ubigeo'),
      name: await getSetting(backend.db, 'office_name'),
      publicKey: publicKeyOf(keys.value.signingKey),
      recipient: await recipientOf(keys.value.identity),
    };
    const root = await findRoot(backend.db);
    return ok({
      ...office,
      fingerprint: fingerprintOf(canonicalJson(office)),
      root:
        root === undefined
          ? null
          : { version: root.version, expires: root.expires, fingerprint: fingerprintOfRoot(root) },
    });
  },

  /** The first one is believed by its fingerprint, read over the telephone; a later one by the signatures of the one before. */
  'packages.acceptRoot': async (backend, { file, fingerprint }) => {
    const read = await readIncoming(file.path);
    if (!read.ok) return read;
    const text = read.value.bytes.toString('utf8');
    const before = await findRoot(backend.db);
    const root = readRoot(text, before);
    if (typeof root === 'string') return refusePackage(root);
    if (root.expires < (await dayOfTerms(backend))) return refusePackage('ROOT_EXPIRED', root.expires);
    const own = fingerprintOfRoot(root);
    if (before === undefined && bare(fingerprint) === '') return refusePackage('ROOT_NEW');
    // Which one it has is not told: it would be copied from here instead of being asked for.
    if (before === undefined && bare(fingerprint) !== bare(own)) return refusePackage('ROOT_FINGERPRINT');
    const { version, expires } = root;
    return backend.write(async (tx) => {
      await putRoot(tx, text);
      await noteEvent(tx, { kind: 'package.root-accepted', subject: String(version), details: { fingerprint: own } });
      const put = await putHeadquartersKey(backend, root.recipients);
      return put.ok ? ok({ version, expires, fingerprint: own }) : put;
    });
  },
};

const bare = (fingerprint: string) => fingerprint.replaceAll(/\s/g, '').toLowerCase();
