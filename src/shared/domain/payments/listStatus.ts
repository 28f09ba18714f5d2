/** Estado of a payment list: calculated as often as needed, approved once by another person, then never changed. */
export const LIST_STATUSES = ['CALCULATED', 'APPROVED'] as const;
export type ListStatus = (typeof LIST_STATUSES)[number];

const NEXT: Readonly<Record<ListStatus, readonly ListStatus[]>> = {
  CALCULATED: ['CALCULATED', 'APPROVED'],
  APPROVED: [],
};
export const canBecome = (from: ListStatus, to: ListStatus) => NEXT[from].includes(to);
