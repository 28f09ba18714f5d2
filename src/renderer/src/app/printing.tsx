import { useEffect, useState, type ReactNode } from 'react';
import type { PrintRequest } from '@shared/contract/bridge';
import { shell } from '../api';
import { PrintSheet } from '../ui/PrintSheet';

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
    if (job !== undefined) void shell.print(job.request);
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
