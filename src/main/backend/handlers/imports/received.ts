import type { ReceivedFile } from '@shared/contract/imports';
import { ok, refuse } from '@shared/domain/result';
import { MANAGERS, type Role } from '@shared/domain/users';
import { findDependents } from '../../database/importDependents';
import { findReceived, listReceived, type Received } from '../../database/receivedFiles';
import type { HandlersOf } from '../../dispatch';

const isManager = (role: Role) => MANAGERS.some((one) => one === role);

/** The history of files received, and one of them whole. */
export const receivedHandlers: Pick<HandlersOf<'imports'>, 'imports.list' | 'imports.show'> = {
  'imports.list': async ({ db }, { offset, limit, ...filter }) => {
    const { total, files } = await listReceived(db, filter, { offset, limit });
    return ok({ total, files: files.map(listed) });
  },

  'imports.show': async ({ db, user }, { id }) => {
    const found = await findReceived(db, id);
    if (found === undefined) return refuse({ code: 'not-found', what: id });
    const { report, hasOriginal } = found;
    const dependents = isInForce(found) ? [...(await findDependents(db, dependable(found)))] : [];
    return ok({
      ...listed(found),
      report,
      hasOriginal,
      hasRemarks: found.hasDraft && report.problems.length > 0,
      canUndo: isInForce(found) && isManager(user.role),
      dependents,
    });
  },
};

/** Applied, and not taken back. */
export const isInForce = ({ outcome }: ReceivedFile) => outcome === 'APPLIED' || outcome === 'PARTLY';

export const dependable = ({ id, kind, name, period, recorded }: Received) => ({
  id,
  kind,
  name,
  period: period ?? '',
  recorded,
});

const listed = ({
  report: _report,
  recorded: _recorded,
  hasOriginal: _original,
  hasDraft: _draft,
  ...file
}: Received) => file satisfies ReceivedFile;
