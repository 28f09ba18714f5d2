import { useState } from 'react';
import type { DutyState } from '@shared/domain/compliance/duties';
import { reasonsFor } from '@shared/domain/compliance/resolve';

/** The states a person may decide, most used first. */
export const DECIDABLE = [
  'NOT_VERIFIABLE_SUPPLY',
  'JUSTIFIED',
  'COMPLIANT',
  'NON_COMPLIANT',
  'EXEMPT',
  'NOT_FOUND_IN_SERVICE',
  'PENDING',
] as const satisfies readonly DutyState[];
type Decidable = (typeof DECIDABLE)[number];

/** A decision being typed: the reasons follow the state, and nobody but the person chooses one. `yearEnds`: see `reasonsFor`. */
export function useDecision(yearEnds = false) {
  const [as, setState] = useState<Decidable>('NOT_VERIFIABLE_SUPPLY');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState('');
  const setAs = (state: Decidable) => {
    setState(state);
    setReason('');
  };
  return {
    as,
    reason,
    note,
    reasons: reasonsFor(as, yearEnds),
    setAs,
    setReason,
    setNote,
    isComplete: reason !== '' && note.trim().length >= MIN_NOTE,
  };
}

const MIN_NOTE = 3;
