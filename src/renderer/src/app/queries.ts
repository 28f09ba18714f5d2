import {
  QueryClient,
  keepPreviousData,
  useMutation,
  useQuery,
  useQueryClient,
  type UseQueryResult,
} from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Output, RouteName } from '@shared/contract/routes';
import type { AskedByTimer } from '@shared/contract/timers';
import { api, cancelJob, shell, type Asked } from '../api';
import { beginningOf, follow, type Beginning, type Followed } from '../ui/followed';
import { Refused } from '../ui/Refused';

/** There is no network: nothing waits for one, and only what is asked again is read again. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: { networkMode: 'always', retry: false, refetchOnWindowFocus: false, refetchOnReconnect: false },
    mutations: { networkMode: 'always', retry: false },
  },
});

async function ask<Name extends RouteName>(name: Name, input: Asked<Name>, jobId?: string): Promise<Output<Name>> {
  const answer = await api(name, input, jobId);
  if (!answer.ok) throw new Refused(answer.problem);
  return answer.value;
}

type RouteOptions<Name extends RouteName> = {
  readonly enabled?: boolean;
  readonly keepPrevious?: boolean;
  /** Milliseconds until it is asked again; false: not by itself. */
  readonly refetchInterval?: Name extends AskedByTimer
    ? (query: { readonly state: { readonly data: Output<Name> | undefined } }) => number | false
    : never;
};

type Read<Name extends RouteName> = Omit<UseQueryResult<Output<Name>, Refused>, 'data' | 'error'> & {
  readonly data: Output<Name> | undefined;
  readonly error: Refused | null;
};

/**
 * Reads a route and keeps the answer until something changes; the one before may stay on screen until then. A refusal
 * takes it away: a list that was cancelled since is no longer there to be seen or paid.
 */
export function useRoute<Name extends RouteName>(
  name: Name,
  input: Asked<Name>,
  { keepPrevious = false, ...options }: RouteOptions<Name> = {},
): Read<Name> {
  const query = useQuery<Output<Name>, Refused>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
    ...options,
  });
  return query.isRefetchError ? { ...query, data: undefined } : query;
}

/** A change; afterwards everything on screen is read again. */
export function useCommand<Name extends RouteName>(name: Name) {
  const client = useQueryClient();
  return useMutation<Output<Name>, Refused, Asked<Name>>({
    mutationFn: (input) => ask(name, input),
    onSettled: () => client.invalidateQueries(),
  });
}

/** A long operation: as a change, with its progress and a way to cancel it. */
export function useJob<Name extends RouteName>(name: Name) {
  const client = useQueryClient();
  const [jobId, setJobId] = useState<string>();
  const [progress, setProgress] = useState<Followed>();
  const began = useRef<Beginning>(undefined);
  useEffect(
    () =>
      shell.onProgress((heard) => {
        if (heard.jobId !== jobId) return;
        const now = performance.now();
        began.current = beginningOf(began.current, heard, now);
        setProgress(follow(began.current, heard, now));
      }),
    [jobId],
  );
  const mutation = useMutation<Output<Name>, Refused, Asked<Name>>({
    mutationFn: (input) => {
      const id = crypto.randomUUID();
      setJobId(id);
      setProgress(undefined);
      return ask(name, input, id);
    },
    onSettled: () => {
      setJobId(undefined);
      return client.invalidateQueries();
    },
  });
  const cancel = useCallback(() => {
    if (jobId !== undefined) cancelJob(jobId);
  }, [jobId]);
  return { ...mutation, progress: jobId === undefined ? undefined : progress, cancel };
}
