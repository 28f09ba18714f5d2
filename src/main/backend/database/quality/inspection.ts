import type { IsoDate } from '@shared/domain/calendar';
import type { Breach } from '@shared/domain/quality/breaches';
import type { ReadDb } from '../handles';

/** What a rule looks at: the registry as it stands and the day. `pause` between slices: messages get through. */
export type Inspection = {
  readonly db: ReadDb;
  readonly today: IsoDate;
  readonly pause: () => Promise<void>;
};

/** Answers everything in the registry that breaks one invariant. */
export type Rule = (inspection: Inspection) => Promise<readonly Breach[]>;

/** A breach of a household as a whole. */
export const ofHousehold = (household: string) => ({ household, member: null, subject: household }) as const;

const ROWS_AT_ONCE = 250;

/** Everything in slices, with a pause before each. */
export async function* inSlices<Row>(rows: readonly Row[], { pause }: Pick<Inspection, 'pause'>) {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await pause();
    yield rows.slice(from, from + ROWS_AT_ONCE);
  }
}
