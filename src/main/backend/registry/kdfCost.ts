import type { KdfCost } from './wrapping';

/**
 * First choice of OWASP with a pass more: over 0.25 s and 64 MB for one attempt on an office PC (security.md R6). Each entry
 * of a keyring keeps what it was made with; a change of passphrase takes it to this.
 */
export const KDF_COST: KdfCost = { memoryKib: 65_536, passes: 4, parallelism: 1 };
