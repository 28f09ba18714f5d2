import type { HandlersOf } from '../../dispatch';
import { showCalendar } from './calendar';
import { closeHandlers } from './close';
import { periodHandlers } from './periods';
import { resolveHandlers } from './resolve';
import { recordHandlers } from './situations';
import { viewHandlers } from './views';

export const complianceHandlers: HandlersOf<'compliance'> = {
  ...periodHandlers,
  ...viewHandlers,
  'compliance.calendar': showCalendar,
  ...resolveHandlers,
  ...recordHandlers,
  ...closeHandlers,
};
