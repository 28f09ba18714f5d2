import type { SavedProfile } from '@shared/contract/profiles';
import type { NamedProfile, Profile } from '@shared/domain/profiles/profile';
import type { ReadDb, Tx } from './handles';

type ProfileRow = { readonly name: string; readonly definition: string; readonly at: string; readonly by: string };

/** Every profile as it reads today, by name. */
export async function listProfiles(db: ReadDb | Tx): Promise<readonly SavedProfile[]> {
  const rows: ProfileRow[] = await db('reading_profile')
    .join('app_user', 'app_user.id', 'reading_profile.user_id')
    .whereNotExists(
      db('reading_profile as later').whereRaw('later.name = reading_profile.name and later.seq > reading_profile.seq'),
    )
    .orderBy('reading_profile.name')
    .select('reading_profile.name', 'definition', 'reading_profile.at', 'app_user.name as by');
  // Written by saveProfile from a profile that the contract checked.
  return rows.map(({ definition, ...row }) => ({ ...row, profile: JSON.parse(definition) as SavedProfile['profile'] }));
}

export const findProfile = async (db: ReadDb | Tx, name: string): Promise<{ readonly profile: Profile } | undefined> =>
  (await listProfiles(db)).find((one) => one.name === name);

/** A version is added; those before it stay. */
export async function saveProfile(tx: Tx, { name, profile }: NamedProfile): Promise<void> {
  const { at, userId } = tx.author;
  await tx('reading_profile').insert({ name, definition: JSON.stringify(profile), at, user_id: userId });
}
