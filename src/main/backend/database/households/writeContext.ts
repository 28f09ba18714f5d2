import type { IsoDate } from '@shared/domain/calendar';

/** Ids of the facilities that members name, by `0403691-0` and by IPRESS code. */
export type FacilityIds = {
  readonly schools: ReadonlyMap<string, string>;
  readonly posts: ReadonlyMap<string, string>;
};

export type WriteContext = {
  readonly today: IsoDate;
  readonly newId: () => string;
  readonly facilities: FacilityIds;
  /** Set for an applied file: its id, and the rows that said so. */
  readonly importId?: string;
};

/** Which file and which of its rows said so. */
export const eventOrigin = ({ importId }: Pick<WriteContext, 'importId'>) =>
  importId === undefined ? {} : { importId };
export const rowOf = (row: number | undefined) => (row === undefined ? {} : { row });
