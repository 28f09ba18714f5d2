import type { HandlersOf } from '../../dispatch';
import { cancelAssembly, closeAssembly, correctResult } from './end';
import { notifyHouseholds, recordMeeting, referFamily, typeResult } from './meeting';
import { openAssembly, proposeHousehold } from './open';
import { getAssembly, listAll, publicListOf, rankingAnswer } from './views';

export const assemblyHandlers: HandlersOf<'assemblies'> = {
  'assemblies.open': openAssembly,
  'assemblies.list': listAll,
  'assemblies.get': getAssembly,
  'assemblies.propose': proposeHousehold,
  'assemblies.notify': notifyHouseholds,
  'assemblies.record': recordMeeting,
  'assemblies.result': typeResult,
  'assemblies.refer': referFamily,
  'assemblies.close': closeAssembly,
  'assemblies.cancel': cancelAssembly,
  'assemblies.correct': correctResult,
  'assemblies.publicList': publicListOf,
  'assemblies.ranking': rankingAnswer,
};
