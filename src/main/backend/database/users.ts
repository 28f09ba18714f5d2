import { isSameName, type Role } from '@shared/domain/users';
import type { SignedInUser } from '../backend';
import type { ReadDb, Tx } from './handles';

type UserRow = {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly created_at: string;
  readonly created_by: string;
  readonly removed_at: string | null;
  readonly passphrase_due: 0 | 1;
};
export type RegistryUser = SignedInUser & {
  readonly createdAt: string;
  readonly removedAt: string | null;
  /** The passphrase was chosen by somebody else. */
  readonly isDue: boolean;
};

/** Users who may work, in the order they were added. */
export const listUsers = async (db: ReadDb | Tx) =>
  (await listAllUsers(db)).filter(({ removedAt }) => removedAt === null);

/** Also those who were retired. */
export async function listAllUsers(db: ReadDb | Tx): Promise<readonly RegistryUser[]> {
  const rows = await db<UserRow>('app_user').orderBy(['created_at', 'id']);
  return rows.map(({ id, name, role, created_at, removed_at, passphrase_due }) => ({
    id,
    name,
    role,
    createdAt: created_at,
    removedAt: removed_at,
    isDue: passphrase_due === 1,
  }));
}

export async function findUser(db: ReadDb | Tx, id: string): Promise<RegistryUser | undefined> {
  return (await listUsers(db)).find((user) => user.id === id);
}

export async function findUserByName(db: ReadDb | Tx, name: string): Promise<RegistryUser | undefined> {
  return (await listUsers(db)).find((user) => isSameName(user.name, name));
}

export async function insertUser(tx: Tx, { id, name, role }: SignedInUser, isDue = false): Promise<void> {
  const { at, userId } = tx.author;
  const passphrase_due = isDue ? 1 : 0;
  await tx('app_user').insert({ id, name, role, created_at: at, created_by: userId, removed_at: null, passphrase_due });
}

type UserChange = { readonly role?: Role; readonly removedAt?: string | null; readonly isDue?: boolean };

export async function updateUser(tx: Tx, id: string, { role, removedAt, isDue }: UserChange): Promise<void> {
  await tx('app_user')
    .where({ id })
    .update({
      ...(role === undefined ? {} : { role }),
      ...(removedAt === undefined ? {} : { removed_at: removedAt }),
      ...(isDue === undefined ? {} : { passphrase_due: isDue ? 1 : 0 }),
    });
}

/** Also by a user who was removed: what that one did keeps the name. */
export async function isNameTaken(db: ReadDb | Tx, name: string): Promise<boolean> {
  const rows = await db<UserRow>('app_user').select('name');
  return rows.some((user) => isSameName(user.name, name));
}
