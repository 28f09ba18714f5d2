import type { HandlersOf } from '../../dispatch';
import { confirmOther } from './confirm';
import { decideNotLocated } from './decide';
import { listNotLocated } from './list';
import { searchFacilities } from './search';
import { transferPerson } from './transfer';

/** No ubicados: a person the facility does not have is a case, never a breach. */
export const notLocatedHandlers: HandlersOf<'notLocated'> = {
  'notLocated.list': listNotLocated,
  'notLocated.search': searchFacilities,
  'notLocated.transfer': transferPerson,
  'notLocated.confirm': confirmOther,
  'notLocated.decide': decideNotLocated,
};
