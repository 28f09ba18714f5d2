const FULL = ['DISK_FULL', 'ENOSPC', 'EDQUOT', 'SQLITE_FULL'];

/** Whether this detail of a refusal means that there was no room, which calls for something else than a file in use. */
export const isFullDisk = (detail: string): boolean => FULL.includes(detail);
