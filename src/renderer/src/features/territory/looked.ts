import { isIsoDate, type IsoDate } from '@shared/domain/calendar';

/** By which rules and on which day one looks: '' for those of the office; null for today. */
export type Looked = { readonly ruleSet: string; readonly on: string | null };

/** The district one is at, and how one looks at it. */
export type Place = {
  readonly ubigeo: string;
  readonly today: IsoDate;
  readonly looked: Looked;
  readonly onLook: (looked: Looked) => void;
};

/** As the routes take it; a day that is still being typed is left out. */
export const dayOf = ({ ruleSet, on }: Looked) => ({
  ...(ruleSet !== '' && { ruleSet }),
  ...(on !== null && isIsoDate(on) && { on }),
});
