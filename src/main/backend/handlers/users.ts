import { isWeakPassphrase } from '@shared/domain/passphrases';
import { ok, refuse } from '@shared/domain/result';
import type { Backend } from '../backend';
import { localDay } from '../clock';
import { noteEvent } from '../database/events';
import { insertUser, isNameTaken, listUsers } from '../database/users';
import type { HandlersOf } from '../dispatch';
import { prepareEntry, putEntry } from '../registry/access';
import { readKeyring } from '../registry/keyring';
import { unwrapFor } from '../registry/unlock';

export const userHandlers: HandlersOf<'users'> = {
  async 'users.list'({ db }) {
    const users = await listUsers(db);
    return ok(users.map(({ name, role, createdAt }) => ({ name, role, since: localDay(new Date(createdAt)) })));
  },

  async 'users.add'(backend, { name, role, passphrase }) {
    if (!(await mayAddUsers(backend)))
      return refuse({ code: 'forbidden', role: backend.user.role, route: 'users.add' });
    if (isWeakPassphrase(passphrase, name)) return refuse({ code: 'weak-passphrase' });
    const user = { id: backend.newId(), name, role };
    const entry = await prepareEntry(backend, user, passphrase);
    if (!entry.ok) return entry;
    return backend.write(async (tx) => {
      if (await isNameTaken(tx, name)) return refuse({ code: 'user-exists', name });
      await insertUser(tx, user);
      await noteEvent(tx, { kind: 'user-added', subject: user.id, details: { name, role } });
      const put = await putEntry(backend.registryFile, entry.value);
      return put.ok ? ok({ name, role }) : put;
    });
  },

  async 'users.changePassphrase'(backend, { current, next }) {
    const { registryFile, user } = backend;
    const ring = readKeyring(registryFile);
    if (!ring.ok) return ring;
    const shown = await unwrapFor(ring.value, user.name, current);
    if (!shown.ok) return shown;
    shown.value.key.fill(0);
    if (isWeakPassphrase(next, user.name)) return refuse({ code: 'weak-passphrase' });
    const entry = await prepareEntry(backend, user, next);
    if (!entry.ok) return entry;
    return backend.write(async (tx) => {
      await noteEvent(tx, { kind: 'passphrase-changed', subject: user.id });
      const put = await putEntry(registryFile, entry.value);
      return put.ok ? ok({}) : put;
    });
  },
};

/** The administrator; while the office has none, whoever was registered first. */
async function mayAddUsers({ db, user }: Backend): Promise<boolean> {
  const users = await listUsers(db);
  const hasAdministrator = users.some(({ role }) => role === 'administrador');
  return hasAdministrator ? user.role === 'administrador' : users[0]?.id === user.id;
}
