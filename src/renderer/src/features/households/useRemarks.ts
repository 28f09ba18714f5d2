import { useEffect, useState } from 'react';
import type { IsoDate } from '@shared/domain/calendar';
import { remarksOn, type Fault } from './formChecks';
import type { HouseholdFormApi } from './useHouseholdForm';

type Given = { readonly today: IsoDate; readonly revision: number | null };

const PAUSE_MS = 500;

/** What may be saved but should be looked at, as soon as one pauses; the form itself is not drawn anew for it. */
export function useRemarks({ getValues, subscribe }: HouseholdFormApi, { today, revision }: Given): readonly Fault[] {
  const [remarks, setRemarks] = useState<readonly Fault[]>([]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(() => setRemarks(remarksOn(getValues(), { today, revision })), PAUSE_MS);
    };
    later();
    const stopListening = subscribe({ formState: { values: true }, callback: later });
    return () => {
      clearTimeout(timer);
      stopListening();
    };
  }, [getValues, subscribe, today, revision]);
  return remarks;
}
