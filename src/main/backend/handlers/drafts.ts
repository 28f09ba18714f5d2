import { ok } from '@shared/domain/result';
import { findDraft, putDraft } from '../database/drafts';
import type { HandlersOf } from '../dispatch';

export const draftHandlers: HandlersOf<'drafts'> = {
  'drafts.get': async ({ db, user }, { key }) => ok({ json: await findDraft(db, key, user.id) }),

  'drafts.put': (backend, { key, json }) =>
    backend.write(async (tx) => {
      await putDraft(tx, key, json);
      return ok({});
    }),
};
