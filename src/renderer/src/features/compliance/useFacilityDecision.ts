import { useState } from 'react';
import { monthsOf, type Period } from '@shared/domain/calendar';
import { useCommand } from '../../app/queries';
import { useDecision } from './useDecision';

/** A decision about a whole facility and month: chosen, seen whom it affects, then made. */
export function useFacilityDecision(period: Period) {
  const months = monthsOf(period);
  const [facility, setFacility] = useState('');
  const [month, setMonth] = useState<(typeof months)[number]>(months[0]);
  const decision = useDecision();
  const preview = useCommand('compliance.resolve');
  const resolve = useCommand('compliance.resolve');
  const { as, reason, note } = decision;
  const input = { period, target: { facility }, month, as, reason, note };
  return {
    months,
    facility,
    month,
    decision,
    isComplete: decision.isComplete && facility !== '',
    /** Undefined until the person has looked. */
    affected: preview.data?.decided,
    resolved: resolve.data?.decided.length,
    problem: preview.error?.problem ?? resolve.error?.problem,
    chooseFacility: (chosen: string) => {
      setFacility(chosen);
      preview.reset();
    },
    chooseMonth: (chosen: (typeof months)[number]) => {
      setMonth(chosen);
      preview.reset();
    },
    look: () => preview.mutate({ ...input, preview: true }),
    decide: (onDone: () => void) =>
      resolve.mutate(input, {
        onSuccess: () => {
          preview.reset();
          decision.setNote('');
          onDone();
        },
      }),
  };
}
