import type { HandlersOf } from '../../dispatch';
import { addLeader } from './add';
import { changeLeader, endTerm } from './change';
import { listLeaders, showFamilies } from './views';

export const leaderHandlers: HandlersOf<'leaders'> = {
  'leaders.list': listLeaders,
  'leaders.families': showFamilies,
  'leaders.add': addLeader,
  'leaders.change': changeLeader,
  'leaders.end': endTerm,
};
