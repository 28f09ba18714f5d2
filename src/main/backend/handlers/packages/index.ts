import type { HandlersOf } from '../../dispatch';
import { keyHandlers } from './keys';
import { receiveHandlers } from './receive';
import { sendHandlers } from './send';
import { verifyHandlers } from './verify';

export const packageHandlers: HandlersOf<'packages'> = {
  ...keyHandlers,
  ...sendHandlers,
  ...receiveHandlers,
  ...verifyHandlers,
};
