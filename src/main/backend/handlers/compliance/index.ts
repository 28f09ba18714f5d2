import type { HandlersOf } from '../../dispatch';
import { aheadHandlers } from './ahead';
import { showCalendar } from './calendar';
import { closeHandlers } from './close';
import { paperCheckHandlers } from './paperChecks';
import { periodHandlers } from './periods';
import { resolveHandlers } from './resolve';
import { recordHandlers } from './situations';
import { viewHandlers } from './views';
import { showWhy } from './why';

export const complianceHandlers: HandlersOf<'compliance'> = {
  ...periodHandlers,
  ...viewHandlers,
  'compliance.calendar': showCalendar,
  'compliance.why': showWhy,
  ...aheadHandlers,
  ...resolveHandlers,
  ...paperCheckHandlers,
  ...recordHandlers,
  ...closeHandlers,
};
