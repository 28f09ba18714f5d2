import type { IsoDate } from '@shared/domain/calendar';
import { isWeakPassphrase } from '@shared/domain/passphrases';
import { ok, refuse } from '@shared/domain/result';
import type { Backend } from '../backend';
import { noteEvent } from '../database/events';
import { insertUser, isNameTaken, listUsers, type RegistryUser } from '../database/users';
import type { HandlersOf } from '../dispatch';
import { contextOf, readKeyring, withEntry, writeKeyring } from '../registry/keyring';
import { unwrapFor } from '../registry/unlock';
import { wrapWithPassphrase } from '../registry/wrapping';

export const userHandlers: HandlersOf<'users'> = {
  async 'users.list'({ db }) {
    const users = await listUsers(db);
    return ok(users.map(({ name, role, createdAt }) => ({ name, role, since: dayOf(createdAt) })));
  },

  async 'users.add'(backend, { name, role, passphrase }) {
    if (isWeakPassphrase(passphrase, name)) return refuse({ code: 'weak-passphrase' });
    const ring = readKeyring(backend.registryFile);
    if (!ring.ok) return ring;
    const user = { id: backend.newId(), name, role };
    const wrap = await wrapWithPassphrase(
      backend.key,
      passphrase,
      contextOf(ring.value.registryId, user.id),
      backend.kdfCost,
    );
    return backend.write(async (tx) => {
      if (!mayAddUsers(backend, await listUsers(tx)))
        return refuse({ code: 'forbidden', role: backend.user.role, route: 'users.add' });
      if (await isNameTaken(tx, name)) return refuse({ code: 'user-exists', name });
      await insertUser(tx, user);
      await noteEvent(tx, { kind: 'user-added', subject: user.id, details: { name, role } });
      await writeKeyring(backend.registryFile, withEntry(ring.value, user, wrap));
      return ok({ name, role });
    });
  },

  async 'users.changePassphrase'(backend, { current, next }) {
    const { registryFile, user, key, kdfCost } = backend;
    const ring = readKeyring(registryFile);
    if (!ring.ok) return ring;
    const shown = await unwrapFor(ring.value, user.name, current);
    if (!shown.ok) return shown;
    shown.value.key.fill(0);
    if (isWeakPassphrase(next, user.name)) return refuse({ code: 'weak-passphrase' });
    const wrap = await wrapWithPassphrase(key, next, contextOf(ring.value.registryId, user.id), kdfCost);
    return backend.write(async (tx) => {
      await noteEvent(tx, { kind: 'passphrase-changed', subject: user.id });
      await writeKeyring(registryFile, withEntry(ring.value, user, wrap));
      return ok({});
    });
  },
};

/** The administrator; while the office has none, whoever was registered first. */
function mayAddUsers({ user }: Backend, users: readonly RegistryUser[]): boolean {
  const hasAdministrator = users.some(({ role }) => role === 'administrador');
  return hasAdministrator ? user.role === 'administrador' : users[0]?.id === user.id;
}

const dayOf = (at: string) => at.slice(0, 10) as IsoDate; // our own instants begin with the date
