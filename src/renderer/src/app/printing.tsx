import { useEffect, useState, type ReactNode } from 'react';
import type { PrintRequest } from '@shared/contract/bridge';
import { codesIn } from '@shared/domain/audit/access';
import { api, shell } from '../api';
import { queryClient } from './queries';
import { PrintSheet } from '../ui/PrintSheet';

/** As many households as a print names in the access log; more are a long list. */
const MOST_NOTED = 20_000;
const FOOT_LENGTH = 120;

/**
 * Every print stands in the access log before it is made, with the households on the screen it is made from, and carries
 * where the history stood at its foot.
 */
async function printNoted(request: PrintRequest) {
  const onScreen = queryClient.getQueryCache().findAll({ type: 'active' });
  const households = codesIn(...onScreen.flatMap(({ queryKey, state }) => [queryKey[1], state.data]));
  const form = request.foot ? request.foot : 'PAPER';
  const noted = await api('audit.notePrint', { form, households: households.slice(0, MOST_NOTED).filter(isCode) });
  if (!noted.ok) return undefined;
  return shell.print({ ...request, foot: marked(request.foot, `Historial ${noted.value.code}`) });
}

/** Papers that number their own pages have no foot to write on. */
function marked(foot: string | null | undefined, mark: string): string | null {
  if (foot === null) return null;
  return foot ? `${foot.slice(0, FOOT_LENGTH - mark.length - 3)} · ${mark}` : mark;
}

const isCode = (code: string) => code.trim().length > 0 && code.length <= 30;

type Job = { readonly content: ReactNode; readonly request: PrintRequest };

/** Takes the page printed before off the screen, whichever part of it printed: only the newest goes on paper. */
let takeAway = (): void => undefined;

/**
 * Prints a page of its own instead of the screen. The page stays until the next one or until the screen is left: the
 * system's dialog asks for it only after the person has chosen a printer.
 */
export function usePrinting() {
  const [job, setJob] = useState<Job>();
  useEffect(() => {
    if (job !== undefined) void printNoted(job.request);
  }, [job]);
  return {
    print: (content: ReactNode, request: PrintRequest) => {
      takeAway();
      takeAway = () => setJob(undefined);
      setJob({ content, request });
    },
    sheet: job === undefined ? null : <PrintSheet>{job.content}</PrintSheet>,
  };
}
