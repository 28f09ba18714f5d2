/** Kinds of package that headquarters sends and that are seen before they are applied. */
export const DOWNLOAD_KINDS = [
  'AFFILIATION_DECISIONS',
  'ELIGIBLE_HOUSEHOLDS',
  'SCHOOLS',
  'HEALTH_POSTS',
  'POPULATED_CENTERS',
  'PAYMENT_RESULTS',
  'CORRECTIONS',
  'RULE_SET',
  'BENEFIT_SCHEMES',
  'CALENDAR',
  'PAYROLL',
  'MOVES',
] as const;
export type DownloadKind = (typeof DOWNLOAD_KINDS)[number];

export const isDownloadKind = (kind: string): kind is DownloadKind => DOWNLOAD_KINDS.some((one) => one === kind);

/** Whose value stands where the office changed what headquarters corrects. */
export const KEEPERS = ['HEADQUARTERS', 'OFFICE'] as const;
export type Keeper = (typeof KEEPERS)[number];

/** One value that headquarters puts right. `known`: what it takes to be registered in the office. */
export type Correction = { readonly key: string; readonly known: string; readonly stated: string };

/** SAME: it stands already. APPLY: as headquarters knew it, or it was decided so. CONFLICT: it was changed meanwhile. */
export type CorrectionState = 'SAME' | 'APPLY' | 'KEEP' | 'CONFLICT';

type Choices = {
  /** null: each conflict is decided by itself. */
  readonly rule: Keeper | null;
  readonly decisions: ReadonlyMap<string, Keeper>;
};

/** A decision about one conflict goes before the rule for all of them. */
export function judgeCorrection(
  { key, known, stated }: Correction,
  current: string,
  { rule, decisions }: Choices,
): CorrectionState {
  if (current === stated) return 'SAME';
  if (current === known) return 'APPLY';
  const keeper = decisions.get(key) ?? rule;
  if (keeper === null) return 'CONFLICT';
  return keeper === 'HEADQUARTERS' ? 'APPLY' : 'KEEP';
}
