import type { HandlersOf } from '../../dispatch';
import { addCenter } from './addCenter';
import { explainPlace, listPlaces } from './centers';
import { listDistricts, listRules, showDistrict, stateOne } from './districts';
import { listHandlers } from './lists';
import { makeOfficial } from './makeOfficial';

export const territoryHandlers: HandlersOf<'territory'> = {
  'territory.districts': listDistricts,
  'territory.district': showDistrict,
  'territory.rules': listRules,
  'territory.stateDistrict': stateOne,
  ...listHandlers,
  'territory.centers': listPlaces,
  'territory.explain': explainPlace,
  'territory.addCenter': addCenter,
  'territory.makeOfficial': makeOfficial,
};
