import type { DistrictRule } from '@shared/domain/territory/lists';
import type { Placement } from '@shared/domain/territory/validity';
import { noteEvent } from '../../database/events';
import type { Tx } from '../../database/handles';

/** Tells what was stated of a district, and what held before where something did. */
export const noteDistrictRule = (
  tx: Tx,
  rule: DistrictRule,
  placement: Placement<DistrictRule>,
  importId: string | undefined,
) =>
  noteEvent(tx, {
    kind: 'territory.district',
    subject: `${rule.ruleSet} ${rule.ubigeo}`,
    ...(importId !== undefined && { importId }),
    details: {
      before: factsOf(placement.kind === 'adds' ? placement.ends : placement.held),
      after: factsOf(rule),
    },
  });

const factsOf = (rule: DistrictRule | undefined) => {
  if (rule === undefined) return null;
  const { ruleSet: _ruleSet, ubigeo: _ubigeo, ...facts } = rule;
  return facts;
};
