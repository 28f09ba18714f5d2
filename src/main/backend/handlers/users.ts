import type { Problem } from '@shared/contract/problems';
import type { RouteName } from '@shared/contract/routes';
import { isWeakPassphrase } from '@shared/domain/passphrases';
import { ok, refuse, type Result } from '@shared/domain/result';
import { isSameName } from '@shared/domain/users';
import type { Backend } from '../backend';
import { localDay } from '../clock';
import { noteEvent } from '../database/events';
import type { ReadDb } from '../database/handles';
import { insertUser, isNameTaken, listAllUsers, listUsers, updateUser, type RegistryUser } from '../database/users';
import type { HandlersOf } from '../dispatch';
import { dropEntry, prepareEntry, putEntry } from '../registry/access';
import { changeOwn } from '../registry/changeOwn';
import { readKeyring } from '../registry/keyring';
import { renewRecovery } from '../registry/renewRecovery';
import { unwrapAtDoor } from '../registry/unlock';

export const userHandlers: HandlersOf<'users'> = {
  async 'users.list'({ db }, { all }) {
    const users = all ? await listAllUsers(db) : await listUsers(db);
    return ok(users.map(tellUser));
  },

  async 'users.add'(backend, { name, role, passphrase, own }) {
    const refusal = await refusalOf(backend, 'users.add');
    if (refusal !== undefined) return refuse(refusal);
    if (isWeakPassphrase(passphrase, name)) return refuse({ code: 'weak-passphrase' });
    const user = { id: backend.newId(), name, role };
    const entry = await prepareEntry(backend, user, passphrase);
    if (!entry.ok) return entry;
    return backend.write(async (tx) => {
      if (await isNameTaken(tx, name)) return refuse({ code: 'user-exists', name });
      await insertUser(tx, user, !own);
      await noteEvent(tx, { kind: 'user-added', subject: user.id, details: { name, role } });
      const put = await putEntry(backend.registryFile, entry.value);
      return put.ok ? ok({ name, role }) : put;
    });
  },

  async 'users.changeRole'(backend, { name, role }) {
    const user = await other(backend, 'users.changeRole', name, 'active');
    if (!user.ok) return user;
    return backend.write(async (tx) => {
      await updateUser(tx, user.value.id, { role });
      const details = { from: user.value.role, to: role };
      await noteEvent(tx, { kind: 'user-role-changed', subject: user.value.id, details });
      return ok({ name: user.value.name, role });
    });
  },

  async 'users.retire'(backend, { name }) {
    const user = await other(backend, 'users.retire', name, 'active');
    if (!user.ok) return user;
    return backend.write(async (tx) => {
      await updateUser(tx, user.value.id, { removedAt: tx.author.at });
      await noteEvent(tx, { kind: 'user-retired', subject: user.value.id });
      const dropped = await dropEntry(backend.registryFile, user.value.id);
      return dropped.ok ? ok(nameAndRole(user.value)) : dropped;
    });
  },

  async 'users.reactivate'(backend, { name, passphrase }) {
    const user = await other(backend, 'users.reactivate', name, 'retired');
    return user.ok ? giveNew(backend, user.value, passphrase, 'user-reactivated') : user;
  },

  async 'users.resetPassphrase'(backend, { name, passphrase }) {
    const user = await other(backend, 'users.resetPassphrase', name, 'active');
    return user.ok ? giveNew(backend, user.value, passphrase, 'passphrase-reset') : user;
  },

  async 'users.changePassphrase'(backend, { current, next }) {
    const refusal = await wrongPassphrase(backend, current);
    if (refusal !== undefined) return refuse(refusal);
    const changed = await changeOwn(backend, { current, next });
    return changed.ok ? ok({}) : changed;
  },

  async 'users.renewRecovery'(backend, { passphrase }) {
    const refusal = (await refusalOf(backend, 'users.renewRecovery')) ?? (await wrongPassphrase(backend, passphrase));
    if (refusal !== undefined) return refuse(refusal);
    const renewed = await renewRecovery(backend);
    return renewed.ok ? ok({ recoveryCode: renewed.value }) : renewed;
  },
};

/** Who left the program open lends it to nobody: what opens the registry is changed by who types the own passphrase. */
async function wrongPassphrase(backend: Backend, typed: string): Promise<Problem | undefined> {
  const ring = readKeyring(backend.registryFile);
  if (!ring.ok) return ring.problem;
  const shown = await unwrapAtDoor(backend, ring.value, backend.user.name, typed);
  if (!shown.ok) return shown.problem;
  shown.value.key.fill(0);
  return undefined;
}

const nameAndRole = ({ name, role }: RegistryUser) => ({ name, role });

const tellUser = ({ name, role, createdAt, removedAt, isDue }: RegistryUser) => ({
  name,
  role,
  since: localDay(new Date(createdAt)),
  until: removedAt === null ? null : localDay(new Date(removedAt)),
  isDue,
});

/** A passphrase to hand over: it opens once, for the change to one's own. */
async function giveNew(backend: Backend, user: RegistryUser, passphrase: string, kind: string) {
  if (isWeakPassphrase(passphrase, user.name)) return refuse({ code: 'weak-passphrase' as const });
  const entry = await prepareEntry(backend, user, passphrase);
  if (!entry.ok) return entry;
  return backend.write(async (tx) => {
    await updateUser(tx, user.id, { removedAt: null, isDue: true });
    await noteEvent(tx, { kind, subject: user.id });
    const put = await putEntry(backend.registryFile, entry.value);
    return put.ok ? ok(nameAndRole(user)) : put;
  });
}

/** The administrator; while the office has none, whoever was registered first and is still here. */
async function refusalOf({ db, user }: Backend, route: RouteName): Promise<Problem | undefined> {
  return (await mayAdminister(db, user.id)) ? undefined : { code: 'forbidden', role: user.role, route };
}

async function mayAdminister(db: ReadDb, userId: string): Promise<boolean> {
  const users = await listUsers(db);
  const administrators = users.filter(({ role }) => role === 'administrador');
  return (administrators.length > 0 ? administrators : users.slice(0, 1)).some(({ id }) => id === userId);
}

/** Somebody else, as who administers may change: so one who administers is always left. */
async function other(
  backend: Backend,
  route: RouteName,
  name: string,
  state: 'active' | 'retired',
): Promise<Result<RegistryUser, Problem>> {
  const refusal = await refusalOf(backend, route);
  if (refusal !== undefined) return refuse(refusal);
  const user = (await listAllUsers(backend.db)).find((one) => isSameName(one.name, name));
  if (user === undefined) return refuse({ code: 'not-found', what: name });
  if (user.id === backend.user.id) return refuse({ code: 'own-right' });
  const isRetired = user.removedAt !== null;
  if (isRetired === (state === 'retired')) return ok(user);
  return refuse({ code: isRetired ? 'user-retired' : 'user-active', name: user.name });
}
