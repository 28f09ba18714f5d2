/*
 * How the process that touches strangers' files is started, whoever starts it: the shell for the window, the backend for
 * the command line; and with how much memory the backend is.
 */

/** Megabytes that a stranger's file may fill. */
export const READER_HEAP_MEGABYTES = 256;

/** Megabytes for what lives short: by itself V8 takes four times as much, and long work fills it. */
const YOUNG_HEAP = '--max-semi-space-size=4';

/** By itself V8 lets four times what lives gather before it collects; half as much again costs a twentieth of the work. */
const SOON_COLLECTED = '--heap-growing-percent=50';

/** How the backend is started: an office's computer is small, and other programs are open on it. */
export const BACKEND_HEAP: readonly string[] = [YOUNG_HEAP, SOON_COLLECTED];

export const heapFlags = (megabytes: number): readonly string[] => [`--max-old-space-size=${megabytes}`, YOUNG_HEAP];

type Environment = Readonly<Record<string, string | undefined>>;
/** It knows no passphrase, nor where the registry is. */
export const readerEnvironment = (env: Environment): Record<string, string | undefined> =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('JUNTOS_')));

/** Exit codes of a full heap differ between systems; the engine's last words do not. */
export const tellOfFullHeap = (lastWords: string) => lastWords.includes('heap out of memory');
