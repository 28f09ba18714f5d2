/** Who made and approved a list so far, by user id, and its sum in céntimos. */
export type ApprovalCase = {
  readonly calculatedBy: string;
  readonly approvedBy: string | null;
  readonly totalCents: number;
  /** Monto a partir del cual aprueban dos: over this sum, in céntimos; null: never. */
  readonly secondAbove: number | null;
};

/** SAME_PERSON calculated it; ALREADY approved it and waits for another; FIRST of two; LAST: the list is approved. */
export type ApprovalStep = 'SAME_PERSON' | 'ALREADY' | 'FIRST' | 'LAST';

export const needsSecond = ({ totalCents, secondAbove }: Pick<ApprovalCase, 'totalCents' | 'secondAbove'>) =>
  secondAbove !== null && totalCents > secondAbove;

/** What it comes to that `user` approves: the one who made a list never does (separation of duties). */
export function approvalStep(list: ApprovalCase, user: string): ApprovalStep {
  if (user === list.calculatedBy) return 'SAME_PERSON';
  if (!needsSecond(list)) return 'LAST';
  if (list.approvedBy === null) return 'FIRST';
  return list.approvedBy === user ? 'ALREADY' : 'LAST';
}
