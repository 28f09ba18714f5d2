import type { HandlersOf } from '../../dispatch';
import { stateChange } from './propose';

/** Quién vive dónde: births, deaths, leaving, joining, split and merge, each in one transaction. */
export const membershipHandlers: HandlersOf<'membership'> = {
  'membership.birth': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'birth', input })),
  'membership.death': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'death', input })),
  'membership.leave': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'leave', input })),
  'membership.join': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'join', input })),
  'membership.split': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'split', input })),
  'membership.merge': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'merge', input })),
};
