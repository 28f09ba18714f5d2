import { shownPlan } from '@shared/domain/membership/shownPlan';
import { proposalKindOf } from '@shared/domain/proposals';
import { ok } from '@shared/domain/result';
import type { HandlersOf } from '../../dispatch';
import { numberIn } from './changes';
import { judgeChange } from './judge';
import { stateChange } from './propose';

/** Quién vive dónde: births, deaths, leaving, joining, split and merge, each in one transaction. */
export const membershipHandlers: HandlersOf<'membership'> = {
  'membership.birth': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'birth', input })),
  'membership.death': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'death', input })),
  'membership.leave': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'leave', input })),
  'membership.join': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'join', input })),
  'membership.split': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'split', input })),
  'membership.merge': (backend, input) => backend.write((tx) => stateChange(backend, tx, { what: 'merge', input })),
  'membership.preview': async (backend, { change }) => {
    const judged = await judgeChange(backend, backend.db, change);
    if (!judged.ok) return judged;
    const { home, plan } = judged.value;
    const proposal = proposalKindOf({ what: change.what, number: numberIn(change) }, home);
    const { persons, statuses } = shownPlan(home, plan);
    return ok({ proposal, persons: [...persons], statuses: [...statuses] });
  },
};
