/** What the shell says to the backend process. */
export type ToBackend =
  | {
      readonly type: 'call';
      readonly id: number;
      readonly name: string;
      readonly input: unknown;
      readonly jobId?: string | undefined;
    }
  | { readonly type: 'cancel'; readonly jobId: string }
  /** Of a reader the backend asked: what it said, passed on unread; that it is gone. */
  | { readonly type: 'reader-said'; readonly reader: number; readonly answer: unknown }
  | { readonly type: 'reader-ended'; readonly reader: number; readonly isOutOfMemory: boolean };

/** How far a job has come; `label` names the step. */
export type JobProgress = {
  readonly jobId: string;
  readonly done: number;
  readonly total: number;
  readonly label?: string | undefined;
};

/** What the backend process says to the shell. `result` is a `Result`: the shell passes it on unread. */
export type FromBackend =
  | { readonly type: 'answer'; readonly id: number; readonly result: unknown }
  | ({ readonly type: 'progress' } & JobProgress)
  /** Nobody asked anything for a while. */
  | { readonly type: 'locked' }
  /** A file for the reader of this number, which its first one starts. */
  | { readonly type: 'read'; readonly reader: number; readonly request: unknown }
  | { readonly type: 'kill-reader'; readonly reader: number };
