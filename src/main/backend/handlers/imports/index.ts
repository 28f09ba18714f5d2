import { ok } from '@shared/domain/result';
import type { HandlersOf } from '../../dispatch';
import { template } from '../../workbooks/templates/template';
import { writeAsked } from '../writeFile';
import { receivedHandlers } from './received';
import { remarksHandlers } from './remarks';
import { saveHandlers } from './save';
import { undoHandlers } from './undo';

export const importHandlers: HandlersOf<'imports'> = {
  ...remarksHandlers,
  ...receivedHandlers,
  ...saveHandlers,
  ...undoHandlers,
};

export const templateHandlers: HandlersOf<'templates'> = {
  'templates.write': async ({ surroundings }, { kind, file }) => {
    const written = await writeAsked(surroundings, file.path, template(kind));
    return written.ok ? ok({}) : written;
  },
};
