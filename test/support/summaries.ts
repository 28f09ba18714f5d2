import { ok } from '@shared/domain/result';
import { createWrite } from '../../src/main/backend/database/handles';
import { refreshSummaries } from '../../src/main/backend/database/households/summaries';
import type { TestBackend } from './backend';

/** Households put in row by row come into the list and its search. */
export const refreshAll = ({ session, engine }: TestBackend, codes: readonly string[]) =>
  createWrite(session().db, () => ({ userId: session().user.id, at: engine.surroundings.now() }))(async (tx) => {
    await refreshSummaries(tx, codes);
    return ok(null);
  });
