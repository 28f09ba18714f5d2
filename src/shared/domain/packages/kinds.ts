/** What an office sends: a bimester with its list, proposals alone, households with their people, what became of payments. */
export const UPLOAD_KINDS = ['BIMESTER', 'PROPOSALS', 'REGISTRY', 'RESULTS'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];
