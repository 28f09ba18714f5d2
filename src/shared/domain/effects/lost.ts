import type { Gate, GateCode } from '../eligibility/gates';
import type { HouseholdStatus } from '../households';
import type { LeavingReason, SuspensionReason } from './exits';

/** Lo que se propone about a household that is, or was, in the programme; a second person confirms it, none withholds by itself. */
export type StatusProposal =
  | { readonly kind: 'EXIT'; readonly reason: LeavingReason }
  | { readonly kind: 'SUSPENSION'; readonly reason: SuspensionReason }
  | { readonly kind: 'REINSTATEMENT'; readonly reason: 'CAUSE_ENDED' }
  | { readonly kind: 'REAFFILIATION'; readonly reason: 'HEADQUARTERS_ACT' };

type Judged = { readonly gate: Gate; readonly passed: boolean; readonly code: GateCode };

/** The gates a household must keep passing; RESIDENCE and ACV are judged once, at affiliation (decisions §4b). */
export const LASTING_GATES = ['CATEGORICAL', 'SOCIO', 'GEO', 'HOLDER'] as const satisfies readonly Gate[];

/** What is proposed for the first lasting gate lost; a suspension is lifted when all are passed again; null: nothing. */
export function statusProposal(status: HouseholdStatus, gates: readonly Judged[]): StatusProposal | null {
  if (status !== 'AFFILIATED' && status !== 'SUSPENDED') return null;
  const lost = lostGate(gates);
  if (lost === undefined) return status === 'SUSPENDED' ? { kind: 'REINSTATEMENT', reason: 'CAUSE_ENDED' } : null;
  if (lost.gate === 'CATEGORICAL') return { kind: 'EXIT', reason: 'NO_TARGET_MEMBER' };
  if (lost.code === 'SOCIO_NON_POOR') return { kind: 'EXIT', reason: 'LOST_ELIGIBILITY_CSE' };
  return status === 'SUSPENDED' ? null : { kind: 'SUSPENSION', reason: SUSPENDED_FOR[lost.gate] ?? 'OTHER' };
}

/** The one that decides, in the order of `LASTING_GATES`. */
export const lostGate = <One extends Judged>(gates: readonly One[]): One | undefined =>
  LASTING_GATES.map((gate) => gates.find((one) => one.gate === gate && isLost(one))).find((one) => one !== undefined);

/** What nobody knows is a task of the office, never a reason to suspend. */
const UNKNOWN: readonly GateCode[] = ['GEO_NO_DATA', 'SOCIO_MISSING', 'SOCIO_NOT_YET'];
const isLost = ({ passed, code }: Judged) => !passed && !UNKNOWN.includes(code);

const SUSPENDED_FOR: Readonly<Partial<Record<Gate, SuspensionReason>>> = {
  SOCIO: 'CSE_EXPIRED',
  GEO: 'GEO',
  HOLDER: 'HOLDER',
};
