import type { KdfCost } from './wrapping';

/** First choice of OWASP; 0.2 s and 64 MB for one attempt on an office PC. */
export const KDF_COST: KdfCost = { memoryKib: 65_536, passes: 3, parallelism: 1 };
