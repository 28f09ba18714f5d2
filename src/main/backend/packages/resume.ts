import type { TableShape } from './incoming';

/** What headquarters tells an office that restored an older backup (kind `RESUME`): the last package of it that it has. */
export const RESUME: TableShape = {
  name: 'resume',
  key: ['sequence'],
  fields: [
    { name: 'sequence', type: 'integer', required: true },
    { name: 'identifier', type: 'string' }, // of none where it has nothing yet
    { name: 'sha256', type: 'string', required: true },
    { name: 'stated_on', type: 'date', required: true },
  ],
};
