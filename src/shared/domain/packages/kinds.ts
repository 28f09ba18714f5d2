/** What an office sends: a bimester with its list, proposals alone, households with their people, what became of payments, a household that goes to another office. */
export const UPLOAD_KINDS = ['BIMESTER', 'PROPOSALS', 'REGISTRY', 'RESULTS', 'MOVE'] as const;
export type UploadKind = (typeof UPLOAD_KINDS)[number];
