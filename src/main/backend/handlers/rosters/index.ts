import type { HandlersOf } from '../../dispatch';
import { analyseRosters } from './analyseRosters';
import { applyRosters } from './applyRosters';
import { exportRosters } from './exportRosters';
import { listRosterForms } from './formStates';

export const rosterHandlers: HandlersOf<'rosters'> = {
  'rosters.export': exportRosters,
  'rosters.forms': listRosterForms,
  'rosters.analyse': analyseRosters,
  'rosters.apply': applyRosters,
};
