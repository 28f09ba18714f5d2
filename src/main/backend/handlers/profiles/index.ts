import { ok } from '@shared/domain/result';
import { noteEvent } from '../../database/events';
import { listProfiles, saveProfile } from '../../database/profiles';
import type { HandlersOf } from '../../dispatch';
import { lookAtFile } from './look';

export const profileHandlers: HandlersOf<'profiles'> = {
  'profiles.list': async ({ db }) => ok([...(await listProfiles(db))]),

  'profiles.save': (backend, named) =>
    backend.write(async (tx) => {
      await saveProfile(tx, named);
      await noteEvent(tx, { kind: 'profile.saved', subject: named.name, details: { profile: named.profile } });
      const saved = (await listProfiles(tx)).find(({ name }) => name === named.name);
      if (saved === undefined) throw new Error('a profile that was saved is not listed');
      return ok(saved);
    }),

  'profiles.look': lookAtFile,
};
