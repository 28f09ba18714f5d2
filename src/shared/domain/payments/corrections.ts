import type { Period } from '../calendar';
import type { Cents } from '../money';

/** Por qué se descuenta lo pagado de más. A catalogue of ours: the programme's page has none. */
export const RECOVERY_REASONS = ['LATE_EVIDENCE', 'FALSE_STATEMENT', 'OFFICE_ERROR'] as const;
export type RecoveryReason = (typeof RECOVERY_REASONS)[number];

/**
 * An earlier bimester that comes to another amount than was paid of it: OWED, the next list pays the difference;
 * OVERPAID, nothing follows unless two people decide it; PROPOSED, one of them did; RECOVERING, both did, and the next
 * lists take it back; LISTED, the list of the bimester asked about does all of it (§4c).
 */
export const CORRECTION_STATES = ['OWED', 'OVERPAID', 'PROPOSED', 'RECOVERING', 'LISTED'] as const;
export type CorrectionState = (typeof CORRECTION_STATES)[number];

export type Correction = {
  readonly household: string;
  readonly period: Period;
  /** `BASE`, whose name is null, or the code of another benefit. */
  readonly benefit: string;
  readonly name: { readonly es: string; readonly en: string } | null;
  /** Number of the member whose it is; null: the household's. */
  readonly member: number | null;
  readonly settledCents: Cents;
  readonly entitledCents: Cents;
  readonly state: CorrectionState;
};

/** What follows of what was paid and what is owed; null where they agree. */
export function correctionState(settled: Cents, entitled: Cents, isRecoverable: boolean): CorrectionState | null {
  if (settled === entitled) return null;
  if (settled < entitled) return 'OWED';
  return isRecoverable ? 'RECOVERING' : 'OVERPAID';
}

/** Why nothing can be taken back of a bimester. */
export const RECOVERY_OBSTACLES = ['NOT_LISTED', 'NOT_CLOSED', 'OPEN', 'NOT_OVERPAID', 'DECIDED'] as const;
export type RecoveryObstacle = (typeof RECOVERY_OBSTACLES)[number];
