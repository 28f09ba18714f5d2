import type { HandlersOf } from '../../dispatch';
import { exportRosters } from './exportRosters';

export const rosterHandlers: Pick<HandlersOf<'rosters'>, 'rosters.export'> = {
  'rosters.export': exportRosters,
};
