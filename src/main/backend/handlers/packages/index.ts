import type { HandlersOf } from '../../dispatch';
import { keyHandlers } from './keys';
import { outboxHandlers } from './outbox';
import { receiveHandlers } from './receive';
import { sendHandlers } from './send';
import { verifyHandlers } from './verify';

export const packageHandlers: HandlersOf<'packages'> = {
  ...keyHandlers,
  ...sendHandlers,
  ...outboxHandlers,
  ...receiveHandlers,
  ...verifyHandlers,
};
