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
};
export type RegistryUser = SignedInUser & { readonly createdAt: string };

/** Users who may work, in the order they were added. */
export async function listUsers(db: ReadDb | Tx): Promise<readonly RegistryUser[]> {
  const rows = await db<UserRow>('app_user').whereNull('removed_at').orderBy(['created_at', 'id']);
  return rows.map(({ id, name, role, created_at }) => ({ id, name, role, createdAt: created_at }));
}

export async function findUser(db: ReadDb | Tx, id: string): Promise<RegistryUser | undefined> {
  return (await listUsers(db)).find((user) => user.id === id);
}

export async function findUserByName(db: ReadDb | Tx, name: string): Promise<RegistryUser | undefined> {
  return (await listUsers(db)).find((user) => isSameName(user.name, name));
}

export async function insertUser(tx: Tx, user: SignedInUser): Promise<void> {
  await tx('app_user').insert({ ...user, created_at: tx.author.at, created_by: tx.author.userId, removed_at: null });
}

/** Also by a user who was removed: what that one did keeps the name. */
export async function isNameTaken(db: ReadDb | Tx, name: string): Promise<boolean> {
  const rows = await db<UserRow>('app_user').select('name');
  return rows.some((user) => isSameName(user.name, name));
}
