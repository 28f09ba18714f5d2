import { ok, refuse } from '@shared/domain/result';
import { noteEvents, type NewEvent } from '../../database/events';
import { findDependents } from '../../database/importDependents';
import { markUndone } from '../../database/imports';
import { findReceived, type Received } from '../../database/receivedFiles';
import { voidResults } from '../../database/reconciliation/voidResults';
import { undoSteps } from '../../database/undoImport';
import type { HandlersOf } from '../../dispatch';
import { UNDONE } from '../../imports/apply';
import { RESULT_FILE } from '../reconciliation/resultImport';
import { dependable, isInForce } from './received';

/** Takes a file back unless something depends on it; what is named then must be taken back first, or stays. */
export const undoHandlers: Pick<HandlersOf<'imports'>, 'imports.undo'> = {
  'imports.undo': (backend, { id, reason }) =>
    backend.write(async (tx) => {
      const found = await findReceived(tx, id);
      if (found === undefined) return refuse({ code: 'not-found', what: id });
      const { name } = found;
      if (!isInForce(found)) return refuse({ code: 'import-not-applied', name });
      const dependents = await findDependents(tx, dependable(found));
      if (dependents.length > 0) return refuse({ code: 'import-needed', name, dependents });
      const isOfPayer = found.kind === RESULT_FILE;
      const undone = await (isOfPayer ? voidResults(tx, id, { on: backend.today(), reason }) : undoSteps(tx, id));
      const { households, rows } = undone;
      await markUndone(tx, id);
      await noteEvents(tx, eventsOf(found, reason, households));
      return ok({ name, households: households.length, rows });
    }),
};

/** One for the office, and one in the history of each household that tells of the file. */
function eventsOf({ id, kind, name }: Received, reason: string, households: readonly string[]): readonly NewEvent[] {
  const undone = { kind: UNDONE, subject: kind, importId: id, details: { name, reason } };
  return [undone, ...households.map((householdId) => ({ ...undone, householdId }))];
}
