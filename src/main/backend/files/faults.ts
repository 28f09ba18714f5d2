/** The code of a fault of the disk (`ENOSPC`) or of the engine (`SQLITE_FULL`); anything else is a bug and is thrown on. */
export function codeOfFault(error: unknown): string {
  if (isFault(error)) return error.code;
  throw error;
}

export const isFault = (error: unknown): error is Error & { readonly code: string } =>
  isSystemError(error) ||
  (error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_'));

/** A refusal of the operating system: a disk that is full, a file in use or not there. */
export const isSystemError = (error: unknown): error is Error & { readonly code: string; readonly syscall: string } =>
  error instanceof Error && 'code' in error && 'syscall' in error;
