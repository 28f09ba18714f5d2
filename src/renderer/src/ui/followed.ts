import type { JobProgress } from '@shared/contract/backendMessages';

/** How far a job is, and how long it still takes, where that can be told. */
export type Followed = JobProgress & { readonly secondsLeft?: number };

/** Where the step that is running began. */
export type Beginning = {
  readonly jobId: string;
  readonly label: string | undefined;
  readonly done: number;
  readonly at: number;
};

/** Earlier, the guess would jump about. */
const FIRST_GUESS_AFTER_MS = 2000;

/** The step this progress belongs to: the one known, or one that begins now. */
export const beginningOf = (known: Beginning | undefined, { jobId, label, done }: JobProgress, now: number) =>
  known?.jobId === jobId && known.label === label && known.done <= done ? known : { jobId, label, done, at: now };

/** Adds the seconds that the step still takes if it goes on as since it began. */
export function follow(began: Beginning, progress: JobProgress, now: number): Followed {
  const elapsed = now - began.at;
  const gone = progress.done - began.done;
  if (elapsed < FIRST_GUESS_AFTER_MS || gone <= 0) return progress;
  return { ...progress, secondsLeft: Math.ceil(((progress.total - progress.done) * elapsed) / gone / 1000) };
}
