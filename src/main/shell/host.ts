/** A process that the shell started, whatever hosts it. What is heard comes from our own program. */
export type Hosted<Sent, Heard> = {
  readonly send: (message: Sent) => void;
  readonly onMessage: (listener: (message: Heard) => void) => void;
  /** `lastWords`: the end of what it complained of, where it is `heard`. */
  readonly onExit: (listener: (status: number, lastWords: string) => void) => void;
  readonly stop: () => void;
};

export type Program = {
  readonly file: string;
  readonly env: NodeJS.ProcessEnv;
  /** As the task manager names it. */
  readonly name: string;
  /** Flags of V8. */
  readonly flags: readonly string[];
  /** Keep what it complains of, instead of passing it on. */
  readonly isHeard?: boolean;
};

/** The end of a stream of text. */
export function lastWordsOf(stream: NodeJS.ReadableStream | null | undefined): () => string {
  let words = '';
  stream?.on('data', (text: Buffer | string) => (words = (words + String(text)).slice(-20_000)));
  return () => words;
}
