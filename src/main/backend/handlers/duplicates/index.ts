import type { HandlersOf } from '../../dispatch';
import { decideDuplicate } from './decide';
import { scanRegistry } from './scan';

export const duplicateHandlers: HandlersOf<'duplicates'> = {
  'duplicates.scan': scanRegistry,
  'duplicates.decide': decideDuplicate,
};
