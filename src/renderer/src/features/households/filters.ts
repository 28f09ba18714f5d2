import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { householdStatus } from '@shared/contract/households';
import type { Output } from '@shared/contract/routes';

type Household = Output<'households.search'>['rows'][number];

/** What the list was asked for last: coming back from a household, it is asked the same again. */
export type Filters = {
  readonly text: string;
  readonly center: string;
  readonly status: Household['status'] | null;
};

export const STATUSES = householdStatus.options;
const NO_FILTERS: Filters = { text: '', center: '', status: null };
const KEY = ['households.filters'];

/** Kept beside the answers, so that locking the registry forgets it with them. */
export function useFilters(): readonly [Filters, (change: Partial<Filters>) => void] {
  const client = useQueryClient();
  const [filters, setFilters] = useState(() => client.getQueryData<Filters>(KEY) ?? NO_FILTERS);
  return [
    filters,
    (change) => {
      const changed = { ...filters, ...change };
      setFilters(changed);
      client.setQueryData<Filters>(KEY, changed);
    },
  ] as const;
}
