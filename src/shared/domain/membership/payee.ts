import type { IsoDate } from '../calendar';
import type { LivingMember } from './plan';

type Somebody = Pick<LivingMember, 'isHolder' | 'exitDate'>;

/** Titular: who is paid for the household today; undefined where nobody is. */
export const payeeOf = <M extends Somebody>({ members }: { readonly members: readonly M[] }): M | undefined =>
  members.find(({ isHolder, exitDate }) => isHolder && exitDate === null);

/** First day of the present payee, who may have lived there before being named; null where nobody is. */
export const payeeSince = (household: {
  readonly members: readonly (Somebody & { readonly entryDate: IsoDate })[];
  readonly holderSince: IsoDate | null;
}): IsoDate | null => {
  const payee = payeeOf(household);
  return payee === undefined ? null : (household.holderSince ?? payee.entryDate);
};

/** Falta titular: who was the payee no longer lives in the household. */
export const needsPayee = (members: readonly Somebody[]) => payeeOf({ members }) === undefined;
