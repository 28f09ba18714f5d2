import { z } from 'zod';
import type { JobProgress } from './backendMessages';
import type { Picked } from './values';

const filters = z
  .array(z.strictObject({ name: z.string().max(80), extensions: z.array(z.string().regex(/^\w{1,10}$/)).max(10) }))
  .max(10);

/** What a person is asked to pick: files to read, a folder, or where to save. */
export const pickRequest = z.strictObject({
  kind: z.enum(['file', 'files', 'folder', 'save']),
  title: z.string().max(120).optional(),
  /** Suggested file name, for `save`. */
  name: z.string().max(200).optional(),
  filters: filters.optional(),
});
export type PickRequest = z.input<typeof pickRequest>;

/** What is on screen, to a PDF file that the person names, or to a printer. */
export const printRequest = z.strictObject({
  to: z.enum(['pdf', 'paper']),
  name: z.string().max(200),
  landscape: z.boolean().default(false),
  /** At the foot of every page, before its number and how many there are; null where the papers number themselves. */
  foot: z.string().max(120).nullable().default(''),
});
export type PrintRequest = z.input<typeof printRequest>;

/** A file or folder that a person picked or dropped; its path stays in the shell. */
export type PickedFile = Picked & { readonly name: string };

/** Why the registry is locked though nobody asked for it in the window. */
export type LockReason = 'idle' | 'menu' | 'backend-stopped';

type Stop = () => void;

/** What the preload puts on the window as `bridge`; it does not change when a feature is added. */
export type Bridge = {
  readonly call: (name: string, input: unknown, jobId?: string) => Promise<unknown>;
  readonly cancel: (jobId: string) => void;
  readonly onProgress: (listener: (progress: JobProgress) => void) => Stop;
  readonly onLocked: (listener: (why: LockReason) => void) => Stop;
  /** Empty where the person closed the dialog. */
  readonly pick: (request: PickRequest) => Promise<readonly PickedFile[]>;
  readonly dropped: (files: readonly File[]) => Promise<readonly PickedFile[]>;
  /** The PDF written; undefined for paper, and where the person closed the dialog. */
  readonly print: (request: PrintRequest) => Promise<PickedFile | undefined>;
  /** Shows the file in its folder. */
  readonly show: (picked: string) => Promise<void>;
};
