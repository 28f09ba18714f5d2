import type { HandlersOf } from '../../dispatch';
import { analyseRosters } from './analyseRosters';
import { applyRosters } from './applyRosters';
import { exportRosters } from './exportRosters';
import { listRosterForms } from './formStates';
import { paperRosters } from './paper';
import { trackHandlers } from './track';
import { showForm } from './typedForms';
import { typeForm } from './typeForm';

export const rosterHandlers: HandlersOf<'rosters'> = {
  'rosters.export': exportRosters,
  'rosters.forms': listRosterForms,
  'rosters.paper': paperRosters,
  'rosters.form': showForm,
  'rosters.type': typeForm,
  ...trackHandlers,
  'rosters.analyse': analyseRosters,
  'rosters.apply': applyRosters,
};
