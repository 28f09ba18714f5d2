import { monthOf, type IsoDate } from '../calendar';
import type { Member } from '../households';

/**
 * Secundaria completa on a day. The month in which it was finished still counts, so that who finishes in December is out
 * from January on (domain §13.3).
 */
export const hasFinishedSecondary = (
  { secondaryComplete, secondarySince }: Pick<Member, 'secondaryComplete' | 'secondarySince'>,
  on: IsoDate,
) => secondaryComplete && (secondarySince === null || monthOf(secondarySince) < monthOf(on));
