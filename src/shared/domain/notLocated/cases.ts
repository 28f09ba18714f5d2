import { addDays, type IsoDate, type Month } from '../calendar';
import type { Cause, Determination, Duty } from '../compliance/duties';
import { SERVICE_OF_DUTY, type ServiceKind } from '../compliance/serviceLinks';

type Row = Pick<Determination, 'state' | 'cause' | 'facts'> & {
  readonly memberId: string;
  readonly duty: Duty;
  readonly month: Month;
};

/** Caso of somebody whom no facility has: one a person and kind of facility, with every duty that waits for it. */
export type NotLocated<Duty extends Row = Row> = {
  readonly memberId: string;
  readonly kind: ServiceKind;
  readonly cause: Cause | null;
  readonly months: readonly Month[];
  readonly duties: readonly [Duty, ...Duty[]];
};

/** Whether the facility does not have the person, or none is named: a case, never a breach (decisions §0). */
export const isNotLocated = ({ state, cause }: Pick<Row, 'state' | 'cause'>) =>
  state === 'NOT_FOUND_IN_SERVICE' || cause === 'NO_SERVICE';

/** Whether a named person decided about a row; its name stands among the facts. */
const isDecided = ({ facts }: Row) => typeof facts['decidedBy'] === 'string';

/** Not found, and nobody with that right has said with a reason what is to become of it: the bimester is not closed. */
export const needsDecision = (row: Row) => row.state === 'NOT_FOUND_IN_SERVICE' && !isDecided(row);

/** Whether nobody but a supervisor says by hand what becomes of a row: a case may not be closed by typing a result. */
export const isOnlyForSupervisors = ({ state }: Pick<Row, 'state'>) => state === 'NOT_FOUND_IN_SERVICE';

/** Casos among these duties, in their order. */
export function notLocatedIn<Duty extends Row>(duties: readonly Duty[]): readonly NotLocated<Duty>[] {
  const cases = new Map<string, Duty[]>();
  for (const duty of duties.filter(isNotLocated)) {
    const key = `${duty.memberId} ${SERVICE_OF_DUTY[duty.duty]}`;
    cases.set(key, [...(cases.get(key) ?? []), duty]);
  }
  return [...cases.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const rows = [first, ...more] as const;
    const months = [...new Set(rows.map(({ month }) => month))].toSorted();
    return [{ memberId: first.memberId, kind: SERVICE_OF_DUTY[first.duty], cause: first.cause, months, duties: rows }];
  });
}

/** Plazo: the last day on which the person should be located, so many days after it was known. */
export const locateUntil = (known: IsoDate, days: number): IsoDate => addDays(known, days);
