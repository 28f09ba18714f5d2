import type { HandlersOf } from '../../dispatch';
import { analyseRosters } from './analyseRosters';
import { applyRosters } from './applyRosters';
import { exportRosters } from './exportRosters';
import { listRosterForms } from './formStates';
import { paperRosters } from './paper';
import { trackHandlers } from './track';

export const rosterHandlers: HandlersOf<'rosters'> = {
  'rosters.export': exportRosters,
  'rosters.forms': listRosterForms,
  'rosters.paper': paperRosters,
  ...trackHandlers,
  'rosters.analyse': analyseRosters,
  'rosters.apply': applyRosters,
};
