/** What a passphrase costs in tests, which try hundreds. */
export const KDF_COST = { memoryKib: 8, passes: 1, parallelism: 1 };
