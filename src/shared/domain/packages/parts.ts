/** Bytes of the largest file that a stick formatted as FAT32 holds: 4 GiB less one. */
export const FAT32_BYTES = 2 ** 32 - 1;
