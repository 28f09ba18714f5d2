/** The code of a fault of the disk (`ENOSPC`) or of the engine (`SQLITE_FULL`); anything else is a bug and is thrown on. */
export function codeOfFault(error: unknown): string {
  if (isFault(error)) return error.code;
  throw error;
}

export const isFault = (error: unknown): error is Error & { readonly code: string } =>
  error instanceof Error &&
  'code' in error &&
  typeof error.code === 'string' &&
  ('syscall' in error || error.code.startsWith('SQLITE_'));
